package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.FunctionKwargs.ProbabilityKwarg;
import jtorch.FunctionKwargs.Probs;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.torch;

/**
 * How many tries succeed before as many as {@code total_count} fail.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#negativebinomial">NegativeBinomial</a>.
 */
public final class NegativeBinomial extends WithProbability {
  private final Tensor total_count;

  /**
   * A variable for each element of shape (...), by the probabilities of success.
   *
   * @throws IllegalArgumentException if a count is below 0, or a probability not from 0 to below 1
   */
  public NegativeBinomial(Tensor total_count, Tensor probs, DistributionKwarg... keywords) {
    this(total_count, new Probs(probs), keywords);
  }

  /** As the other, with one count for all. */
  public NegativeBinomial(double total_count, Tensor probs, DistributionKwarg... keywords) {
    this(total_count, new Probs(probs), keywords);
  }

  /** A single variable. */
  public NegativeBinomial(double total_count, double probs, DistributionKwarg... keywords) {
    this(total_count, torch.tensor(probs), keywords);
  }

  /** As the other, by {@code probs(...)} or {@code logits(...)}: the logarithms of p/(1-p). */
  public NegativeBinomial(
      double total_count, ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    this(parameter.value().new_full(new long[0], total_count), parameter, keywords);
  }

  /**
   * As the other, with a count for each variable.
   *
   * @throws IllegalArgumentException if a count is below 0, a probability not from 0 to below 1, or
   *     a logit NaN
   */
  public NegativeBinomial(
      Tensor total_count, ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(total_count, parameter.value()), new Binary(parameter), keywords);
  }

  private NegativeBinomial(List<Tensor> both, Binary kind, DistributionKwarg... keywords) {
    super(kind.with(both.get(1)).given(), keywords);
    total_count = both.get(0).to(both.get(1).dtype());
    check("total_count", total_count, new RangeConstraint("GreaterThanEq", 0L, null));
    checkGiven(constraints.half_open_interval(0.0, 1.0));
  }

  private NegativeBinomial(NegativeBinomial like, long... batch_shape) {
    super(like, batch_shape);
    total_count = like.total_count.expand(batch_shape);
  }

  @Override
  public NegativeBinomial expand(long... batch_shape) {
    return new NegativeBinomial(this, batch_shape);
  }

  /** Returns how many failures end the tries. */
  public Tensor total_count() {
    return total_count;
  }

  @Override
  public Tensor mean() {
    return total_count.mul(logits().exp());
  }

  @Override
  public Tensor mode() {
    return total_count.sub(1).mul(logits().exp()).floor().clamp_min(0);
  }

  @Override
  public Tensor variance() {
    return mean().div(logits().neg().sigmoid());
  }

  @Override
  public Tensor sample(long... sample_shape) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      Tensor rate = logits().neg().exp();
      var gamma = new Gamma(batch_shape(), total_count, rate, jtorch.Kwargs.validate_args(false));
      return torch.poisson(gamma.sample(sample_shape));
    }
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor likely =
        total_count.mul(F.logsigmoid(logits().neg())).add(value.mul(F.logsigmoid(logits())));
    Tensor all = total_count.add(value);
    Tensor ways = all.lgamma().neg().add(value.add(1).lgamma()).add(total_count.lgamma());
    return likely.sub(ways.masked_fill(all.eq(0), 0.0)); // nothing of no tries is certain
  }

  @Override
  public Constraint support() {
    return constraints.nonnegative_integer;
  }

  @Override
  public String toString() {
    return "NegativeBinomial(" + shown("total_count", total_count) + ", " + given.shown() + ")";
  }
}
