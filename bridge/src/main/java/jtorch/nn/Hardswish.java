package jtorch.nn;

import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;

/**
 * x*hardsigmoid(x) of each element. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardswish.html">Hardswish</a>.
 */
public class Hardswish extends InplaceLayer {
  /** Makes the layer; {@code inplace(true)} has it change its input. */
  public Hardswish(InplaceKwarg... keywords) {
    super(keywords);
  }

  /** Makes the layer, which changes its input if this is so. */
  public Hardswish(boolean inplace) {
    this(new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.hardswish(input, asGiven()));
  }

  /** Python doesn't print this one's setting. */
  @Override
  protected String extra_repr() {
    return "";
  }
}
