package jtorch.nn;

import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;

/**
 * max(x, 0) of each element. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html">ReLU</a>.
 */
public class ReLU extends InplaceLayer {
  /** Makes the layer; {@code inplace(true)} has it change its input. */
  public ReLU(InplaceKwarg... keywords) {
    super(keywords);
  }

  /** Makes the layer, which changes its input if this is so. */
  public ReLU(boolean inplace) {
    this(new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.relu(input, asGiven()));
  }
}
