package jtorch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Runs {@code gradcheck} where new tensors are of float64. */
public final class Doubles {
  private Doubles() {}

  /** Checks a function of one tensor; what it draws is the same each time. */
  public static void check(UnaryOperator<Tensor> function, Supplier<Tensor> input) {
    run(() ->
        assertTrue(
            torch.autograd.gradcheck(
                given -> {
                  torch.manual_seed(1);
                  return function.apply(given[0]);
                },
                input.get().requires_grad_())));
  }

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
