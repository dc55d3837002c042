package jtorch.distributions;

import static jtorch.Kwargs.NONE;

import java.util.Arrays;
import java.util.List;
import jtorch.DistributionKwargs.ContinuousBernoulliKwarg;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.DistributionKwargs.Lims;
import jtorch.FunctionKwargs.Logits;
import jtorch.FunctionKwargs.ProbabilityKwarg;
import jtorch.FunctionKwargs.Probs;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.torch;

/**
 * Numbers from 0 to 1, of which small ones or large ones are more probable: for pixels of which
 * {@link Bernoulli} would tell ones and zeros. {@link #probs} and {@link #logits} are named as
 * there, but are no probabilities.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#continuousbernoulli">ContinuousBernoulli</a>;
 * Loaiza-Ganem and Cunningham, <a href="https://arxiv.org/abs/1907.06845">The continuous Bernoulli:
 * fixing a pervasive error in variational autoencoders</a>, 2019.
 */
public final class ContinuousBernoulli extends Distribution implements ExponentialFamily {
  private final Binary given;
  private final Lims lims;

  /** As the other, with probs: {@code ContinuousBernoulli(probs)} in Python. */
  public ContinuousBernoulli(Tensor probs, ContinuousBernoulliKwarg... keywords) {
    this(new Probs(probs), keywords);
  }

  /** A single variable. */
  public ContinuousBernoulli(double probs, ContinuousBernoulliKwarg... keywords) {
    this(torch.tensor(probs), keywords);
  }

  /**
   * A variable for each element of {@code probs(...)} or {@code logits(...)}, of shape (...).
   *
   * @param keywords {@code lims(0.499, 0.501)}: between which probs the formulas, which fail at
   *     0.5, give way to their series there
   * @throws IllegalArgumentException if one of probs is not from 0 to 1, or a logit is NaN
   */
  public ContinuousBernoulli(ProbabilityKwarg parameter, ContinuousBernoulliKwarg... keywords) {
    super(parameter.value().size(), new long[0], common(keywords));
    takes("probs", constraints.unit_interval);
    takes("logits", constraints.real);
    boolean shares = parameter instanceof Probs;
    check(
        parameter.name(), parameter.value(), shares ? constraints.unit_interval : constraints.real);
    given = new Binary(shares ? new Probs(clamped(parameter.value())) : parameter);
    Lims found = new Lims(0.499, 0.501);
    for (ContinuousBernoulliKwarg keyword : keywords) {
      found = keyword instanceof Lims other ? other : found;
    }
    lims = found;
  }

  private static DistributionKwarg[] common(ContinuousBernoulliKwarg... keywords) {
    return Arrays.stream(keywords)
        .filter(DistributionKwarg.class::isInstance)
        .toArray(DistributionKwarg[]::new);
  }

  private ContinuousBernoulli(ContinuousBernoulli like, long... batch_shape) {
    super(like, batch_shape);
    given = like.given.expand(batch_shape);
    lims = like.lims;
  }

  @Override
  public ContinuousBernoulli expand(long... batch_shape) {
    return new ContinuousBernoulli(this, batch_shape);
  }

  /** Returns the parameter between 0 and 1: the logistic function of the logits. */
  public Tensor probs() {
    return given.given() instanceof Logits ? clamped(given.probs()) : given.value();
  }

  /** Returns the logarithms of p/(1-p). */
  public Tensor logits() {
    return given.logits();
  }

  /** Returns the shape of what was given: probs or logits. */
  public long[] param_shape() {
    return given.value().size();
  }

  /** Where the formulas hold. */
  private Tensor holds(Tensor probs) {
    return probs.le(lims.lower()).logical_or(probs.gt(lims.upper()));
  }

  /** The parameter where the formulas hold, and elsewhere one that they can take. */
  private Tensor cut(Tensor probs) {
    return torch.where(holds(probs), probs, torch.full_like(probs, lims.lower()));
  }

  /** The logarithm of what makes the density's sum 1. */
  Tensor logNorm() {
    Tensor probs = probs();
    Tensor cut = cut(probs);
    Tensor low = torch.where(cut.le(0.5), cut, torch.zeros_like(cut));
    Tensor high = torch.where(cut.ge(0.5), cut, torch.ones_like(cut));
    // apart, as the unused one of the two would have a gradient of NaN
    Tensor width = torch.where(cut.le(0.5), low.mul(-2).log1p(), high.mul(2).sub(1).log());
    Tensor formula = odds(cut).abs().log().sub(width);
    Tensor x = probs.sub(0.5).pow(2);
    Tensor series = x.mul(104.0 / 45).add(4.0 / 3).mul(x).add(Math.log(2));
    return torch.where(holds(probs), formula, series);
  }

  /** The logarithm of (1-p)/p. */
  private static Tensor odds(Tensor probs) {
    return probs.neg().log1p().sub(probs.log());
  }

  @Override
  public boolean has_rsample() {
    return true;
  }

  @Override
  public Tensor mean() {
    Tensor probs = probs();
    Tensor cut = cut(probs);
    Tensor formula = cut.div(cut.mul(2).sub(1)).add(odds(cut).reciprocal());
    Tensor x = probs.sub(0.5);
    Tensor series = x.pow(2).mul(16.0 / 45).add(1.0 / 3).mul(x).add(0.5);
    return torch.where(holds(probs), formula, series);
  }

  @Override
  public Tensor variance() {
    Tensor probs = probs();
    Tensor cut = cut(probs);
    Tensor formula =
        cut.mul(cut.sub(1)).div(cut.mul(2).rsub(1).pow(2)).add(odds(cut).pow(2).reciprocal());
    Tensor x = probs.sub(0.5).pow(2);
    Tensor series = x.mul(128.0 / 945).rsub(1.0 / 15).mul(x).rsub(1.0 / 12);
    return torch.where(holds(probs), formula, series);
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    return icdf(given.value().new_empty(extended(sample_shape)).uniform_());
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    List<Tensor> both = torch.broadcast_tensors(logits(), value);
    Tensor loss = F.binary_cross_entropy_with_logits(both.get(0), both.get(1), NONE);
    return loss.neg().add(logNorm());
  }

  @Override
  public Tensor cdf(Tensor value) {
    _validate_sample(value);
    Tensor probs = probs();
    Tensor cut = cut(probs);
    Tensor power = cut.pow(value).mul(cut.rsub(1).pow(value.rsub(1)));
    Tensor formula = power.add(cut).sub(1).div(cut.mul(2).sub(1));
    Tensor inside = torch.where(holds(probs), formula, value);
    Tensor above = torch.where(value.ge(1), torch.ones_like(value), inside);
    return torch.where(value.le(0), torch.zeros_like(value), above);
  }

  @Override
  public Tensor icdf(Tensor value) {
    Tensor probs = probs();
    Tensor cut = cut(probs);
    Tensor none = cut.neg().log1p();
    Tensor some = value.mul(cut.mul(2).sub(1)).sub(cut).log1p();
    return torch.where(holds(probs), some.sub(none).div(cut.log().sub(none)), value);
  }

  @Override
  public Tensor entropy() {
    Tensor probs = probs();
    Tensor none = probs.neg().log1p();
    return mean().mul(none.sub(probs.log())).sub(logNorm()).sub(none);
  }

  @Override
  public Constraint support() {
    return constraints.unit_interval;
  }

  @Override
  public List<Tensor> _natural_params() {
    return List.of(logits());
  }

  @Override
  public Tensor _log_normalizer(List<Tensor> natural_params) {
    Tensor x = NaturalParams.first("ContinuousBernoulli", 1, natural_params);
    double low = lims.lower() - 0.5;
    Tensor holds = x.le(low).logical_or(x.gt(lims.upper() - 0.5));
    Tensor cut = torch.where(holds, x, torch.full_like(x, low));
    Tensor formula = cut.expm1().abs().log().sub(cut.abs().log());
    Tensor series = x.mul(0.5).add(x.pow(2).div(24)).sub(x.pow(4).div(2880));
    return torch.where(holds, formula, series);
  }

  @Override
  public double _mean_carrier_measure() {
    return 0;
  }

  @Override
  public String toString() {
    return "ContinuousBernoulli(" + given.shown() + ")";
  }
}
