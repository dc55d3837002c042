package jtorch.distributions;

import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;

/**
 * Shares of (..., K + 1) that come of K normal numbers by {@link StickBreakingTransform}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#logisticnormal">LogisticNormal</a>.
 */
public final class LogisticNormal extends TransformedDistribution {
  private final Normal normal;

  /**
   * A variable for each row of (..., K).
   *
   * @throws IllegalArgumentException if a loc is NaN or a scale is not above 0
   */
  public LogisticNormal(Tensor loc, Tensor scale, DistributionKwarg... keywords) {
    this(new Normal(loc, scale, keywords), keywords);
  }

  /** As the other, with one scale for all. */
  public LogisticNormal(Tensor loc, double scale, DistributionKwarg... keywords) {
    this(new Normal(loc, scale, keywords), keywords);
  }

  /** As the other, with one loc for all. */
  public LogisticNormal(double loc, Tensor scale, DistributionKwarg... keywords) {
    this(new Normal(loc, scale, keywords), keywords);
  }

  /** A single variable of two shares. */
  public LogisticNormal(double loc, double scale, DistributionKwarg... keywords) {
    this(new Normal(loc, scale, keywords), keywords);
  }

  private LogisticNormal(Normal given, DistributionKwarg... keywords) {
    super(
        given.batch_shape().length == 0 ? given.expand(1) : given,
        new StickBreakingTransform(),
        keywords);
    normal = own();
    takes("loc", constraints.real);
    takes("scale", constraints.positive);
  }

  private LogisticNormal(LogisticNormal like, long... batch_shape) {
    super(like, batch_shape);
    normal = own();
  }

  private Normal own() {
    return (Normal) ((Independent) base_dist()).base_dist();
  }

  @Override
  public LogisticNormal expand(long... batch_shape) {
    return new LogisticNormal(this, batch_shape);
  }

  /** Returns the means of the normal numbers: (..., K). */
  public Tensor loc() {
    return normal.loc();
  }

  /** Returns the standard deviations of the normal numbers: (..., K). */
  public Tensor scale() {
    return normal.scale();
  }

  @Override
  public Constraint support() {
    return constraints.simplex;
  }

  @Override
  public String toString() {
    return "LogisticNormal()";
  }
}
