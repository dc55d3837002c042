package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The Kumaraswamy distribution: shares from 0 to 1, much like those of {@link Beta}, whose
 * probabilities have a plain formula.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#kumaraswamy">Kumaraswamy</a>.
 */
public final class Kumaraswamy extends TransformedDistribution {
  private final Tensor concentration1;
  private final Tensor concentration0;

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a concentration is not above 0
   */
  public Kumaraswamy(Tensor concentration1, Tensor concentration0, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(concentration1, concentration0), keywords);
  }

  /** As the other, with one concentration0 for all. */
  public Kumaraswamy(Tensor concentration1, double concentration0, DistributionKwarg... keywords) {
    this(concentration1, concentration1.new_full(new long[0], concentration0), keywords);
  }

  /** As the other, with one concentration1 for all. */
  public Kumaraswamy(double concentration1, Tensor concentration0, DistributionKwarg... keywords) {
    this(concentration0.new_full(new long[0], concentration1), concentration0, keywords);
  }

  /** A single variable. */
  public Kumaraswamy(double concentration1, double concentration0, DistributionKwarg... keywords) {
    this(torch.tensor(concentration1), torch.tensor(concentration0), keywords);
  }

  private Kumaraswamy(List<Tensor> parameters, DistributionKwarg... keywords) {
    super(
        new Uniform(
            torch.zeros_like(parameters.get(1)), torch.ones_like(parameters.get(1)), keywords),
        List.of(
            new PowerTransform(parameters.get(1).reciprocal()),
            new AffineTransform(1, -1),
            new PowerTransform(parameters.get(0).reciprocal())),
        keywords);
    concentration1 = parameters.get(0);
    concentration0 = parameters.get(1);
    check("concentration1", concentration1, constraints.positive);
    check("concentration0", concentration0, constraints.positive);
  }

  private Kumaraswamy(Kumaraswamy like, long... batch_shape) {
    super(like, batch_shape);
    concentration1 = like.concentration1.expand(batch_shape);
    concentration0 = like.concentration0.expand(batch_shape);
  }

  @Override
  public Kumaraswamy expand(long... batch_shape) {
    return new Kumaraswamy(this, batch_shape);
  }

  /** Returns what draws shares near 1. */
  public Tensor concentration1() {
    return concentration1;
  }

  /** Returns what draws shares near 0. */
  public Tensor concentration0() {
    return concentration0;
  }

  private Tensor moment(int power) {
    Tensor first = concentration1.reciprocal().mul(power).add(1);
    Tensor log =
        first.lgamma().add(concentration0.lgamma()).sub(first.add(concentration0).lgamma());
    return concentration0.mul(log.exp());
  }

  @Override
  public Tensor mean() {
    return moment(1);
  }

  /** Returns the most probable shares; NaN where a concentration is below 1. */
  @Override
  public Tensor mode() {
    Tensor inside = concentration0.neg().log1p().div(concentration0);
    Tensor log = inside.sub(concentration0.mul(concentration1).neg().log1p());
    Tensor none = concentration0.lt(1).logical_or(concentration1.lt(1));
    return log.masked_fill(none, Double.NaN).exp();
  }

  @Override
  public Tensor variance() {
    return moment(2).sub(mean().pow(2));
  }

  @Override
  public Tensor entropy() {
    Tensor harmonic = concentration0.add(1).digamma().add(Gumbel.EULER);
    return concentration0
        .reciprocal()
        .rsub(1)
        .add(concentration1.reciprocal().rsub(1).mul(harmonic))
        .sub(concentration1.log())
        .sub(concentration0.log());
  }

  @Override
  public Constraint support() {
    return constraints.unit_interval;
  }

  @Override
  public String toString() {
    return "Kumaraswamy("
        + shown("concentration1", concentration1)
        + ", "
        + shown("concentration0", concentration0)
        + ")";
  }
}
