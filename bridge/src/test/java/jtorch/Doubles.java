package jtorch;

/** Has new tensors be of float64 for a while. */
public final class Doubles {
  private Doubles() {}

  /** Runs something from a fixed seed with float64 as the default type. */
  public static void run(Runnable check) {
    torch.manual_seed(0);
    torch.set_default_dtype(DType.float64);
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      check.run();
    } finally {
      torch.set_default_dtype(DType.float32);
    }
  }
}
