package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The generalized Pareto distribution: of how far values pass a threshold.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#generalizedpareto">GeneralizedPareto</a>.
 */
public final class GeneralizedPareto extends Distribution {
  private static final double ALIKE = 1e-8; // as near to 0 as torch.isclose takes it

  private final Tensor loc;
  private final Tensor scale;
  private final Tensor concentration;

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a loc or concentration is NaN, or a scale not above 0
   */
  public GeneralizedPareto(
      Tensor loc, Tensor scale, Tensor concentration, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(loc, scale, concentration), keywords);
  }

  /** A single variable. */
  public GeneralizedPareto(
      double loc, double scale, double concentration, DistributionKwarg... keywords) {
    this(torch.tensor(loc), torch.tensor(scale), torch.tensor(concentration), keywords);
  }

  private GeneralizedPareto(List<Tensor> parameters, DistributionKwarg... keywords) {
    super(parameters.getFirst().size(), new long[0], keywords);
    loc = parameters.get(0);
    scale = parameters.get(1);
    concentration = parameters.get(2);
    check("loc", loc, constraints.real);
    check("scale", scale, constraints.positive);
    check("concentration", concentration, constraints.real);
  }

  private GeneralizedPareto(GeneralizedPareto like, long... batch_shape) {
    super(like, batch_shape);
    loc = like.loc.expand(batch_shape);
    scale = like.scale.expand(batch_shape);
    concentration = like.concentration.expand(batch_shape);
  }

  @Override
  public GeneralizedPareto expand(long... batch_shape) {
    return new GeneralizedPareto(this, batch_shape);
  }

  /** Returns the thresholds. */
  public Tensor loc() {
    return loc;
  }

  /** Returns the scales. */
  public Tensor scale() {
    return scale;
  }

  /** Returns how heavy the tails are. */
  public Tensor concentration() {
    return concentration;
  }

  @Override
  public boolean has_rsample() {
    return true;
  }

  private Tensor isExponential() {
    return concentration.abs().le(ALIKE);
  }

  /** The concentrations, with 1 where they are 0 and another formula is taken. */
  private Tensor safe() {
    return concentration.masked_fill(isExponential(), 1);
  }

  private Tensor standardized(Tensor value) {
    return value.sub(loc).div(scale);
  }

  /** Returns the means; NaN where the concentration is 1 or more. */
  @Override
  public Tensor mean() {
    Tensor none = concentration.lt(1).logical_not();
    Tensor less = concentration.masked_fill(none, 0.5).rsub(1);
    return loc.add(scale.div(less)).masked_fill(none, Double.NaN);
  }

  @Override
  public Tensor mode() {
    return loc;
  }

  /** Returns the variances; NaN where the concentration is a half or more. */
  @Override
  public Tensor variance() {
    Tensor none = concentration.lt(0.5).logical_not();
    Tensor finite = concentration.masked_fill(none, 0.25);
    Tensor share = finite.rsub(1).pow(2).mul(finite.mul(2).rsub(1));
    return scale.pow(2).div(share).masked_fill(none, Double.NaN);
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    return icdf(loc.new_empty(extended(sample_shape)).uniform_());
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor z = standardized(value);
    Tensor power = safe().reciprocal().add(torch.ones_like(z));
    Tensor heavy = torch.where(power.eq(0), power, power.mul(safe().mul(z).log1p()));
    return scale.log().neg().sub(torch.where(isExponential(), z, heavy));
  }

  /**
   * Returns the logarithm of the probability of what is above each value.
   *
   * @throws IllegalArgumentException if the variable can't have such a value
   */
  public Tensor log_survival_function(Tensor value) {
    _validate_sample(value);
    Tensor z = standardized(value);
    Tensor heavy = safe().mul(z).log1p().neg().div(safe());
    return torch.where(isExponential(), z.neg(), heavy);
  }

  /**
   * Returns the logarithm of the probability of what is at most each value.
   *
   * @throws IllegalArgumentException if the variable can't have such a value
   */
  public Tensor log_cdf(Tensor value) {
    return log_survival_function(value).exp().neg().log1p();
  }

  @Override
  public Tensor cdf(Tensor value) {
    return log_cdf(value).exp();
  }

  @Override
  public Tensor icdf(Tensor value) {
    Tensor log = value.neg().log1p();
    Tensor heavy = loc.add(scale.div(safe()).mul(safe().neg().mul(log).expm1()));
    return torch.where(isExponential(), loc.sub(scale.mul(log)), heavy);
  }

  @Override
  public Tensor entropy() {
    return scale.log().add(concentration).add(1);
  }

  @Override
  public Constraint support() {
    Tensor end = loc.sub(scale.div(concentration));
    Tensor open = concentration.lt(0).logical_not();
    return constraints.interval(loc, end.masked_fill(open, Double.POSITIVE_INFINITY));
  }

  @Override
  public String toString() {
    return "GeneralizedPareto("
        + shown("loc", loc)
        + ", "
        + shown("scale", scale)
        + ", "
        + shown("concentration", concentration)
        + ")";
  }
}
