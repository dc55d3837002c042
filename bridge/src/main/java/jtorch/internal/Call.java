package jtorch.internal;

import java.util.function.Supplier;
import jtorch.Tensor;

/** The one place where a call into LibTorch is made, and where its errors become Java's. */
public final class Call {
  private Call() {}

  /** Calls an operator that returns a new tensor. */
  public static Tensor tensor(String operator, Supplier<org.bytedeco.pytorch.Tensor> call) {
    try {
      return Raw.wrap(call.get());
    } catch (RuntimeException e) {
      return Raw.wrap(Failures.retry(operator, e, call));
    }
  }

  /** Calls something that returns a plain value. */
  public static <T> T value(String operator, Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return Failures.retry(operator, e, call);
    }
  }

  /**
   * Calls something that changes a tensor in place or returns nothing.
   *
   * @throws RuntimeException what LibTorch threw, as Java's own
   */
  public static void run(String operator, Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      throw Failures.translate(operator, e);
    }
  }
}
