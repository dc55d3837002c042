package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The Laplace distribution: as far below its loc as above it, with exponential tails.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#laplace">Laplace</a>.
 */
public final class Laplace extends LocationScale {

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a loc is NaN or a scale is not above 0
   */
  public Laplace(Tensor loc, Tensor scale, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(loc, scale), keywords);
  }

  /** As the other, with one scale for all. */
  public Laplace(Tensor loc, double scale, DistributionKwarg... keywords) {
    this(loc, loc.new_full(new long[0], scale), keywords);
  }

  /** As the other, with one loc for all. */
  public Laplace(double loc, Tensor scale, DistributionKwarg... keywords) {
    this(scale.new_full(new long[0], loc), scale, keywords);
  }

  /** A single variable. */
  public Laplace(double loc, double scale, DistributionKwarg... keywords) {
    this(torch.tensor(loc), torch.tensor(scale), keywords);
  }

  private Laplace(List<Tensor> parameters, DistributionKwarg... keywords) {
    super(parameters, keywords);
  }

  private Laplace(Laplace like, long... batch_shape) {
    super(like, batch_shape);
  }

  @Override
  public Laplace expand(long... batch_shape) {
    return new Laplace(this, batch_shape);
  }

  @Override
  public Tensor variance() {
    return scale.pow(2).mul(2);
  }

  @Override
  public Tensor stddev() {
    return scale.mul(Math.sqrt(2));
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    Tensor uniform = loc.new_empty(extended(sample_shape));
    uniform.uniform_(FloatLimits.eps(loc.dtype()) - 1, 1);
    return loc.sub(scale.mul(uniform.sign()).mul(uniform.abs().neg().log1p()));
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    return scale.mul(2).log().neg().sub(value.sub(loc).abs().div(scale));
  }

  @Override
  public Tensor cdf(Tensor value) {
    _validate_sample(value);
    Tensor shift = value.sub(loc);
    Tensor tail = shift.abs().neg().div(scale).expm1();
    return shift.sign().mul(0.5).mul(tail).neg().add(0.5);
  }

  @Override
  public Tensor icdf(Tensor value) {
    Tensor side = value.sub(0.5);
    return loc.sub(scale.mul(side.sign()).mul(side.abs().mul(-2).log1p()));
  }

  @Override
  public Tensor entropy() {
    return scale.mul(2).log().add(1);
  }
}
