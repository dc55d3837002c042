package jtorch.nn;

import jtorch.Tensor;

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

  @Override
  public String toString() {
    return "Parameter containing:\n" + super.toString();
  }
}
