package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The Weibull distribution: of how long something lasts.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#weibull">Weibull</a>.
 */
public final class Weibull extends TransformedDistribution {
  private final Tensor scale;
  private final Tensor concentration;

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a scale or concentration is not above 0
   */
  public Weibull(Tensor scale, Tensor concentration, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(scale, concentration), keywords);
  }

  /** As the other, with one concentration for all. */
  public Weibull(Tensor scale, double concentration, DistributionKwarg... keywords) {
    this(scale, scale.new_full(new long[0], concentration), keywords);
  }

  /** As the other, with one scale for all. */
  public Weibull(double scale, Tensor concentration, DistributionKwarg... keywords) {
    this(concentration.new_full(new long[0], scale), concentration, keywords);
  }

  /** A single variable. */
  public Weibull(double scale, double concentration, DistributionKwarg... keywords) {
    this(torch.tensor(scale), torch.tensor(concentration), keywords);
  }

  private Weibull(List<Tensor> parameters, DistributionKwarg... keywords) {
    super(
        new Exponential(torch.ones_like(parameters.get(0)), keywords),
        List.of(
            new PowerTransform(parameters.get(1).reciprocal()),
            new AffineTransform(0, parameters.get(0))),
        keywords);
    scale = parameters.get(0);
    concentration = parameters.get(1);
    check("scale", scale, constraints.positive);
    check("concentration", concentration, constraints.positive);
  }

  private Weibull(Weibull like, long... batch_shape) {
    super(like, batch_shape);
    scale = like.scale.expand(batch_shape);
    concentration = like.concentration.expand(batch_shape);
  }

  @Override
  public Weibull expand(long... batch_shape) {
    return new Weibull(this, batch_shape);
  }

  /** Returns the scales. */
  public Tensor scale() {
    return scale;
  }

  /** Returns the concentrations. */
  public Tensor concentration() {
    return concentration;
  }

  /** Returns 1 divided by the concentrations. */
  public Tensor concentration_reciprocal() {
    return concentration.reciprocal();
  }

  @Override
  public Tensor mean() {
    return scale.mul(moment(1));
  }

  @Override
  public Tensor mode() {
    Tensor share = concentration.sub(1).div(concentration);
    return scale.mul(share.pow(concentration_reciprocal()));
  }

  @Override
  public Tensor variance() {
    return scale.pow(2).mul(moment(2).sub(logMoment(1).mul(2).exp()));
  }

  private Tensor moment(int power) {
    return logMoment(power).exp();
  }

  private Tensor logMoment(int power) {
    return concentration_reciprocal().mul(power).add(1).lgamma();
  }

  @Override
  public Tensor entropy() {
    Tensor inverse = concentration_reciprocal();
    return inverse.rsub(1).mul(Gumbel.EULER).add(scale.mul(inverse).log()).add(1);
  }

  @Override
  public Constraint support() {
    return constraints.positive;
  }

  @Override
  public String toString() {
    return "Weibull(" + shown("scale", scale) + ", " + shown("concentration", concentration) + ")";
  }
}
