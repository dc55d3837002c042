package jtorch.distributions;

import java.util.Arrays;
import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Normal vectors of K elements that vary together as R columns say, and each for itself: their
 * covariances are {@code cov_factor @ cov_factor.T + diag(cov_diag)}. With few columns it takes
 * less than {@link MultivariateNormal}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#lowrankmultivariatenormal">LowRankMultivariateNormal</a>.
 */
public final class LowRankMultivariateNormal extends Distribution {
  private final Tensor loc;
  private final Tensor cov_factor;
  private final Tensor cov_diag;
  private final LowRankCovariance covariance; // with the batch of what was given

  /**
   * A vector for each row of loc, with matrices whose batches broadcast.
   *
   * @param loc the means, of shape (..., K)
   * @param cov_factor the columns, of shape (..., K, R)
   * @param cov_diag what is added to the variances, of shape (..., K)
   * @throws IllegalArgumentException if the shapes don't fit, a number is NaN, or one of cov_diag
   *     is not above 0
   */
  public LowRankMultivariateNormal(
      Tensor loc, Tensor cov_factor, Tensor cov_diag, DistributionKwarg... keywords) {
    this(fitted(loc, cov_factor, cov_diag), cov_factor, cov_diag, keywords);
  }

  /** Takes loc, cov_factor and cov_diag of one batch, (..., K, R or 1), and as they were given. */
  private LowRankMultivariateNormal(
      List<Tensor> all, Tensor cov_factor, Tensor cov_diag, DistributionKwarg... keywords) {
    super(Arrays.copyOf(all.get(1).size(), all.get(1).dim() - 2), Rows.event(cov_diag), keywords);
    loc = all.get(0).select(-1, 0);
    this.cov_factor = all.get(1);
    this.cov_diag = all.get(2).select(-1, 0);
    check("loc", loc, constraints.real_vector);
    check("cov_factor", this.cov_factor, constraints.independent(constraints.real, 2));
    check("cov_diag", this.cov_diag, constraints.independent(constraints.positive, 1));
    covariance = LowRankCovariance.of(cov_factor, cov_diag);
  }

  private LowRankMultivariateNormal(LowRankMultivariateNormal like, long... batch_shape) {
    super(like, batch_shape);
    loc = like.loc.expand(extended());
    cov_factor = like.cov_factor.expand(joined(extended(), Rows.event(like.cov_factor)));
    cov_diag = like.cov_diag.expand(extended());
    covariance = like.covariance;
  }

  private static List<Tensor> fitted(Tensor loc, Tensor cov_factor, Tensor cov_diag) {
    boolean fits =
        loc.dim() >= 1
            && cov_factor.dim() >= 2
            && cov_factor.size(-1) >= 1
            && cov_diag.dim() >= 1
            && cov_factor.size(-2) == loc.size(-1)
            && cov_diag.size(-1) == loc.size(-1);
    if (!fits) {
      throw new IllegalArgumentException(
          "LowRankMultivariateNormal: loc of shape "
              + Arrays.toString(loc.size())
              + ", cov_factor of shape "
              + Arrays.toString(cov_factor.size())
              + " and cov_diag of shape "
              + Arrays.toString(cov_diag.size())
              + " don't fit; give them the shapes (..., K), (..., K, R) and (..., K).");
    }
    return torch.broadcast_tensors(loc.unsqueeze(-1), cov_factor, cov_diag.unsqueeze(-1));
  }

  @Override
  public LowRankMultivariateNormal expand(long... batch_shape) {
    return new LowRankMultivariateNormal(this, batch_shape);
  }

  /** Returns the means: (..., K). */
  public Tensor loc() {
    return loc;
  }

  /** Returns the columns: (..., K, R). */
  public Tensor cov_factor() {
    return cov_factor;
  }

  /** Returns what is added to the variances: (..., K). */
  public Tensor cov_diag() {
    return cov_diag;
  }

  /** Returns the lower triangular factors of the covariances: (..., K, K). */
  public Tensor scale_tril() {
    return overBatch(covariance.scale_tril());
  }

  /** Returns the covariances: (..., K, K). */
  public Tensor covariance_matrix() {
    return overBatch(covariance.covariance_matrix());
  }

  /** Returns the inverses of the covariances: (..., K, K). */
  public Tensor precision_matrix() {
    return overBatch(covariance.precision_matrix());
  }

  private Tensor overBatch(Tensor matrix) {
    return matrix.expand(joined(extended(), event_shape()));
  }

  /** The covariances with the batch of what was given. */
  LowRankCovariance covariance() {
    return covariance;
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
    return covariance.variance().expand(extended());
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    long[] shape = extended(sample_shape);
    long[] columns = shape.clone();
    columns[columns.length - 1] = cov_factor.size(-1);
    Tensor together = Draw.standardNormal(loc, columns).unsqueeze(-1);
    Tensor apart = Draw.standardNormal(loc, shape);
    return loc.add(covariance.factor().matmul(together).squeeze(-1))
        .add(covariance.diagonal().sqrt().mul(apart));
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    double constant = event_shape()[0] * Math.log(2 * Math.PI);
    Tensor distance = covariance.squaredDistance(value.sub(loc));
    return covariance.logDeterminant().add(constant).add(distance).mul(-0.5);
  }

  @Override
  public Tensor entropy() {
    double constant = event_shape()[0] * (1 + Math.log(2 * Math.PI));
    return covariance.logDeterminant().add(constant).mul(0.5).expand(batch_shape());
  }

  @Override
  public Constraint support() {
    return constraints.real_vector;
  }

  @Override
  public String toString() {
    return "LowRankMultivariateNormal("
        + String.join(
            ", ", shown("loc", loc), shown("cov_factor", cov_factor), shown("cov_diag", cov_diag))
        + ")";
  }
}
