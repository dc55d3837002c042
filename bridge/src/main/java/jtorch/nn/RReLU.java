package jtorch.nn;

import jtorch.ActivationKwargs.Lower;
import jtorch.ActivationKwargs.RreluKwarg;
import jtorch.ActivationKwargs.Upper;
import jtorch.Kwargs;
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
  private final Number lower;
  private final Number upper;

  /** Makes the layer with slopes from 1/8 to 1/3, unless keywords say otherwise. */
  public RReLU(RreluKwarg... keywords) {
    this(
        Keywords.given(Lower.class, Lower::value, 1.0 / 8, (Object[]) keywords),
        Keywords.given(Upper.class, Upper::value, 1.0 / 3, (Object[]) keywords),
        Inplaces.of((Object[]) keywords));
  }

  /** Makes the layer with slopes from {@code lower} to {@code upper}; their mean in evaluation. */
  public RReLU(Number lower, Number upper, InplaceKwarg... keywords) {
    super(keywords);
    this.lower = lower;
    this.upper = upper;
  }

  /** Makes the layer, which changes its input if {@code inplace} says so. */
  public RReLU(Number lower, Number upper, boolean inplace) {
    this(lower, upper, new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(
        input,
        () ->
            inplace()
                ? F.rrelu_(input, lower(), upper(), training())
                : F.rrelu(input, lower(), upper(), training()));
  }

  /** Returns the least slope. */
  public final double lower() {
    return lower.doubleValue();
  }

  /** The keyword {@link Kwargs#lower}: the attribute would hide it from a subclass. */
  protected static Lower lower(double value) {
    return Kwargs.lower(value);
  }

  /** The keyword {@link Kwargs#lower}: the attribute would hide it from a subclass. */
  protected static Lower lower(long value) {
    return Kwargs.lower(value);
  }

  /** Returns the largest slope. */
  public final double upper() {
    return upper.doubleValue();
  }

  /** The keyword {@link Kwargs#upper}: the attribute would hide it from a subclass. */
  protected static Upper upper(double value) {
    return Kwargs.upper(value);
  }

  /** The keyword {@link Kwargs#upper}: the attribute would hide it from a subclass. */
  protected static Upper upper(long value) {
    return Kwargs.upper(value);
  }

  /** The keyword {@link Kwargs#upper} of a matrix: the attribute would hide it from a subclass. */
  protected static boolean upper(boolean value) {
    return Kwargs.upper(value);
  }

  @Override
  protected String extra_repr() {
    return textAfter("lower=" + PythonNumbers.repr(lower) + ", upper=" + PythonNumbers.repr(upper));
  }
}
