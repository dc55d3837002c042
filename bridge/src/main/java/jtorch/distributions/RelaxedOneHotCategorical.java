package jtorch.distributions;

import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.FunctionKwargs.ProbabilityKwarg;
import jtorch.FunctionKwargs.Probs;
import jtorch.Tensor;

/**
 * Shares of K classes, near a single one at low temperatures, through whose draws gradients pass:
 * the Gumbel-softmax distribution.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#relaxedonehotcategorical">RelaxedOneHotCategorical</a>.
 */
public final class RelaxedOneHotCategorical extends TransformedDistribution {
  /** As the other, with probabilities. */
  public RelaxedOneHotCategorical(Tensor temperature, Tensor probs, DistributionKwarg... keywords) {
    this(temperature, new Probs(probs), keywords);
  }

  /** As the other, with one temperature for all. */
  public RelaxedOneHotCategorical(
      double temperature, ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    this(parameter.value().new_full(new long[0], temperature), parameter, keywords);
  }

  /**
   * A variable for each row of {@code probs(...)}, which are divided by their sum, or of {@code
   * logits(...)}; (..., K) both.
   *
   * @param temperature how far from a single class draws are; it broadcasts to them
   * @throws IllegalArgumentException if there is no dimension, or a probability is below 0 or a
   *     logit NaN
   */
  public RelaxedOneHotCategorical(
      Tensor temperature, ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    super(
        new ExpRelaxedCategorical(temperature, parameter, keywords), new ExpTransform(), keywords);
    takes("probs", constraints.simplex);
    takes("logits", constraints.real_vector);
  }

  private RelaxedOneHotCategorical(RelaxedOneHotCategorical like, long... batch_shape) {
    super(like, batch_shape);
  }

  @Override
  public RelaxedOneHotCategorical expand(long... batch_shape) {
    return new RelaxedOneHotCategorical(this, batch_shape);
  }

  @Override
  public ExpRelaxedCategorical base_dist() {
    return (ExpRelaxedCategorical) super.base_dist();
  }

  /** Returns how far from a single class draws are. */
  public Tensor temperature() {
    return base_dist().temperature();
  }

  /** Returns the probabilities of the classes: (..., K). */
  public Tensor probs() {
    return base_dist().probs();
  }

  /** Returns the logarithms of the probabilities: (..., K). */
  public Tensor logits() {
    return base_dist().logits();
  }

  @Override
  public Constraint support() {
    return constraints.simplex;
  }
}
