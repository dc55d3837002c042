package jtorch;

/** Asks a kernel for a row that is not there, and goes on. */
public final class GpuFaultMain {
  private GpuFaultMain() {}

  /** Prints what is said, and by which operator. */
  public static void main(String[] args) {
    Device gpu = torch.device("cuda");
    Tensor rows = torch.ones(3).to(gpu);
    Tensor wrong = torch.tensor(7L).view(1).to(gpu);
    try {
      Tensor missing = rows.index_select(0, wrong);
      System.out.println(missing.add(1).sum().item());
    } catch (TorchException e) {
      System.out.println(e.getMessage());
    }
    System.out.flush();
    Runtime.getRuntime().halt(0); // CUDA can't be taken down in order any more
  }
}
