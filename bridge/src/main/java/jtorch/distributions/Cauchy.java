package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The Cauchy distribution, whose tails are so heavy that it has no mean.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#cauchy">Cauchy</a>.
 */
public final class Cauchy extends LocationScale {

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a loc is NaN or a scale is not above 0
   */
  public Cauchy(Tensor loc, Tensor scale, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(loc, scale), keywords);
  }

  /** As the other, with one scale for all. */
  public Cauchy(Tensor loc, double scale, DistributionKwarg... keywords) {
    this(loc, loc.new_full(new long[0], scale), keywords);
  }

  /** As the other, with one loc for all. */
  public Cauchy(double loc, Tensor scale, DistributionKwarg... keywords) {
    this(scale.new_full(new long[0], loc), scale, keywords);
  }

  /** A single variable. */
  public Cauchy(double loc, double scale, DistributionKwarg... keywords) {
    this(torch.tensor(loc), torch.tensor(scale), keywords);
  }

  private Cauchy(List<Tensor> parameters, DistributionKwarg... keywords) {
    super(parameters, keywords);
  }

  private Cauchy(Cauchy like, long... batch_shape) {
    super(like, batch_shape);
  }

  @Override
  public Cauchy expand(long... batch_shape) {
    return new Cauchy(this, batch_shape);
  }

  /** Returns NaN: there is no mean. */
  @Override
  public Tensor mean() {
    return loc.new_full(batch_shape(), Double.NaN);
  }

  /** Returns infinity. */
  @Override
  public Tensor variance() {
    return loc.new_full(batch_shape(), Double.POSITIVE_INFINITY);
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    return loc.add(loc.new_empty(extended(sample_shape)).cauchy_().mul(scale));
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor ratio = value.sub(loc).div(scale);
    return scale.log().neg().sub(Math.log(Math.PI)).sub(ratio.pow(2).log1p());
  }

  @Override
  public Tensor cdf(Tensor value) {
    _validate_sample(value);
    return value.sub(loc).div(scale).atan().div(Math.PI).add(0.5);
  }

  @Override
  public Tensor icdf(Tensor value) {
    return value.sub(0.5).mul(Math.PI).tan().mul(scale).add(loc);
  }

  @Override
  public Tensor entropy() {
    return scale.log().add(Math.log(4 * Math.PI));
  }
}
