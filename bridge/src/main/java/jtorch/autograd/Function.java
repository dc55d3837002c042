package jtorch.autograd;

import java.util.Arrays;
import java.util.List;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * An operation with one result whose gradient is written in Java.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/autograd.html#torch.autograd.Function">
 * torch.autograd.Function</a>. Numbers and other settings, which Python gives to {@code apply}, are
 * fields of the object here:
 *
 * <pre>{@code
 * final class Exp extends Function {
 *   protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
 *     var result = inputs[0].exp();
 *     ctx.save_for_backward(result);
 *     return result;
 *   }
 *   protected Tensor[] backward(FunctionCtx ctx, Tensor grad_output) {
 *     return new Tensor[] {grad_output.mul(ctx.saved_tensors().get(0))};
 *   }
 * }
 * var y = new Exp().apply(x);
 * }</pre>
 */
public abstract class Function {
  /** Makes a function. */
  protected Function() {}

  /** Computes the result; no gradient is recorded meanwhile. */
  protected abstract Tensor forward(FunctionCtx ctx, Tensor... inputs);

  /**
   * Computes the gradients of the inputs.
   *
   * @param grad_output the gradient of the result, in its shape
   * @return a gradient for each input, in its shape; null for one that has none
   */
  protected abstract @Nullable Tensor[] backward(FunctionCtx ctx, Tensor grad_output);

  /**
   * Computes the result and records how its gradient is found.
   *
   * @param inputs null for one that isn't there: Python's {@code None}; its gradient is null too
   * @throws IllegalStateException in the backward pass, if {@link #backward} returns another number
   *     of gradients than there are inputs
   */
  public final Tensor apply(@Nullable Tensor... inputs) {
    return Application.of(
            getClass().getSimpleName(),
            inputs,
            ctx -> List.of(forward(ctx, inputs)),
            (ctx, gradients) -> Arrays.asList(backward(ctx, gradients.getFirst())))
        .getFirst();
  }
}
