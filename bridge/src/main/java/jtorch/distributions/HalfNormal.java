package jtorch.distributions;

import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The sizes of normal numbers around 0.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#halfnormal">HalfNormal</a>.
 */
public final class HalfNormal extends TransformedDistribution {
  private final Normal normal;

  /**
   * A variable for each scale of shape (...).
   *
   * @throws IllegalArgumentException if one is not above 0
   */
  public HalfNormal(Tensor scale, DistributionKwarg... keywords) {
    this(new Normal(0, scale, Kwargs.validate_args(false)), keywords);
    check("scale", scale, constraints.positive);
  }

  /** A single variable. */
  public HalfNormal(double scale, DistributionKwarg... keywords) {
    this(torch.tensor(scale), keywords);
  }

  private HalfNormal(Normal normal, DistributionKwarg... keywords) {
    super(normal, new AbsTransform(), keywords);
    this.normal = normal;
  }

  private HalfNormal(HalfNormal like, long... batch_shape) {
    super(like, batch_shape);
    normal = base_dist();
  }

  @Override
  public HalfNormal expand(long... batch_shape) {
    return new HalfNormal(this, batch_shape);
  }

  @Override
  public Normal base_dist() {
    return (Normal) super.base_dist();
  }

  /** Returns the standard deviations of the normal numbers. */
  public Tensor scale() {
    return normal.scale();
  }

  @Override
  public Constraint support() {
    return constraints.nonnegative;
  }

  @Override
  public Tensor mean() {
    return scale().mul(Math.sqrt(2 / Math.PI));
  }

  @Override
  public Tensor mode() {
    return torch.zeros_like(scale());
  }

  @Override
  public Tensor variance() {
    return scale().pow(2).mul(1 - 2 / Math.PI);
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor both = normal.log_prob(value).add(Math.log(2));
    return both.masked_fill(value.ge(0).logical_not(), Double.NEGATIVE_INFINITY);
  }

  @Override
  public Tensor cdf(Tensor value) {
    _validate_sample(value);
    return normal.cdf(value).mul(2).sub(1);
  }

  @Override
  public Tensor icdf(Tensor value) {
    return normal.icdf(value.add(1).div(2));
  }

  @Override
  public Tensor entropy() {
    return normal.entropy().sub(Math.log(2));
  }
}
