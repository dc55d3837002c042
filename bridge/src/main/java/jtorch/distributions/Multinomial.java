package jtorch.distributions;

import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.FunctionKwargs.ProbabilityKwarg;
import jtorch.FunctionKwargs.Probs;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.torch;

/**
 * How often each of K classes comes in total_count draws.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#multinomial">Multinomial</a>.
 */
public final class Multinomial extends Distribution {
  private final long total_count;
  private final Categorical categorical;

  /** As the other, with probabilities. */
  public Multinomial(long total_count, Tensor probs, DistributionKwarg... keywords) {
    this(total_count, new Probs(probs), keywords);
  }

  /** As the other, with one draw: Python's default. */
  public Multinomial(ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    this(1, parameter, keywords);
  }

  /**
   * A variable for each row of {@code probs(...)}, which are divided by their sum, or of {@code
   * logits(...)}; (..., K) both.
   *
   * @throws IllegalArgumentException if total_count is below 0, there is no dimension, or a
   *     probability is below 0 or a logit NaN
   */
  public Multinomial(long total_count, ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    this(total_count, new Categorical(parameter, keywords), keywords);
  }

  private Multinomial(long total_count, Categorical classes, DistributionKwarg... keywords) {
    super(classes.batch_shape(), Rows.event(classes.logits()), keywords);
    if (total_count < 0) {
      throw new IllegalArgumentException(
          "Multinomial: total_count is " + total_count + "; give a number of 0 or more.");
    }
    this.total_count = total_count;
    categorical = classes;
    takes("probs", constraints.simplex);
    takes("logits", constraints.real_vector);
  }

  private Multinomial(Multinomial like, long... batch_shape) {
    super(like, batch_shape);
    total_count = like.total_count;
    categorical = like.categorical.expand(batch_shape);
  }

  @Override
  public Multinomial expand(long... batch_shape) {
    return new Multinomial(this, batch_shape);
  }

  /** Returns the number of draws. */
  public long total_count() {
    return total_count;
  }

  /** Returns the probabilities of the classes: (..., K). */
  public Tensor probs() {
    return categorical.probs();
  }

  /** Returns the logarithms of the probabilities: (..., K). */
  public Tensor logits() {
    return categorical.logits();
  }

  /** Returns the shape of what was given: probabilities or logarithms. */
  public long[] param_shape() {
    return categorical.param_shape();
  }

  @Override
  public Tensor mean() {
    return probs().mul(total_count);
  }

  @Override
  public Tensor variance() {
    return mean().mul(probs().rsub(1));
  }

  @Override
  public Tensor sample(long... sample_shape) {
    Tensor drawn = categorical.sample(joined(new long[] {total_count}, sample_shape));
    Tensor classes = drawn.movedim(0, -1);
    Tensor counts = classes.new_zeros(extended(sample_shape));
    return counts.scatter_add_(-1, classes, torch.ones_like(classes)).type_as(probs());
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor logits = logits();
    Tensor ways = value.sum(-1).add(1).lgamma().sub(value.add(1).lgamma().sum(-1));
    // what is impossible and doesn't come is no loss: 0 times -infinity is meant to be 0
    Tensor absent = value.eq(0).logical_and(logits.eq(Double.NEGATIVE_INFINITY));
    Tensor each = logits.broadcast_to(absent.size()).masked_fill(absent, 0);
    return ways.add(each.mul(value).sum(-1));
  }

  @Override
  public Tensor entropy() {
    Tensor probs = probs();
    Tensor ordered = categorical.entropy().mul(total_count);
    Tensor draws = torch.tensor((double) total_count).to(probs);
    Binomial each = new Binomial(total_count, probs, Kwargs.validate_args(false));
    Tensor counts = each.counts(1);
    Tensor repeated = each.log_prob(counts).exp().mul(counts.add(1).lgamma());
    return ordered.sub(draws.add(1).lgamma()).add(repeated.sum(new long[] {0, -1}));
  }

  @Override
  public Constraint support() {
    return constraints.multinomial(total_count);
  }
}
