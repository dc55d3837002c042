package jtorch;

import jtorch.nn.F;

/** Asks a kernel for a row or a class that is not there, and goes on. */
public final class GpuFaultMain {
  private GpuFaultMain() {}

  /** Prints what is said, and by which operator; the argument is the one that is asked. */
  public static void main(String[] args) {
    Device gpu = torch.device("cuda");
    Tensor rows = torch.ones(3).to(gpu);
    Tensor wrong = torch.tensor(7L).view(1).to(gpu);
    try {
      Tensor missing =
          switch (args[0]) {
            case "index_select" -> rows.index_select(0, wrong);
            case "embedding" -> F.embedding(wrong, rows.view(3, 1));
            default -> F.cross_entropy(rows.view(1, 3), wrong);
          };
      System.out.println(missing.add(1).sum().item());
    } catch (TorchException e) {
      System.out.println(e.getMessage());
    }
    System.out.flush();
    Runtime.getRuntime().halt(0); // CUDA can't be taken down in order any more
  }
}
