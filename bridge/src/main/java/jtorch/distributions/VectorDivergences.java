package jtorch.distributions;

import static jtorch.distributions.kl.register_kl;

import java.util.Arrays;
import jtorch.Tensor;
import jtorch.linalg;
import jtorch.torch;

/** How far distributions of vectors and matrices are apart whose covariances are given. */
final class VectorDivergences {
  private VectorDivergences() {}

  static void register() {
    register_kl(MultivariateNormal.class, MultivariateNormal.class, VectorDivergences::full);
    register_kl(
        LowRankMultivariateNormal.class,
        LowRankMultivariateNormal.class,
        VectorDivergences::lowRank);
    register_kl(
        MultivariateNormal.class, LowRankMultivariateNormal.class, VectorDivergences::fullLowRank);
    register_kl(
        LowRankMultivariateNormal.class, MultivariateNormal.class, VectorDivergences::lowRankFull);
    register_kl(Wishart.class, Wishart.class, VectorDivergences::wishart);
  }

  private static Tensor full(MultivariateNormal p, MultivariateNormal q) {
    long size = sameSize(p, q);
    Tensor traces = squares(solved(q.factor(), p.factor()));
    Tensor shift = MultivariateNormal.squaredDistance(q.factor(), q.loc().sub(p.loc()));
    Tensor volumes = half(q.factor()).sub(half(p.factor()));
    return volumes.add(traces.add(shift).sub(size).mul(0.5));
  }

  private static Tensor lowRank(LowRankMultivariateNormal p, LowRankMultivariateNormal q) {
    long size = sameSize(p, q);
    LowRankCovariance own = p.covariance();
    LowRankCovariance other = q.covariance();
    Tensor correction = other.correction();
    Tensor traces =
        own.diagonal()
            .div(other.diagonal())
            .sum(-1)
            .add(squares(own.factor().mul(other.diagonal().rsqrt().unsqueeze(-1))))
            .sub(squares(correction.mul(own.diagonal().sqrt().unsqueeze(-2))))
            .sub(squares(correction.matmul(own.factor())));
    Tensor volumes = other.logDeterminant().sub(own.logDeterminant());
    Tensor shift = other.squaredDistance(q.loc().sub(p.loc()));
    return volumes.add(traces).add(shift).sub(size).mul(0.5);
  }

  private static Tensor fullLowRank(MultivariateNormal p, LowRankMultivariateNormal q) {
    long size = sameSize(p, q);
    LowRankCovariance other = q.covariance();
    Tensor traces =
        squares(p.factor().mul(other.diagonal().rsqrt().unsqueeze(-1)))
            .sub(squares(other.correction().matmul(p.factor())));
    Tensor volumes = other.logDeterminant().sub(half(p.factor()).mul(2));
    Tensor shift = other.squaredDistance(q.loc().sub(p.loc()));
    return volumes.add(traces).add(shift).sub(size).mul(0.5);
  }

  private static Tensor lowRankFull(LowRankMultivariateNormal p, MultivariateNormal q) {
    long size = sameSize(p, q);
    LowRankCovariance own = p.covariance();
    Tensor traces =
        squares(solved(q.factor(), own.factor()))
            .add(squares(solved(q.factor(), own.diagonal().sqrt().diag_embed())));
    Tensor volumes = half(q.factor()).mul(2).sub(own.logDeterminant());
    Tensor shift = MultivariateNormal.squaredDistance(q.factor(), q.loc().sub(p.loc()));
    return volumes.add(traces).add(shift).sub(size).mul(0.5);
  }

  /**
   * The formula itself, where PyTorch goes by the natural parameters: there a batch with fewer
   * dimensions than the matrices is summed up in part.
   */
  private static Tensor wishart(Wishart p, Wishart q) {
    long size = sameSize(p, q);
    Tensor half = p.df().div(2);
    Tensor traces = squares(solved(q.factor(), p.factor()));
    Tensor volumes = half(q.factor()).sub(half(p.factor())).mul(q.df());
    Tensor found =
        volumes
            .add(traces.sub(size).mul(half))
            .add(q.df().div(2).mvlgamma(size).sub(half.mvlgamma(size)))
            .add(p.df().sub(q.df()).div(2).mul(Wishart.digammas(half, size)));
    return found.expand(torch.broadcast_shapes(p.batch_shape(), q.batch_shape()));
  }

  private static Tensor half(Tensor factor) {
    return MultivariateNormal.halfLogDeterminant(factor);
  }

  /** The sums of the squares of matrices' elements. */
  private static Tensor squares(Tensor matrices) {
    return matrices.pow(2).sum(new long[] {-1, -2});
  }

  /** Columns of which lower triangular factors make others, with batches that broadcast. */
  private static Tensor solved(Tensor factor, Tensor columns) {
    long[] batch = torch.broadcast_shapes(batch(factor), batch(columns));
    return linalg.solve_triangular(over(batch, factor), over(batch, columns), false);
  }

  private static long[] batch(Tensor matrices) {
    return Arrays.copyOf(matrices.size(), matrices.ndim() - 2);
  }

  private static Tensor over(long[] batch, Tensor matrices) {
    long[] one = {matrices.size(-2), matrices.size(-1)};
    return matrices.expand(Distribution.joined(batch, one));
  }

  private static long sameSize(Distribution p, Distribution q) {
    long size = p.event_shape()[0];
    if (size != q.event_shape()[0]) {
      throw new IllegalArgumentException(
          "kl_divergence: events of "
              + size
              + " elements can't be compared with events of "
              + q.event_shape()[0]
              + "; give both as many.");
    }
    return size;
  }
}
