package jtorch.nn;

import jtorch.ActivationKwargs.Lower;
import jtorch.ActivationKwargs.RreluKwarg;
import jtorch.ActivationKwargs.Upper;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;

/**
 * x of each positive element; the others times a slope that is random in training. Takes any shape
 * and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RReLU.html">RReLU</a>.
 */
public final class RReLU extends Layer {
  private final double lower;
  private final double upper;

  /** Makes the layer with slopes from 1/8 to 1/3. */
  public RReLU(RreluKwarg... keywords) {
    this(
        Keywords.number(Lower.class, Lower::value, 1.0 / 8, (Object[]) keywords),
        Keywords.number(Upper.class, Upper::value, 1.0 / 3, (Object[]) keywords));
  }

  /** Makes the layer with slopes from {@code lower} to {@code upper}; their mean in evaluation. */
  public RReLU(double lower, double upper) {
    this.lower = lower;
    this.upper = upper;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.rrelu(input, lower, upper, training()));
  }

  @Override
  protected String extra_repr() {
    return "lower=" + PythonNumbers.repr(lower) + ", upper=" + PythonNumbers.repr(upper);
  }
}
