package jtorch.nn;

import jtorch.Tensor;
import jtorch.TensorKwargs.RequiresGrad;

/**
 * A tensor that belongs to a module and is trained.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.parameter.Parameter.html">Parameter</a>.
 * No scope ends it.
 */
public sealed class Parameter extends Tensor permits UninitializedParameter {
  /** Makes a parameter of a tensor's data, for which gradients are recorded. */
  public Parameter(Tensor data) {
    super(data.is_leaf() && data.requires_grad() ? data : data.detach(), false);
    requires_grad_();
  }

  /** Makes a parameter that is trained or, as {@code requires_grad=False} in Python, isn't. */
  public Parameter(Tensor data, RequiresGrad requires_grad) {
    this(data);
    requires_grad_(requires_grad.value());
  }

  /** As the other: {@code nn.Parameter(data, False)} in Python. */
  public Parameter(Tensor data, boolean requires_grad) {
    this(data);
    requires_grad_(requires_grad);
  }

  @Override
  public String toString() {
    return "Parameter containing:\n" + super.toString();
  }
}
