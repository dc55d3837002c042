package jtorch.autograd;

import java.util.List;
import jtorch.Kwargs;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * An operation with several results whose gradient is written in Java: what Python's {@code
 * torch.autograd.Function} is when {@code forward} returns a tuple. See {@link Function}.
 */
public abstract class MultiFunction {
  /** Makes a function. */
  protected MultiFunction() {}

  /** Computes the results; no gradient is recorded meanwhile. */
  protected abstract List<Tensor> forward(FunctionCtx ctx, Tensor... inputs);

  /**
   * Computes the gradients of the inputs.
   *
   * @param grad_outputs the gradients of the results, zeros for one that nothing depended on
   * @return a gradient for each input, in its shape; null for one that has none
   */
  protected abstract List<@Nullable Tensor> backward(FunctionCtx ctx, List<Tensor> grad_outputs);

  /** Returns what {@code grad_fn} is printed as, without {@code Backward}: the class's name. */
  protected String name() {
    return getClass().getSimpleName();
  }

  /**
   * Computes the results and records how their gradients are found.
   *
   * @param inputs null for one that isn't there: Python's {@code None}; its gradient is null too
   * @throws IllegalStateException in the backward pass, if {@link #backward} returns another number
   *     of gradients than there are inputs
   */
  public final List<Tensor> apply(@Nullable Tensor... inputs) {
    return Application.of(name(), inputs, ctx -> forward(ctx, inputs), this::backward);
  }

  /** The keyword {@link Kwargs#name}: the method would hide it from a subclass. */
  protected static String name(String value) {
    return Kwargs.name(value);
  }
}
