package jtorch.distributions;

import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.FunctionKwargs.ProbabilityKwarg;
import jtorch.FunctionKwargs.Probs;
import jtorch.Tensor;

/**
 * Numbers from 0 to 1, near the ends at low temperatures, through whose draws gradients pass.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#relaxedbernoulli">RelaxedBernoulli</a>.
 */
public final class RelaxedBernoulli extends TransformedDistribution {
  /** As the other, with probabilities. */
  public RelaxedBernoulli(Tensor temperature, Tensor probs, DistributionKwarg... keywords) {
    this(temperature, new Probs(probs), keywords);
  }

  /** As the other, with one temperature for all. */
  public RelaxedBernoulli(
      double temperature, ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    this(parameter.value().new_full(new long[0], temperature), parameter, keywords);
  }

  /**
   * A variable for each element of {@code probs(...)}, or of {@code logits(...)}: the logarithms of
   * p/(1-p).
   *
   * @param temperature how far from 0 and 1 draws are; it broadcasts to them
   * @throws IllegalArgumentException if a probability is not from 0 to 1, or a logit is NaN
   */
  public RelaxedBernoulli(
      Tensor temperature, ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    super(
        new LogitRelaxedBernoulli(temperature, parameter, keywords),
        new SigmoidTransform(),
        keywords);
    takes("probs", constraints.unit_interval);
    takes("logits", constraints.real);
  }

  private RelaxedBernoulli(RelaxedBernoulli like, long... batch_shape) {
    super(like, batch_shape);
  }

  @Override
  public RelaxedBernoulli expand(long... batch_shape) {
    return new RelaxedBernoulli(this, batch_shape);
  }

  @Override
  public LogitRelaxedBernoulli base_dist() {
    return (LogitRelaxedBernoulli) super.base_dist();
  }

  /** Returns true; of the base distribution Python says false, though it has {@link #rsample}. */
  @Override
  public boolean has_rsample() {
    return true;
  }

  /** Returns how far from 0 and 1 draws are. */
  public Tensor temperature() {
    return base_dist().temperature();
  }

  /** Returns the probabilities of 1. */
  public Tensor probs() {
    return base_dist().probs();
  }

  /** Returns the logarithms of p/(1-p). */
  public Tensor logits() {
    return base_dist().logits();
  }
}
