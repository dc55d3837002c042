package jtorch.nn;

import jtorch.ActivationKwargs.KOf;
import jtorch.ActivationKwargs.ResponseNormKwarg;
import jtorch.Kwargs;
import jtorch.LayerKwargs.Size;
import jtorch.Tensor;
import jtorch.TensorKwargs.Alpha;
import jtorch.TensorKwargs.BetaOf;
import jtorch.internal.PythonNumbers;

/**
 * Divides each element by what stands in the neighbouring channels of (N, C, ...).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LocalResponseNorm.html">LocalResponseNorm</a>.
 */
public class LocalResponseNorm extends Layer {
  private final long size;
  private final Number alpha;
  private final Number beta;
  private final Number k;

  /** Makes the layer for a number of channels, with PyTorch's alpha 1e-4, beta 0.75 and k 1. */
  public LocalResponseNorm(long size, ResponseNormKwarg... keywords) {
    this(
        size,
        NormalizationFunctions.alpha(keywords),
        NormalizationFunctions.beta(keywords),
        NormalizationFunctions.k(keywords));
  }

  /**
   * Makes the layer.
   *
   * @throws IllegalArgumentException if the size is not positive
   */
  public LocalResponseNorm(long size, Number alpha, Number beta, Number k) {
    Sizes.checkPositive("LocalResponseNorm", "size", size);
    this.size = size;
    this.alpha = alpha;
    this.beta = beta;
    this.k = k;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.local_response_norm(input, size, alpha(), beta(), k()));
  }

  /** Returns the number of channels that count. */
  public final long size() {
    return size;
  }

  /** Returns what squares are multiplied by. */
  public final double alpha() {
    return alpha.doubleValue();
  }

  /** Returns the exponent. */
  public final double beta() {
    return beta.doubleValue();
  }

  /** Returns what is added. */
  public final double k() {
    return k.doubleValue();
  }

  /** The keyword {@link Kwargs#k}: the attribute would hide it from a subclass. */
  protected static KOf k(double value) {
    return Kwargs.k(value);
  }

  /** The keyword {@link Kwargs#size}: the attribute would hide it from a subclass. */
  protected static Size size(long... value) {
    return Kwargs.size(value);
  }

  /** The keyword {@link Kwargs#alpha}: the attribute would hide it from a subclass. */
  protected static Alpha alpha(double value) {
    return Kwargs.alpha(value);
  }

  /** The keyword {@link Kwargs#alpha}: the attribute would hide it from a subclass. */
  protected static Alpha alpha(long value) {
    return Kwargs.alpha(value);
  }

  /** The keyword {@link Kwargs#beta}: the attribute would hide it from a subclass. */
  protected static BetaOf beta(double value) {
    return Kwargs.beta(value);
  }

  /** The keyword {@link Kwargs#beta}: the attribute would hide it from a subclass. */
  protected static BetaOf beta(long value) {
    return Kwargs.beta(value);
  }

  @Override
  protected String extra_repr() {
    return size
        + ", alpha="
        + PythonNumbers.repr(alpha)
        + ", beta="
        + PythonNumbers.repr(beta)
        + ", k="
        + PythonNumbers.repr(k);
  }
}
