package jtorch.nn;

import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;

/**
 * x of each positive element; the others times a slope that is random in training. Takes any shape
 * and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RReLU.html">RReLU</a>.
 */
public class RReLU extends InplaceLayer {
  private final double lower;
  private final double upper;

  /** Makes the layer with slopes from 1/8 to 1/3; {@code inplace(true)} has it change its input. */
  public RReLU(InplaceKwarg... keywords) {
    this(1.0 / 8, 1.0 / 3, keywords);
  }

  /** Makes the layer with slopes from {@code lower} to {@code upper}; their mean in evaluation. */
  public RReLU(double lower, double upper, InplaceKwarg... keywords) {
    super(keywords);
    this.lower = lower;
    this.upper = upper;
  }

  /** Makes the layer, which changes its input if {@code inplace} says so. */
  public RReLU(double lower, double upper, boolean inplace) {
    this(lower, upper, new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(
        input,
        () ->
            inplace()
                ? F.rrelu_(input, lower, upper, training())
                : F.rrelu(input, lower, upper, training()));
  }

  /** Returns the least slope. */
  public final double lower() {
    return lower;
  }

  /** Returns the largest slope. */
  public final double upper() {
    return upper;
  }

  @Override
  protected String extra_repr() {
    return textAfter("lower=" + PythonNumbers.repr(lower) + ", upper=" + PythonNumbers.repr(upper));
  }
}
