package jtorch.distributions;

import jtorch.Tensor;
import jtorch.linalg;
import jtorch.torch;

/**
 * Covariances of K elements by R columns: factor times its transpose, plus a diagonal. Inverses and
 * determinants are those of R by R matrices, by the identity of Woodbury and the matrix determinant
 * lemma.
 *
 * @param factor of shape (..., K, R)
 * @param diagonal of shape (..., K)
 * @param capacitance lower triangular factors (..., R, R) of the identity plus factor' * factor /
 *     diagonal
 */
record LowRankCovariance(Tensor factor, Tensor diagonal, Tensor capacitance) {
  static LowRankCovariance of(Tensor factor, Tensor diagonal) {
    Tensor square = divided(factor, diagonal).matmul(factor);
    return new LowRankCovariance(factor, diagonal, linalg.cholesky(square.add(one(square))));
  }

  private static Tensor one(Tensor square) {
    return torch.eye(square.size(-1)).to(square);
  }

  /** The transpose of the factor, divided by the diagonal. */
  private static Tensor divided(Tensor factor, Tensor diagonal) {
    return factor.mT().div(diagonal.unsqueeze(-2));
  }

  /** The logarithm of the determinant. */
  Tensor logDeterminant() {
    return MultivariateNormal.halfLogDeterminant(capacitance).mul(2).add(diagonal.log().sum(-1));
  }

  /** Mahalanobis' distance, squared: of x (..., K) from 0. */
  Tensor squaredDistance(Tensor x) {
    Tensor inner = divided(factor, diagonal).matmul(x.unsqueeze(-1)).squeeze(-1);
    Tensor less = MultivariateNormal.squaredDistance(capacitance, inner);
    return x.pow(2).div(diagonal).sum(-1).sub(less);
  }

  /** What the inverse lacks of that of the diagonal: times its own transpose, (..., R, K). */
  Tensor correction() {
    return linalg.solve_triangular(capacitance, divided(factor, diagonal), false);
  }

  Tensor variance() {
    return factor.pow(2).sum(-1).add(diagonal);
  }

  /** Lower triangular factors: of a matrix with eigenvalues of 1 and more, then widened. */
  Tensor scale_tril() {
    Tensor root = diagonal.sqrt().unsqueeze(-1);
    Tensor narrow = factor.div(root);
    Tensor square = narrow.matmul(narrow.mT());
    return root.mul(linalg.cholesky(square.add(one(square))));
  }

  Tensor covariance_matrix() {
    return factor.matmul(factor.mT()).add(diagonal.diag_embed());
  }

  Tensor precision_matrix() {
    Tensor correction = correction();
    return diagonal.reciprocal().diag_embed().sub(correction.mT().matmul(correction));
  }
}
