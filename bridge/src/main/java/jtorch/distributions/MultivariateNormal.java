package jtorch.distributions;

import java.util.Arrays;
import jtorch.DistributionKwargs.CovarianceKwarg;
import jtorch.DistributionKwargs.CovarianceMatrix;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.linalg;
import jtorch.torch;

/**
 * Normal vectors of K elements that vary together.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#multivariatenormal">MultivariateNormal</a>.
 */
public final class MultivariateNormal extends Distribution {
  private final Tensor loc;
  private final Covariance covariance;

  /** As the other, with covariances: {@code MultivariateNormal(loc, c)} in Python. */
  public MultivariateNormal(Tensor loc, Tensor covariance_matrix, DistributionKwarg... keywords) {
    this(loc, new CovarianceMatrix(covariance_matrix), keywords);
  }

  /**
   * A vector for each row of loc and each matrix, whose batches broadcast.
   *
   * @param loc the means, of shape (..., K)
   * @param matrix {@code covariance_matrix(...)}, {@code precision_matrix(...)} or {@code
   *     scale_tril(...)}, of shape (..., K, K)
   * @throws IllegalArgumentException if the shapes don't fit, a mean is NaN, covariances or
   *     precisions are not symmetric and positive definite, or scale_tril is not lower triangular
   *     with a diagonal above 0
   */
  public MultivariateNormal(Tensor loc, CovarianceKwarg matrix, DistributionKwarg... keywords) {
    super(batch(loc, matrix), Rows.event(loc), keywords);
    this.loc = loc.expand(extended());
    check("loc", this.loc, constraints.real_vector);
    Covariance.KINDS.forEach(this::takes);
    check(matrix.name(), matrix.value(), Covariance.constraint(matrix));
    covariance = Covariance.of(matrix).expand(joined(extended(), event_shape()));
  }

  private MultivariateNormal(MultivariateNormal like, long... batch_shape) {
    super(like, batch_shape);
    loc = like.loc.expand(extended());
    covariance = like.covariance.expand(joined(extended(), event_shape()));
  }

  private static long[] batch(Tensor loc, CovarianceKwarg matrix) {
    long[] rows = loc.size();
    long[] square = matrix.value().size();
    int dims = square.length;
    if (rows.length < 1
        || dims < 2
        || square[dims - 1] != rows[rows.length - 1]
        || square[dims - 2] != rows[rows.length - 1]) {
      throw new IllegalArgumentException(
          "MultivariateNormal: loc of shape "
              + Arrays.toString(rows)
              + " and "
              + matrix.name()
              + " of shape "
              + Arrays.toString(square)
              + " don't fit; give them the shapes (..., K) and (..., K, K).");
    }
    return torch.broadcast_shapes(
        Arrays.copyOf(square, dims - 2), Arrays.copyOf(rows, rows.length - 1));
  }

  @Override
  public MultivariateNormal expand(long... batch_shape) {
    return new MultivariateNormal(this, batch_shape);
  }

  /** Returns the means: (..., K). */
  public Tensor loc() {
    return loc;
  }

  /** Returns the lower triangular factors of the covariances: (..., K, K). */
  public Tensor scale_tril() {
    return covariance.scale_tril();
  }

  /** Returns the covariances: (..., K, K). */
  public Tensor covariance_matrix() {
    return covariance.covariance_matrix();
  }

  /** Returns the inverses of the covariances: (..., K, K). */
  public Tensor precision_matrix() {
    return covariance.precision_matrix();
  }

  /** The lower triangular factors with the batch of what was given. */
  Tensor factor() {
    return covariance.factor();
  }

  @Override
  public boolean has_rsample() {
    return true;
  }

  @Override
  public Tensor mean() {
    return loc;
  }

  @Override
  public Tensor mode() {
    return loc;
  }

  @Override
  public Tensor variance() {
    return factor().pow(2).sum(-1).expand(extended());
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    Tensor drawn = Draw.standardNormal(loc, extended(sample_shape));
    return loc.add(factor().matmul(drawn.unsqueeze(-1)).squeeze(-1));
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor distance = squaredDistance(factor(), value.sub(loc));
    double constant = event_shape()[0] * Math.log(2 * Math.PI);
    return distance.add(constant).mul(-0.5).sub(halfLogDeterminant(factor()));
  }

  @Override
  public Tensor entropy() {
    double constant = 0.5 * event_shape()[0] * (1 + Math.log(2 * Math.PI));
    return halfLogDeterminant(factor()).add(constant).expand(batch_shape());
  }

  /** Half of the logarithm of the determinant of covariances with these factors. */
  static Tensor halfLogDeterminant(Tensor factor) {
    return factor.diagonal(0, -2, -1).log().sum(-1);
  }

  /** Mahalanobis' distance, squared: of x (..., K) from 0 by covariances with these factors. */
  static Tensor squaredDistance(Tensor factor, Tensor x) {
    if (factor.ndim() == 2) { // one for all: solved at once
      long[] shape = x.size();
      Tensor columns = x.reshape(-1, shape[shape.length - 1]).mT();
      Tensor squares = linalg.solve_triangular(factor, columns, false).pow(2).sum(-2);
      return squares.reshape(Arrays.copyOf(shape, shape.length - 1));
    }
    return linalg.solve_triangular(factor, x.unsqueeze(-1), false).pow(2).sum(-2).squeeze(-1);
  }

  @Override
  public Constraint support() {
    return constraints.real_vector;
  }

  @Override
  public String toString() {
    return "MultivariateNormal(" + shown("loc", loc) + ", " + covariance.shown() + ")";
  }
}
