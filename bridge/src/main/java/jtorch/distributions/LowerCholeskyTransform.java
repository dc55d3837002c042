package jtorch.distributions;

import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;

/**
 * Lower triangular matrices with a diagonal above 0 from any square ones, (..., D, D) both.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.LowerCholeskyTransform">
 * LowerCholeskyTransform</a>.
 */
public final class LowerCholeskyTransform extends Transform {
  /** A transform that remembers as many results as {@code cache_size} says. */
  public LowerCholeskyTransform(TransformKwarg... keywords) {
    super(keywords);
  }

  @Override
  protected Tensor _call(Tensor x) {
    return x.tril(-1).add(x.diagonal(0, -2, -1).exp().diag_embed());
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    return y.tril(-1).add(y.diagonal(0, -2, -1).log().diag_embed());
  }

  /**
   * Throws: what is above the diagonal is not used, so that there is no determinant.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    throw new UnsupportedOperationException(
        this + " uses nothing above the diagonal, so its derivatives have no determinant.");
  }

  @Override
  public Constraint domain() {
    return constraints.independent(constraints.real, 2);
  }

  @Override
  public Constraint codomain() {
    return constraints.lower_cholesky;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LowerCholeskyTransform;
  }

  @Override
  public int hashCode() {
    return LowerCholeskyTransform.class.hashCode();
  }
}
