package jtorch.distributions;

import java.util.List;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The normal distribution of a mean and a standard deviation, which broadcast to one shape.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#normal">Normal</a>.
 */
public final class Normal extends Distribution {
  private static final double LOG_ROOT_OF_TWO_PI = Math.log(Math.sqrt(2 * Math.PI));
  private final Tensor loc;
  private final Tensor scale;

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a mean is NaN or a scale is not above 0
   */
  public Normal(Tensor loc, Tensor scale) {
    this(torch.broadcast_tensors(loc, scale));
  }

  /** As the other, with one scale for all. */
  public Normal(Tensor loc, double scale) {
    this(loc, loc.new_full(new long[0], scale));
  }

  /** As the other, with one mean for all. */
  public Normal(double loc, Tensor scale) {
    this(scale.new_full(new long[0], loc), scale);
  }

  /** A single variable. */
  public Normal(double loc, double scale) {
    this(torch.tensor(loc), torch.tensor(scale));
  }

  private Normal(List<Tensor> parameters) {
    super(parameters.getFirst().size());
    loc = parameters.get(0);
    scale = parameters.get(1);
    check("Normal: loc", loc, loc.eq(loc), "a number");
    check("Normal: scale", scale, scale.gt(0), "greater than 0");
  }

  /** Returns the means. */
  public Tensor loc() {
    return loc;
  }

  /** Returns the standard deviations. */
  public Tensor scale() {
    return scale;
  }

  @Override
  public Tensor mean() {
    return loc;
  }

  @Override
  public Tensor mode() {
    return loc;
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

  /** Returns draws whose gradient reaches mean and scale: (sample_shape..., batch_shape...). */
  public Tensor rsample(long... sample_shape) {
    long[] shape = extended(sample_shape);
    Tensor drawn = torch.normal(loc.new_zeros(shape), loc.new_ones(shape));
    return loc.add(drawn.mul(scale));
  }

  @Override
  public Tensor log_prob(Tensor value) {
    checkValue(value);
    Tensor square = value.sub(loc).pow(2).neg().div(scale.pow(2).mul(2));
    return square.sub(scale.log()).sub(LOG_ROOT_OF_TWO_PI);
  }

  @Override
  public Tensor entropy() {
    return scale.log().add(0.5 + 0.5 * Math.log(2 * Math.PI));
  }

  /**
   * Returns the probability of what is at most each value.
   *
   * @throws IllegalArgumentException if a value is NaN
   */
  public Tensor cdf(Tensor value) {
    checkValue(value);
    return value.sub(loc).mul(scale.reciprocal()).div(Math.sqrt(2)).erf().add(1).mul(0.5);
  }

  /** Returns the values that {@link #cdf} gives these probabilities. */
  public Tensor icdf(Tensor value) {
    return loc.add(scale.mul(value.mul(2).sub(1).erfinv()).mul(Math.sqrt(2)));
  }

  private static void checkValue(Tensor value) {
    check("Normal: a value", value, value.eq(value), "a number");
  }

  @Override
  public String toString() {
    return "Normal(" + shown("loc", loc) + ", " + shown("scale", scale) + ")";
  }
}
