package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The Pareto distribution: of sizes of which few are large, and none below the scale.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#pareto">Pareto</a>.
 */
public final class Pareto extends TransformedDistribution {
  private final Tensor scale;
  private final Tensor alpha;

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a scale or alpha is not above 0
   */
  public Pareto(Tensor scale, Tensor alpha, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(scale, alpha), keywords);
  }

  /** As the other, with one alpha for all. */
  public Pareto(Tensor scale, double alpha, DistributionKwarg... keywords) {
    this(scale, scale.new_full(new long[0], alpha), keywords);
  }

  /** As the other, with one scale for all. */
  public Pareto(double scale, Tensor alpha, DistributionKwarg... keywords) {
    this(alpha.new_full(new long[0], scale), alpha, keywords);
  }

  /** A single variable. */
  public Pareto(double scale, double alpha, DistributionKwarg... keywords) {
    this(torch.tensor(scale), torch.tensor(alpha), keywords);
  }

  private Pareto(List<Tensor> parameters, DistributionKwarg... keywords) {
    super(
        new Exponential(parameters.get(1), keywords),
        List.of(new ExpTransform(), new AffineTransform(0, parameters.get(0))),
        keywords);
    scale = parameters.get(0);
    alpha = parameters.get(1);
    check("alpha", alpha, constraints.positive);
    check("scale", scale, constraints.positive);
  }

  private Pareto(Pareto like, long... batch_shape) {
    super(like, batch_shape);
    scale = like.scale.expand(batch_shape);
    alpha = like.alpha.expand(batch_shape);
  }

  @Override
  public Pareto expand(long... batch_shape) {
    return new Pareto(this, batch_shape);
  }

  /** Returns the least values. */
  public Tensor scale() {
    return scale;
  }

  /** Returns how fast larger values get rarer. */
  public Tensor alpha() {
    return alpha;
  }

  /** Returns the means, which are infinite for an alpha up to 1. */
  @Override
  public Tensor mean() {
    Tensor a = alpha.clamp_min(1);
    return a.mul(scale).div(a.sub(1));
  }

  @Override
  public Tensor mode() {
    return scale;
  }

  /** Returns the variances, which are infinite for an alpha up to 2. */
  @Override
  public Tensor variance() {
    Tensor a = alpha.clamp_min(2);
    return scale.pow(2).mul(a).div(a.sub(1).pow(2).mul(a.sub(2)));
  }

  @Override
  public Tensor entropy() {
    return scale.div(alpha).log().add(alpha.reciprocal().add(1));
  }

  @Override
  public Constraint support() {
    return new RangeConstraint("GreaterThanEq", scale, null).saying("scale or more");
  }

  @Override
  public String toString() {
    return "Pareto(" + shown("alpha", alpha) + ", " + shown("scale", scale) + ")";
  }
}
