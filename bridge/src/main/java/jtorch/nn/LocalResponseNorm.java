package jtorch.nn;

import jtorch.ActivationKwargs.ResponseNormKwarg;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;

/**
 * Divides each element by what stands in the neighbouring channels of (N, C, ...).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LocalResponseNorm.html">LocalResponseNorm</a>.
 */
public final class LocalResponseNorm extends Layer {
  private final long size;
  private final double alpha;
  private final double beta;
  private final double k;

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
  public LocalResponseNorm(long size, double alpha, double beta, double k) {
    Sizes.checkPositive("LocalResponseNorm", "size", size);
    this.size = size;
    this.alpha = alpha;
    this.beta = beta;
    this.k = k;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.local_response_norm(input, size, alpha, beta, k));
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
