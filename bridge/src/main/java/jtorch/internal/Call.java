package jtorch.internal;

import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.sys.StackReserve;

/**
 * The one place where a call into LibTorch is made, and where its errors become Java's.
 *
 * <p>The calls are lambdas for which the compiled code makes no object, as long as nothing that is
 * ever run holds on to them: so no handler of an exception does.
 */
public final class Call {
  /** What stands for the result of a call that found no memory. */
  private static final Object AGAIN = new Object();

  private Call() {}

  /** Calls an operator that returns a new tensor. */
  public static Tensor tensor(String operator, Supplier<org.bytedeco.pytorch.Tensor> call) {
    return Raw.wrap(value(operator, call));
  }

  /** Calls something that returns a plain value. */
  @SuppressWarnings({"unchecked", "ReferenceEquality"}) // attempt returns the call's, or AGAIN
  public static <T> T value(String operator, Supplier<T> call) {
    Object result = attempt(operator, call);
    return AGAIN.equals(result) ? Failures.again(operator, call) : (T) result;
  }

  private static Object attempt(String operator, Supplier<?> call) {
    StackReserve.beforeOperator();
    try {
      return call.get();
    } catch (RuntimeException e) {
      Failures.throwUnlessShortOfMemory(operator, e);
      return AGAIN;
    }
  }

  /**
   * Calls something that changes a tensor in place or returns nothing.
   *
   * @throws RuntimeException what LibTorch threw, as Java's own
   */
  public static void run(String operator, Runnable call) {
    StackReserve.beforeOperator();
    try {
      call.run();
    } catch (RuntimeException e) {
      throw Failures.translate(operator, e);
    }
  }
}
