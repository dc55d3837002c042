package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Numbers between two ends, all as probable.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#uniform">Uniform</a>.
 */
public final class Uniform extends Distribution {
  private final Tensor low;
  private final Tensor high;

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a low is not below its high
   */
  public Uniform(Tensor low, Tensor high, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(low, high), keywords);
  }

  /** As the other, with one high for all. */
  public Uniform(Tensor low, double high, DistributionKwarg... keywords) {
    this(low, low.new_full(new long[0], high), keywords);
  }

  /** As the other, with one low for all. */
  public Uniform(double low, Tensor high, DistributionKwarg... keywords) {
    this(high.new_full(new long[0], low), high, keywords);
  }

  /** A single variable. */
  public Uniform(double low, double high, DistributionKwarg... keywords) {
    this(torch.tensor(low), torch.tensor(high), keywords);
  }

  private Uniform(List<Tensor> parameters, DistributionKwarg... keywords) {
    super(parameters.getFirst().size(), new long[0], keywords);
    low = parameters.get(0);
    high = parameters.get(1);
    check("low", low, new RangeConstraint("LessThan", null, high).saying("below high"));
    takes("high", constraints.greater_than(low));
  }

  private Uniform(Uniform like, long... batch_shape) {
    super(like, batch_shape);
    low = like.low.expand(batch_shape);
    high = like.high.expand(batch_shape);
  }

  @Override
  public Uniform expand(long... batch_shape) {
    return new Uniform(this, batch_shape);
  }

  /** Returns the lower ends. */
  public Tensor low() {
    return low;
  }

  /** Returns the upper ends, which are never drawn. */
  public Tensor high() {
    return high;
  }

  @Override
  public boolean has_rsample() {
    return true;
  }

  @Override
  public Tensor mean() {
    return high.add(low).div(2);
  }

  /** Returns NaN: no value is more probable than another. */
  @Override
  public Tensor mode() {
    return high.mul(Double.NaN);
  }

  @Override
  public Tensor stddev() {
    return width().div(Math.sqrt(12));
  }

  @Override
  public Tensor variance() {
    return width().pow(2).div(12);
  }

  private Tensor width() {
    return high.sub(low);
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    Tensor share = low.new_empty(extended(sample_shape)).uniform_();
    return low.add(share.mul(width()));
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor inside = low.le(value).type_as(low).mul(high.gt(value).type_as(low));
    return inside.log().sub(width().log());
  }

  @Override
  public Tensor cdf(Tensor value) {
    _validate_sample(value);
    return value.sub(low).div(width()).clamp(0.0, 1.0);
  }

  @Override
  public Tensor icdf(Tensor value) {
    return value.mul(width()).add(low);
  }

  @Override
  public Tensor entropy() {
    return width().log();
  }

  @Override
  public Constraint support() {
    return new RangeConstraint("Interval", low, high).saying("within its range, from low to high");
  }

  @Override
  public String toString() {
    return "Uniform(" + shown("low", low) + ", " + shown("high", high) + ")";
  }
}
