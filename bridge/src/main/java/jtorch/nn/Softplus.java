package jtorch.nn;

import jtorch.ActivationKwargs.SoftplusKwarg;
import jtorch.Kwargs;
import jtorch.SchedulerKwargs.ThresholdOf;
import jtorch.Tensor;
import jtorch.TensorKwargs.BetaOf;
import jtorch.internal.PythonNumbers;

/**
 * log(1+exp(beta*x))/beta of each element, x itself where beta*x is above threshold. Takes any
 * shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softplus.html">Softplus</a>.
 */
public class Softplus extends Layer {
  private final Number beta;
  private final Number threshold;

  /** Makes the layer with PyTorch's beta 1.0, threshold 20.0. */
  public Softplus(SoftplusKwarg... keywords) {
    this(
        Keywords.given(BetaOf.class, BetaOf::value, 1.0, (Object[]) keywords),
        Keywords.number(ThresholdOf.class, ThresholdOf::value, 20.0, (Object[]) keywords));
  }

  /** Makes the layer. */
  public Softplus(Number beta, Number threshold) {
    this.beta = beta;
    this.threshold = threshold;
  }

  /** Makes the layer with PyTorch's threshold: {@code nn.Softplus(2)} in Python. */
  public Softplus(Number beta) {
    this(beta, 20.0);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.softplus(input, beta(), threshold()));
  }

  /** Returns what elements are multiplied by. */
  public final double beta() {
    return beta.doubleValue();
  }

  /** Returns above which product an element stays itself. */
  public final double threshold() {
    return threshold.doubleValue();
  }

  /** The keyword {@link Kwargs#beta}: the attribute would hide it from a subclass. */
  protected static BetaOf beta(double value) {
    return Kwargs.beta(value);
  }

  /** The keyword {@link Kwargs#beta}: the attribute would hide it from a subclass. */
  protected static BetaOf beta(long value) {
    return Kwargs.beta(value);
  }

  /** The keyword {@link Kwargs#threshold}: the attribute would hide it from a subclass. */
  protected static ThresholdOf threshold(double value) {
    return Kwargs.threshold(value);
  }

  @Override
  protected String extra_repr() {
    return "beta=" + PythonNumbers.repr(beta) + ", threshold=" + PythonNumbers.repr(threshold);
  }
}
