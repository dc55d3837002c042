package jtorch.distributions;

import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * One divided by a variable after {@link Gamma}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#inversegamma">InverseGamma</a>.
 */
public final class InverseGamma extends TransformedDistribution {
  private final Gamma gamma;

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a concentration or rate is not above 0
   */
  public InverseGamma(Tensor concentration, Tensor rate, DistributionKwarg... keywords) {
    this(new Gamma(concentration, rate, keywords), keywords);
  }

  /** As the other, with one rate for all. */
  public InverseGamma(Tensor concentration, double rate, DistributionKwarg... keywords) {
    this(new Gamma(concentration, rate, keywords), keywords);
  }

  /** As the other, with one concentration for all. */
  public InverseGamma(double concentration, Tensor rate, DistributionKwarg... keywords) {
    this(new Gamma(concentration, rate, keywords), keywords);
  }

  /** A single variable. */
  public InverseGamma(double concentration, double rate, DistributionKwarg... keywords) {
    this(new Gamma(concentration, rate, keywords), keywords);
  }

  private InverseGamma(Gamma gamma, DistributionKwarg... keywords) {
    super(gamma, new PowerTransform(gamma.rate().new_full(new long[0], -1)), keywords);
    this.gamma = gamma;
    takes("concentration", constraints.positive);
    takes("rate", constraints.positive);
  }

  private InverseGamma(InverseGamma like, long... batch_shape) {
    super(like, batch_shape);
    gamma = base_dist();
  }

  @Override
  public InverseGamma expand(long... batch_shape) {
    return new InverseGamma(this, batch_shape);
  }

  @Override
  public Gamma base_dist() {
    return (Gamma) super.base_dist();
  }

  /** Returns the concentrations. */
  public Tensor concentration() {
    return gamma.concentration();
  }

  /** Returns the rates. */
  public Tensor rate() {
    return gamma.rate();
  }

  /** Returns the means, which are infinite for a concentration up to 1. */
  @Override
  public Tensor mean() {
    return finite(rate().div(concentration().sub(1)), 1);
  }

  @Override
  public Tensor mode() {
    return rate().div(concentration().add(1));
  }

  /** Returns the variances, which are infinite for a concentration up to 2. */
  @Override
  public Tensor variance() {
    Tensor less = concentration().sub(1).square().mul(concentration().sub(2));
    return finite(rate().square().div(less), 2);
  }

  private Tensor finite(Tensor numbers, double least) {
    Tensor infinite = torch.full_like(numbers, Double.POSITIVE_INFINITY);
    return torch.where(concentration().gt(least), numbers, infinite);
  }

  @Override
  public Tensor entropy() {
    Tensor c = concentration();
    return c.add(rate().log()).add(c.lgamma()).sub(c.add(1).mul(c.digamma()));
  }
}
