package jtorch.distributions;

import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.FunctionKwargs.ProbabilityKwarg;
import jtorch.Tensor;

/**
 * As {@link OneHotCategorical}, with draws whose gradient is that of the probabilities.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.one_hot_categorical.OneHotCategoricalStraightThrough">OneHotCategoricalStraightThrough</a>.
 */
public final class OneHotCategoricalStraightThrough extends OneHotCategorical {
  /** As the other, with probabilities. */
  public OneHotCategoricalStraightThrough(Tensor probs, DistributionKwarg... keywords) {
    super(probs, keywords);
  }

  /**
   * A variable for each row of {@code probs(...)} or {@code logits(...)}; (..., K) both.
   *
   * @throws IllegalArgumentException if there is no dimension, or a probability is below 0 or a
   *     logit NaN
   */
  public OneHotCategoricalStraightThrough(
      ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    super(parameter, keywords);
  }

  private OneHotCategoricalStraightThrough(
      OneHotCategoricalStraightThrough like, long... batch_shape) {
    super(like, batch_shape);
  }

  @Override
  public OneHotCategoricalStraightThrough expand(long... batch_shape) {
    return new OneHotCategoricalStraightThrough(this, batch_shape);
  }

  @Override
  public boolean has_rsample() {
    return true;
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    Tensor probs = probs();
    return sample(sample_shape).add(probs.sub(probs.detach()));
  }
}
