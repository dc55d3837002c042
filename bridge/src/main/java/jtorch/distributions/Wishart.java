package jtorch.distributions;

import java.util.Arrays;
import java.util.List;
import jtorch.DistributionKwargs.CovarianceKwarg;
import jtorch.DistributionKwargs.CovarianceMatrix;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.internal.Warnings;
import jtorch.linalg;
import jtorch.torch;

/**
 * Matrices (P, P): sums of the outer products of df normal vectors of a covariance; df needs not be
 * whole.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#wishart">Wishart</a>.
 */
public final class Wishart extends Distribution implements ExponentialFamily {
  private static final int TRIES = 10;
  private static final double LOG_2 = Math.log(2);

  private final Tensor df;
  private final Covariance covariance;
  private final Chi2 squares; // of the diagonals of triangular factors

  /** As the other, with covariances: {@code Wishart(df, c)} in Python. */
  public Wishart(Tensor df, Tensor covariance_matrix, DistributionKwarg... keywords) {
    this(df, new CovarianceMatrix(covariance_matrix), keywords);
  }

  /** As the other, with one df for all. */
  public Wishart(double df, Tensor covariance_matrix, DistributionKwarg... keywords) {
    this(df, new CovarianceMatrix(covariance_matrix), keywords);
  }

  /** As the other, with one df for all. */
  public Wishart(double df, CovarianceKwarg matrix, DistributionKwarg... keywords) {
    this(matrix.value().new_full(new long[0], df), matrix, batch(matrix), keywords);
  }

  /**
   * A matrix for each df and each given matrix, whose batches broadcast.
   *
   * @param df the degrees of freedom, of shape (...), above P - 1; below P draws may be singular
   * @param matrix {@code covariance_matrix(...)}, {@code precision_matrix(...)} or {@code
   *     scale_tril(...)}, of shape (..., P, P)
   * @throws IllegalArgumentException if a df is too small, the matrices are not square, covariances
   *     or precisions are not symmetric and positive definite, or scale_tril is not lower
   *     triangular with a diagonal above 0
   */
  public Wishart(Tensor df, CovarianceKwarg matrix, DistributionKwarg... keywords) {
    this(expanded(df, matrix), matrix, torch.broadcast_shapes(batch(matrix), df.size()), keywords);
  }

  private static Tensor expanded(Tensor df, CovarianceKwarg matrix) {
    return df.expand(torch.broadcast_shapes(batch(matrix), df.size()));
  }

  private Wishart(
      Tensor df, CovarianceKwarg matrix, long[] batch_shape, DistributionKwarg... keywords) {
    super(batch_shape, event(matrix), keywords);
    this.df = df;
    Covariance.KINDS.forEach(this::takes);
    requireDf(this.df, size());
    check(matrix.name(), matrix.value(), Covariance.constraint(matrix));
    check("df", this.df, new RangeConstraint("GreaterThan", size() - 1, null));
    covariance = Covariance.of(matrix).expand(extended());
    squares = squares();
  }

  private Wishart(Wishart like, long... batch_shape) {
    super(like, batch_shape);
    df = like.df.expand(batch_shape);
    covariance = like.covariance.expand(extended());
    squares = squares();
  }

  private static long[] batch(CovarianceKwarg matrix) {
    long[] shape = matrix.value().size();
    int dims = shape.length;
    if (dims < 2 || shape[dims - 1] != shape[dims - 2] || shape[dims - 1] == 0) {
      throw new IllegalArgumentException(
          "Wishart: "
              + matrix.name()
              + " of shape "
              + Arrays.toString(shape)
              + " is not square; give it the shape (..., P, P).");
    }
    return Arrays.copyOf(shape, dims - 2);
  }

  private static long[] event(CovarianceKwarg matrix) {
    long rows = matrix.value().size(-1);
    return new long[] {rows, rows};
  }

  private static void requireDf(Tensor df, long size) {
    double least = df.numel() == 0 ? size : df.min().item();
    if (!(least > size - 1)) {
      throw new IllegalArgumentException(
          "Wishart: df is "
              + least
              + ", but matrices of "
              + size
              + " rows need one above "
              + (size - 1)
              + ".");
    }
    if (least < size) {
      Warnings.warn(
          "Low df values detected. Singular samples are highly likely to occur for ndim - 1 < df <"
              + " ndim.");
    }
  }

  private Chi2 squares() {
    Tensor each = df.expand(batch_shape()).unsqueeze(-1);
    return new Chi2(each.sub(torch.arange(size()).to(covariance.factor())));
  }

  private long size() {
    return event_shape()[0];
  }

  @Override
  public Wishart expand(long... batch_shape) {
    return new Wishart(this, batch_shape);
  }

  /** Returns the degrees of freedom: (...), or without dimensions where it is a single number. */
  public Tensor df() {
    return df;
  }

  /** Returns the lower triangular factors of the covariances: (..., P, P). */
  public Tensor scale_tril() {
    return covariance.scale_tril();
  }

  /** Returns the covariances: (..., P, P). */
  public Tensor covariance_matrix() {
    return covariance.covariance_matrix();
  }

  /** Returns the inverses of the covariances: (..., P, P). */
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
    return overMatrices(df).mul(covariance_matrix());
  }

  /** Returns the most probable matrices; NaN where df is P + 1 or less. */
  @Override
  public Tensor mode() {
    Tensor times = df.sub(size() + 1);
    return overMatrices(times.masked_fill(times.le(0), Double.NaN)).mul(covariance_matrix());
  }

  @Override
  public Tensor variance() {
    Tensor matrix = covariance_matrix();
    Tensor diagonal = matrix.diagonal(0, -2, -1);
    Tensor outer = diagonal.unsqueeze(-1).mul(diagonal.unsqueeze(-2));
    return overMatrices(df).mul(matrix.pow(2).add(outer));
  }

  private static Tensor overMatrices(Tensor numbers) {
    return numbers.unsqueeze(-1).unsqueeze(-1);
  }

  /**
   * Draws by Bartlett's decomposition. As Python does, it throws the first draws away, so that the
   * same seed gives the same; those that are singular are drawn anew, up to ten times.
   */
  @Override
  public Tensor rsample(long... sample_shape) {
    Tensor unused = drawn(sample_shape);
    assert unused != null;
    long[] shape = extended(sample_shape);
    long draws = product(sample_shape);
    Tensor found = drawn(sample_shape).reshape(extended(draws));
    Tensor singular = areSingular(found);
    for (int i = 1; i < TRIES && torch.any(singular).item_bool(); i++) {
      Tensor places = singular.nonzero().flatten();
      Tensor again = drawn(places.size(0));
      found = found.index_copy(0, places, again);
      singular = singular.index_copy(0, places, areSingular(again));
    }
    return found.reshape(shape);
  }

  private static long product(long... shape) {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  /** Tells for each draw (draws, batch, P, P) whether a matrix of its batch is singular. */
  private Tensor areSingular(Tensor draws) {
    Tensor regular = constraints.positive_definite.check(draws.detach());
    return regular.reshape(draws.size(0), product(batch_shape())).all(-1).logical_not();
  }

  private Tensor drawn(long... sample_shape) {
    long rows = size();
    Tensor lengths = squares.rsample(sample_shape).sqrt();
    Tensor diagonal = lengths.clamp_min(FloatLimits.eps(lengths.dtype())).diag_embed();
    long[] batch = joined(sample_shape, batch_shape());
    Tensor below = Draw.standardNormal(diagonal, joined(batch, new long[] {rows * (rows - 1) / 2}));
    Tensor factor =
        diagonal.flatten(-2).index_copy(-1, placesBelow(rows).to(below.device()), below);
    Tensor root = covariance.factor().matmul(factor.view(diagonal.size()));
    return root.matmul(root.mT());
  }

  /** Where a square matrix has what is below its diagonal, row by row. */
  private static Tensor placesBelow(long rows) {
    return torch.ones(rows, rows).tril(-1).flatten().nonzero().flatten();
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor factor = covariance.factor();
    Tensor trace = value.cholesky_solve(factor).diagonal(0, -2, -1).sum(-1);
    Tensor volume = linalg.slogdet(value).logabsdet();
    return df.neg()
        .mul(logScale())
        .sub(df.div(2).mvlgamma(size()))
        .add(df.sub(size() + 1).div(2).mul(volume))
        .sub(trace.div(2));
  }

  /** Half of the logarithm of the determinant of twice the covariances. */
  private Tensor logScale() {
    return MultivariateNormal.halfLogDeterminant(covariance.factor()).add(size() * LOG_2 / 2);
  }

  @Override
  public Tensor entropy() {
    Tensor half = df.div(2);
    return logScale()
        .mul(size() + 1)
        .add(half.mvlgamma(size()))
        .sub(df.sub(size() + 1).div(2).mul(digammas(half, size())))
        .add(df.mul(size()).div(2));
  }

  /** The slope of mvlgamma. */
  static Tensor digammas(Tensor x, long size) {
    return x.unsqueeze(-1).sub(torch.arange(size).to(x).div(2)).digamma().sum(-1);
  }

  @Override
  public Constraint support() {
    return constraints.positive_definite;
  }

  @Override
  public List<Tensor> _natural_params() {
    return List.of(precision_matrix().div(-2), df.sub(size() + 1).div(2));
  }

  @Override
  public Tensor _log_normalizer(List<Tensor> natural_params) {
    Tensor x = NaturalParams.first("Wishart", 2, natural_params);
    Tensor half = natural_params.get(1).add((size() + 1) / 2.0);
    Tensor volume = linalg.slogdet(x.mul(-2)).logabsdet();
    return half.mul(volume.rsub(size() * LOG_2)).add(half.mvlgamma(size()));
  }

  @Override
  public double _mean_carrier_measure() {
    return 0;
  }

  @Override
  public String toString() {
    return "Wishart(" + covariance.shown() + ", " + shown("df", df) + ")";
  }
}
