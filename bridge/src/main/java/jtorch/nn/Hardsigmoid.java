package jtorch.nn;

import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;

/**
 * x/6+1/2 of each element, held between 0 and 1. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardsigmoid.html">Hardsigmoid</a>.
 */
public class Hardsigmoid extends InplaceLayer {
  /** Makes the layer; {@code inplace(true)} has it change its input. */
  public Hardsigmoid(InplaceKwarg... keywords) {
    super(keywords);
  }

  /** Makes the layer, which changes its input if this is so. */
  public Hardsigmoid(boolean inplace) {
    this(new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.hardsigmoid(input, asGiven()));
  }

  /** Python doesn't print this one's setting. */
  @Override
  protected String extra_repr() {
    return "";
  }
}
