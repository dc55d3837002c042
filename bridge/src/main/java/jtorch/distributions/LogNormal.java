package jtorch.distributions;

import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;

/**
 * Numbers above 0 whose logarithms are normal, with the mean loc and the standard deviation scale.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#lognormal">LogNormal</a>.
 */
public final class LogNormal extends TransformedDistribution {
  private final Normal logs;

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a loc is NaN or a scale is not above 0
   */
  public LogNormal(Tensor loc, Tensor scale, DistributionKwarg... keywords) {
    this(new Normal(loc, scale, keywords), keywords);
  }

  /** As the other, with one scale for all. */
  public LogNormal(Tensor loc, double scale, DistributionKwarg... keywords) {
    this(new Normal(loc, scale, keywords), keywords);
  }

  /** As the other, with one loc for all. */
  public LogNormal(double loc, Tensor scale, DistributionKwarg... keywords) {
    this(new Normal(loc, scale, keywords), keywords);
  }

  /** A single variable. */
  public LogNormal(double loc, double scale, DistributionKwarg... keywords) {
    this(new Normal(loc, scale, keywords), keywords);
  }

  private LogNormal(Normal logs, DistributionKwarg... keywords) {
    super(logs, new ExpTransform(), keywords);
    this.logs = logs;
    takes("loc", constraints.real);
    takes("scale", constraints.positive);
  }

  private LogNormal(LogNormal like, long... batch_shape) {
    super(like, batch_shape);
    logs = (Normal) base_dist();
  }

  @Override
  public LogNormal expand(long... batch_shape) {
    return new LogNormal(this, batch_shape);
  }

  /** Returns the means of the logarithms. */
  public Tensor loc() {
    return logs.loc();
  }

  /** Returns the standard deviations of the logarithms. */
  public Tensor scale() {
    return logs.scale();
  }

  @Override
  public Tensor mean() {
    return loc().add(scale().pow(2).div(2)).exp();
  }

  @Override
  public Tensor mode() {
    return loc().sub(scale().square()).exp();
  }

  @Override
  public Tensor variance() {
    Tensor square = scale().pow(2);
    return square.expm1().mul(loc().mul(2).add(square).exp());
  }

  @Override
  public Tensor entropy() {
    return logs.entropy().add(loc());
  }
}
