package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Waiting times between events that come at a rate.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#exponential">Exponential</a>.
 */
public final class Exponential extends Distribution implements ExponentialFamily {
  private final Tensor rate;

  /**
   * A variable for each rate of shape (...).
   *
   * @throws IllegalArgumentException if one is not above 0
   */
  public Exponential(Tensor rate, DistributionKwarg... keywords) {
    super(rate.size(), new long[0], keywords);
    this.rate = rate;
    check("rate", rate, constraints.positive);
  }

  /** A single variable. */
  public Exponential(double rate, DistributionKwarg... keywords) {
    this(torch.tensor(rate), keywords);
  }

  private Exponential(Exponential like, long... batch_shape) {
    super(like, batch_shape);
    rate = like.rate.expand(batch_shape);
  }

  @Override
  public Exponential expand(long... batch_shape) {
    return new Exponential(this, batch_shape);
  }

  /** Returns the rates. */
  public Tensor rate() {
    return rate;
  }

  @Override
  public boolean has_rsample() {
    return true;
  }

  @Override
  public Tensor mean() {
    return rate.reciprocal();
  }

  @Override
  public Tensor mode() {
    return torch.zeros_like(rate);
  }

  @Override
  public Tensor stddev() {
    return rate.reciprocal();
  }

  @Override
  public Tensor variance() {
    return rate.pow(-2);
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    return rate.new_empty(extended(sample_shape)).exponential_().div(rate);
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    return rate.log().sub(rate.mul(value));
  }

  @Override
  public Tensor cdf(Tensor value) {
    _validate_sample(value);
    return rate.neg().mul(value).exp().rsub(1);
  }

  @Override
  public Tensor icdf(Tensor value) {
    return value.neg().log1p().neg().div(rate);
  }

  @Override
  public Tensor entropy() {
    return rate.log().rsub(1);
  }

  @Override
  public Constraint support() {
    return constraints.nonnegative;
  }

  @Override
  public List<Tensor> _natural_params() {
    return List.of(rate.neg());
  }

  @Override
  public Tensor _log_normalizer(List<Tensor> natural_params) {
    return NaturalParams.first("Exponential", 1, natural_params).neg().log().neg();
  }

  @Override
  public double _mean_carrier_measure() {
    return 0;
  }

  @Override
  public String toString() {
    return "Exponential(" + shown("rate", rate) + ")";
  }
}
