package jtorch.nn;

import jtorch.ActivationKwargs.HardtanhKwarg;
import jtorch.ActivationKwargs.MaxVal;
import jtorch.ActivationKwargs.MinVal;
import jtorch.Kwargs;
import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;

/**
 * Each element, held between min_val and max_val. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html">Hardtanh</a>.
 */
public class Hardtanh extends InplaceLayer {
  private final Number min_val;
  private final Number max_val;

  /** Makes the layer with PyTorch's min_val -1.0, max_val 1.0. */
  public Hardtanh(HardtanhKwarg... keywords) {
    this(
        Keywords.given(MinVal.class, MinVal::value, -1.0, (Object[]) keywords),
        Keywords.given(MaxVal.class, MaxVal::value, 1.0, (Object[]) keywords),
        Inplaces.of((Object[]) keywords));
  }

  /** Makes the layer. */
  public Hardtanh(Number min_val, Number max_val, InplaceKwarg... keywords) {
    super(keywords);
    this.min_val = min_val;
    this.max_val = max_val;
  }

  /** Makes the layer, which changes its input if {@code inplace} says so. */
  public Hardtanh(Number min_val, Number max_val, boolean inplace) {
    this(min_val, max_val, new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.hardtanh(input, min_val(), max_val(), asGiven()));
  }

  /** Returns the least that comes out. */
  public final double min_val() {
    return min_val.doubleValue();
  }

  /** The keyword {@link Kwargs#min_val}: the attribute would hide it from a subclass. */
  protected static MinVal min_val(double value) {
    return Kwargs.min_val(value);
  }

  /** The keyword {@link Kwargs#min_val}: the attribute would hide it from a subclass. */
  protected static MinVal min_val(long value) {
    return Kwargs.min_val(value);
  }

  /** Returns the most that comes out. */
  public final double max_val() {
    return max_val.doubleValue();
  }

  /** The keyword {@link Kwargs#max_val}: the attribute would hide it from a subclass. */
  protected static MaxVal max_val(double value) {
    return Kwargs.max_val(value);
  }

  /** The keyword {@link Kwargs#max_val}: the attribute would hide it from a subclass. */
  protected static MaxVal max_val(long value) {
    return Kwargs.max_val(value);
  }

  @Override
  protected String extra_repr() {
    return textAfter(
        "min_val=" + PythonNumbers.repr(min_val) + ", max_val=" + PythonNumbers.repr(max_val));
  }
}
