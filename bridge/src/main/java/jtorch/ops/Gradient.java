package jtorch.ops;

import jtorch.Tensor;
import jtorch.autograd.FunctionCtx;
import org.jspecify.annotations.Nullable;

/** The gradient of an operator that is written in Java. */
@FunctionalInterface
public interface Gradient {
  /**
   * Computes the gradients of the inputs.
   *
   * @param grad_outputs the gradient of each result, zeros for one that nothing depended on
   * @return one for each of the operator's tensors among the arguments, in order; null for one that
   *     has none
   */
  @Nullable Tensor[] backward(FunctionCtx ctx, Tensor... grad_outputs);
}
