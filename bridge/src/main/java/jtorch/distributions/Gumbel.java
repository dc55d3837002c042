package jtorch.distributions;

import java.util.List;
import jtorch.DType;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The Gumbel distribution: how large the largest of many numbers is.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#gumbel">Gumbel</a>.
 */
public final class Gumbel extends TransformedDistribution {
  static final double EULER = 0.5772156649015329; // the mean of the standard one

  private final Tensor loc;
  private final Tensor scale;

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a loc is NaN or a scale is not above 0
   */
  public Gumbel(Tensor loc, Tensor scale, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(loc, scale), keywords);
  }

  /** As the other, with one scale for all. */
  public Gumbel(Tensor loc, double scale, DistributionKwarg... keywords) {
    this(loc, loc.new_full(new long[0], scale), keywords);
  }

  /** As the other, with one loc for all. */
  public Gumbel(double loc, Tensor scale, DistributionKwarg... keywords) {
    this(scale.new_full(new long[0], loc), scale, keywords);
  }

  /** A single variable. */
  public Gumbel(double loc, double scale, DistributionKwarg... keywords) {
    this(torch.tensor(loc), torch.tensor(scale), keywords);
  }

  private Gumbel(List<Tensor> parameters, DistributionKwarg... keywords) {
    super(
        uniform(parameters.getFirst(), keywords),
        transforms(parameters.get(0), parameters.get(1)),
        keywords);
    loc = parameters.get(0);
    scale = parameters.get(1);
    check("loc", loc, constraints.real);
    check("scale", scale, constraints.positive);
  }

  private static Uniform uniform(Tensor like, DistributionKwarg... keywords) {
    DType type = like.dtype();
    Tensor low = torch.full_like(like, FloatLimits.tiny(type));
    return new Uniform(low, torch.full_like(like, 1 - FloatLimits.eps(type)), keywords);
  }

  private static List<Transform> transforms(Tensor loc, Tensor scale) {
    return List.of(
        new ExpTransform().inv(),
        new AffineTransform(0, torch.ones_like(scale).neg()),
        new ExpTransform().inv(),
        new AffineTransform(loc, scale.neg()));
  }

  private Gumbel(Gumbel like, long... batch_shape) {
    super(like, batch_shape);
    loc = like.loc.expand(batch_shape);
    scale = like.scale.expand(batch_shape);
  }

  @Override
  public Gumbel expand(long... batch_shape) {
    return new Gumbel(this, batch_shape);
  }

  /** Returns the modes. */
  public Tensor loc() {
    return loc;
  }

  /** Returns the scales. */
  public Tensor scale() {
    return scale;
  }

  @Override
  public Tensor mean() {
    return loc.add(scale.mul(EULER));
  }

  @Override
  public Tensor mode() {
    return loc;
  }

  @Override
  public Tensor stddev() {
    return scale.mul(Math.PI / Math.sqrt(6));
  }

  @Override
  public Tensor variance() {
    return stddev().pow(2);
  }

  /** Returns the logarithm of the density, by a formula that rounds less than the transforms do. */
  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor y = loc.sub(value).div(scale);
    return y.sub(y.exp()).sub(scale.log());
  }

  @Override
  public Tensor entropy() {
    return scale.log().add(1 + EULER);
  }

  @Override
  public String toString() {
    return "Gumbel(" + shown("loc", loc) + ", " + shown("scale", scale) + ")";
  }
}
