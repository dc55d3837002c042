package jtorch.distributions;

import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The sizes of numbers around 0 after Cauchy.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#halfcauchy">HalfCauchy</a>.
 */
public final class HalfCauchy extends TransformedDistribution {
  private final Cauchy cauchy;

  /**
   * A variable for each scale of shape (...).
   *
   * @throws IllegalArgumentException if one is not above 0
   */
  public HalfCauchy(Tensor scale, DistributionKwarg... keywords) {
    this(new Cauchy(0, scale, Kwargs.validate_args(false)), keywords);
    check("scale", scale, constraints.positive);
  }

  /** A single variable. */
  public HalfCauchy(double scale, DistributionKwarg... keywords) {
    this(torch.tensor(scale), keywords);
  }

  private HalfCauchy(Cauchy cauchy, DistributionKwarg... keywords) {
    super(cauchy, new AbsTransform(), keywords);
    this.cauchy = cauchy;
  }

  private HalfCauchy(HalfCauchy like, long... batch_shape) {
    super(like, batch_shape);
    cauchy = base_dist();
  }

  @Override
  public HalfCauchy expand(long... batch_shape) {
    return new HalfCauchy(this, batch_shape);
  }

  @Override
  public Cauchy base_dist() {
    return (Cauchy) super.base_dist();
  }

  /** Returns the scales. */
  public Tensor scale() {
    return cauchy.scale();
  }

  /** Returns infinity, as there is no mean. */
  @Override
  public Constraint support() {
    return constraints.nonnegative;
  }

  @Override
  public Tensor mean() {
    return torch.full_like(scale(), Double.POSITIVE_INFINITY);
  }

  @Override
  public Tensor mode() {
    return torch.zeros_like(scale());
  }

  @Override
  public Tensor variance() {
    return cauchy.variance();
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor both = cauchy.log_prob(value).add(Math.log(2));
    return both.masked_fill(value.ge(0).logical_not(), Double.NEGATIVE_INFINITY);
  }

  @Override
  public Tensor cdf(Tensor value) {
    _validate_sample(value);
    return cauchy.cdf(value).mul(2).sub(1);
  }

  @Override
  public Tensor icdf(Tensor value) {
    return cauchy.icdf(value.add(1).div(2));
  }

  @Override
  public Tensor entropy() {
    return cauchy.entropy().sub(Math.log(2));
  }
}
