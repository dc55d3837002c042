package jtorch.nn;

import jtorch.AttentionKwargs.ValueOf;
import jtorch.Kwargs;
import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.SchedulerKwargs.ThresholdOf;
import jtorch.Tensor;
import jtorch.TensorKwargs.Value;
import jtorch.internal.PythonNumbers;

/**
 * x of each element above threshold, value of the others. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Threshold.html">Threshold</a>.
 */
public class Threshold extends InplaceLayer {
  private final Number threshold;
  private final Number value;

  /** Makes the layer. */
  public Threshold(Number threshold, Number value, InplaceKwarg... keywords) {
    super(keywords);
    this.threshold = threshold;
    this.value = value;
  }

  /** Makes the layer, which changes its input if {@code inplace} says so. */
  public Threshold(Number threshold, Number value, boolean inplace) {
    this(threshold, value, new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.threshold(input, threshold(), value(), asGiven()));
  }

  /** Returns what elements are kept above. */
  public final double threshold() {
    return threshold.doubleValue();
  }

  /** Returns what the other elements become. */
  public final double value() {
    return value.doubleValue();
  }

  /** The keyword {@link Kwargs#threshold}: the attribute would hide it from a subclass. */
  protected static ThresholdOf threshold(double value) {
    return Kwargs.threshold(value);
  }

  /** The keyword {@link Kwargs#value}: the attribute would hide it from a subclass. */
  protected static Value value(double value) {
    return Kwargs.value(value);
  }

  /** The keyword {@link Kwargs#value}: the attribute would hide it from a subclass. */
  protected static Value value(long value) {
    return Kwargs.value(value);
  }

  @Override
  protected String extra_repr() {
    return textAfter(
        "threshold=" + PythonNumbers.repr(threshold) + ", value=" + PythonNumbers.repr(value));
  }

  /** The keyword {@link Kwargs#value}: the attribute would hide it from a subclass. */
  protected static ValueOf value(Tensor value) {
    return Kwargs.value(value);
  }
}
