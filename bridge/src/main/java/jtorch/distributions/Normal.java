package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The normal distribution of a mean and a standard deviation, which broadcast to one shape.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#normal">Normal</a>.
 */
public final class Normal extends LocationScale implements ExponentialFamily {
  private static final double LOG_ROOT_OF_TWO_PI = Math.log(Math.sqrt(2 * Math.PI));

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a mean is NaN or a scale is not above 0
   */
  public Normal(Tensor loc, Tensor scale, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(loc, scale), keywords);
  }

  /** As the other, with one scale for all. */
  public Normal(Tensor loc, double scale, DistributionKwarg... keywords) {
    this(loc, loc.new_full(new long[0], scale), keywords);
  }

  /** As the other, with one mean for all. */
  public Normal(double loc, Tensor scale, DistributionKwarg... keywords) {
    this(scale.new_full(new long[0], loc), scale, keywords);
  }

  /** A single variable. */
  public Normal(double loc, double scale, DistributionKwarg... keywords) {
    this(torch.tensor(loc), torch.tensor(scale), keywords);
  }

  private Normal(List<Tensor> parameters, DistributionKwarg... keywords) {
    super(parameters, keywords);
  }

  private Normal(Normal like, long... batch_shape) {
    super(like, batch_shape);
  }

  @Override
  public Normal expand(long... batch_shape) {
    return new Normal(this, batch_shape);
  }

  @Override
  public Tensor stddev() {
    return scale;
  }

  @Override
  public Tensor variance() {
    return scale.pow(2);
  }

  @Override
  public Tensor sample(long... sample_shape) {
    long[] shape = extended(sample_shape);
    try (var mode = torch.no_grad()) {
      assert mode != null;
      return torch.normal(loc.expand(shape), scale.expand(shape));
    }
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    return loc.add(Draw.standardNormal(loc, extended(sample_shape)).mul(scale));
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor square = value.sub(loc).pow(2).neg().div(scale.pow(2).mul(2));
    return square.sub(scale.log()).sub(LOG_ROOT_OF_TWO_PI);
  }

  @Override
  public Tensor entropy() {
    return scale.log().add(0.5 + 0.5 * Math.log(2 * Math.PI));
  }

  @Override
  public Tensor cdf(Tensor value) {
    _validate_sample(value);
    return value.sub(loc).mul(scale.reciprocal()).div(Math.sqrt(2)).erf().add(1).mul(0.5);
  }

  @Override
  public Tensor icdf(Tensor value) {
    return loc.add(scale.mul(value.mul(2).sub(1).erfinv()).mul(Math.sqrt(2)));
  }

  @Override
  public List<Tensor> _natural_params() {
    Tensor precision = scale.pow(2).reciprocal();
    return List.of(loc.mul(precision), precision.mul(-0.5));
  }

  @Override
  public Tensor _log_normalizer(List<Tensor> natural_params) {
    Tensor x = NaturalParams.first("Normal", 2, natural_params);
    Tensor y = natural_params.get(1);
    return x.pow(2).mul(-0.25).div(y).add(y.reciprocal().mul(-Math.PI).log().mul(0.5));
  }

  @Override
  public double _mean_carrier_measure() {
    return 0;
  }
}
