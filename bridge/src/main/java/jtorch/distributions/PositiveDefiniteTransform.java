package jtorch.distributions;

import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;
import jtorch.linalg;

/**
 * Positive definite matrices from any square ones, (..., D, D) both.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.PositiveDefiniteTransform">
 * PositiveDefiniteTransform</a>.
 */
public final class PositiveDefiniteTransform extends Transform {
  /** A transform that remembers as many results as {@code cache_size} says. */
  public PositiveDefiniteTransform(TransformKwarg... keywords) {
    super(keywords);
  }

  @Override
  protected Tensor _call(Tensor x) {
    Tensor factor = new LowerCholeskyTransform().call(x);
    return factor.matmul(factor.mT());
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    return new LowerCholeskyTransform().inv().call(linalg.cholesky(y));
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
    return constraints.positive_definite;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PositiveDefiniteTransform;
  }

  @Override
  public int hashCode() {
    return PositiveDefiniteTransform.class.hashCode();
  }
}
