package jtorch.nn;

import jtorch.ActivationKwargs.LeakyReluKwarg;
import jtorch.ActivationKwargs.NegativeSlope;
import jtorch.Kwargs;
import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;

/**
 * max(x, 0) + negative_slope*min(x, 0) of each element. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html">LeakyReLU</a>.
 */
public class LeakyReLU extends InplaceLayer {
  private Number negative_slope;

  /** Makes the layer with PyTorch's negative_slope 0.01. */
  public LeakyReLU(LeakyReluKwarg... keywords) {
    this(
        Keywords.given(NegativeSlope.class, NegativeSlope::value, 0.01, (Object[]) keywords),
        Inplaces.of((Object[]) keywords));
  }

  /** Makes the layer. */
  public LeakyReLU(Number negative_slope, InplaceKwarg... keywords) {
    super(keywords);
    this.negative_slope = negative_slope;
  }

  /** Makes the layer, which changes its input if {@code inplace} says so. */
  public LeakyReLU(Number negative_slope, boolean inplace) {
    this(negative_slope, new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.leaky_relu(input, negative_slope(), asGiven()));
  }

  /** Returns what negative elements are multiplied by. */
  public final double negative_slope() {
    return negative_slope.doubleValue();
  }

  /**
   * Sets what negative elements are multiplied by: {@code layer.negative_slope = 0.2} in Python.
   */
  public final void set(NegativeSlope negative_slope) {
    this.negative_slope = negative_slope.value();
  }

  /** The keyword {@link Kwargs#negative_slope}: the attribute would hide it from a subclass. */
  protected static NegativeSlope negative_slope(double value) {
    return Kwargs.negative_slope(value);
  }

  /** The keyword {@link Kwargs#negative_slope}: the attribute would hide it from a subclass. */
  protected static NegativeSlope negative_slope(long value) {
    return Kwargs.negative_slope(value);
  }

  @Override
  protected String extra_repr() {
    return textAfter("negative_slope=" + PythonNumbers.repr(negative_slope));
  }
}
