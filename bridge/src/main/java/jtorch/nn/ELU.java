package jtorch.nn;

import jtorch.ActivationKwargs.EluKwarg;
import jtorch.Kwargs;
import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;
import jtorch.TensorKwargs.Alpha;
import jtorch.internal.PythonNumbers;

/**
 * x of each positive element, alpha*(exp(x)-1) of the others. Takes any shape and returns the same
 * one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ELU.html">ELU</a>.
 */
public class ELU extends InplaceLayer {
  private Number alpha;

  /** Makes the layer with PyTorch's alpha 1.0. */
  public ELU(EluKwarg... keywords) {
    this(
        Keywords.given(Alpha.class, Alpha::value, 1.0, (Object[]) keywords),
        Inplaces.of((Object[]) keywords));
  }

  /** Makes the layer. */
  public ELU(Number alpha, InplaceKwarg... keywords) {
    super(keywords);
    this.alpha = alpha;
  }

  /** Makes the layer, which changes its input if {@code inplace} says so. */
  public ELU(Number alpha, boolean inplace) {
    this(alpha, new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.elu(input, alpha(), asGiven()));
  }

  /** Returns what the exponential is multiplied by. */
  public final double alpha() {
    return alpha.doubleValue();
  }

  /** Sets what the exponential is multiplied by: {@code layer.alpha = 0.5} in Python. */
  public final void set(Alpha alpha) {
    this.alpha = alpha.value();
  }

  /** The keyword {@link Kwargs#alpha}: the attribute would hide it from a subclass. */
  protected static Alpha alpha(double value) {
    return Kwargs.alpha(value);
  }

  /** The keyword {@link Kwargs#alpha}: the attribute would hide it from a subclass. */
  protected static Alpha alpha(long value) {
    return Kwargs.alpha(value);
  }

  @Override
  protected String extra_repr() {
    return textAfter("alpha=" + PythonNumbers.repr(alpha));
  }
}
