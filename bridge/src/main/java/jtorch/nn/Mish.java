package jtorch.nn;

import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;

/**
 * x*tanh(softplus(x)) of each element. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Mish.html">Mish</a>.
 */
public class Mish extends InplaceLayer {
  /** Makes the layer; {@code inplace(true)} has it change its input. */
  public Mish(InplaceKwarg... keywords) {
    super(keywords);
  }

  /** Makes the layer, which changes its input if this is so. */
  public Mish(boolean inplace) {
    this(new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.mish(input, asGiven()));
  }
}
