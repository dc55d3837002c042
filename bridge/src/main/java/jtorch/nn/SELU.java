package jtorch.nn;

import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;

/**
 * The scaled exponential linear unit of each element. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SELU.html">SELU</a>.
 */
public class SELU extends InplaceLayer {
  /** Makes the layer; {@code inplace(true)} has it change its input. */
  public SELU(InplaceKwarg... keywords) {
    super(keywords);
  }

  /** Makes the layer, which changes its input if this is so. */
  public SELU(boolean inplace) {
    this(new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.selu(input, asGiven()));
  }
}
