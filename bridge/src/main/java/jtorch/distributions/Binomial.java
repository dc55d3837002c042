package jtorch.distributions;

import static jtorch.Kwargs.max;
import static jtorch.Kwargs.min;

import java.util.Arrays;
import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.FunctionKwargs.ProbabilityKwarg;
import jtorch.FunctionKwargs.Probs;
import jtorch.Tensor;
import jtorch.torch;

/**
 * How many of total_count tries succeed.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#binomial">Binomial</a>.
 */
public final class Binomial extends WithProbability {
  private final Tensor total_count;

  /** As the other, with as many tries for all. */
  public Binomial(long total_count, Tensor probs, DistributionKwarg... keywords) {
    this(total_count, new Probs(probs), keywords);
  }

  /** As the other, with as many tries for all. */
  public Binomial(long total_count, ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    this(parameter.value().new_full(new long[0], total_count), parameter, keywords);
  }

  /** As the other, with one try: Python's default. */
  public Binomial(ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    this(1, parameter, keywords);
  }

  /** As the other, with probabilities of success. */
  public Binomial(Tensor total_count, Tensor probs, DistributionKwarg... keywords) {
    this(total_count, new Probs(probs), keywords);
  }

  /**
   * A variable for each element of shape (...), with {@code probs(...)} or {@code logits(...)}: the
   * logarithms of p/(1-p).
   *
   * @throws IllegalArgumentException if a count is not whole or below 0, a probability is not from
   *     0 to 1, or a logit is NaN
   */
  public Binomial(Tensor total_count, ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(total_count, parameter.value()), parameter, keywords);
  }

  private Binomial(List<Tensor> both, ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    super(new Binary(parameter).with(both.get(1)).given(), keywords);
    total_count = both.get(0).type_as(both.get(1));
    check("total_count", total_count, constraints.nonnegative_integer);
    checkGiven(constraints.unit_interval);
  }

  private Binomial(Binomial like, long... batch_shape) {
    super(like, batch_shape);
    total_count = like.total_count.expand(batch_shape);
  }

  @Override
  public Binomial expand(long... batch_shape) {
    return new Binomial(this, batch_shape);
  }

  /** Returns the numbers of tries, in the type of the probabilities. */
  public Tensor total_count() {
    return total_count;
  }

  @Override
  public Tensor mean() {
    return total_count.mul(probs());
  }

  @Override
  public Tensor mode() {
    return total_count.add(1).mul(probs()).floor().clamp(null, total_count);
  }

  @Override
  public Tensor variance() {
    return mean().mul(probs().rsub(1));
  }

  @Override
  public Tensor sample(long... sample_shape) {
    long[] shape = extended(sample_shape);
    try (var mode = torch.no_grad()) {
      assert mode != null;
      return torch.binomial(total_count.expand(shape), probs().expand(shape));
    }
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor logits = logits();
    Tensor ways =
        total_count
            .add(1)
            .lgamma()
            .sub(value.add(1).lgamma())
            .sub(total_count.sub(value).add(1).lgamma());
    Tensor failing = positivePart(logits).add(logits.abs().neg().exp().log1p());
    return value.mul(logits).add(ways).sub(total_count.mul(failing));
  }

  /** What is above 0, with a slope of a half at 0. */
  private static Tensor positivePart(Tensor x) {
    return x.clamp(min(0)).add(x).sub(x.clamp(max(0))).div(2);
  }

  /**
   * Returns the entropy of each variable, in nats.
   *
   * @throws UnsupportedOperationException if they don't all have as many tries
   */
  @Override
  public Tensor entropy() {
    Tensor each = log_prob(counts(0));
    return each.exp().mul(each).sum(0).neg();
  }

  /** Returns the counts from the first on that are possible, in a new dimension in front. */
  Tensor counts(long first) {
    long[] shape = new long[1 + batch_shape().length];
    Arrays.fill(shape, 1);
    shape[0] = -1;
    return torch.arange(first, most("entropy") + 1).to(total_count).view(shape);
  }

  /** How many tries each variable has, which must be as many. */
  private long most(String method) {
    double most = total_count.max().item();
    if (total_count.min().item() != most) {
      throw new UnsupportedOperationException(
          "Binomial: there is no "
              + method
              + " for a total_count that differs, here up to "
              + (long) most
              + "; make a distribution for each total_count.");
    }
    return (long) most;
  }

  @Override
  public boolean has_enumerate_support() {
    return true;
  }

  @Override
  public Tensor enumerate_support(boolean expand) {
    return enumerated(torch.arange(0, most("enumerate_support") + 1).to(total_count), expand);
  }

  @Override
  public Constraint support() {
    return new RangeConstraint("IntegerInterval", 0L, total_count)
        .saying("a whole number from 0 to total_count");
  }

  @Override
  public String toString() {
    return "Binomial(" + shown("total_count", total_count) + ", " + given.shown() + ")";
  }
}
