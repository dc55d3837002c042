package jtorch.distributions;

import static jtorch.Kwargs.keepdim;

import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.FunctionKwargs.ProbabilityKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The logarithms of what {@link RelaxedOneHotCategorical} draws.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.relaxed_categorical.ExpRelaxedCategorical">ExpRelaxedCategorical</a>.
 */
public final class ExpRelaxedCategorical extends Distribution {
  private final Tensor temperature;
  private final Categorical categorical;

  /**
   * A variable for each row of {@code probs(...)} or {@code logits(...)}; (..., K) both.
   *
   * @param temperature how far from a single class draws are; it broadcasts to them
   * @throws IllegalArgumentException if there is no dimension, or a probability is below 0 or a
   *     logit NaN
   */
  public ExpRelaxedCategorical(
      Tensor temperature, ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    this(temperature, new Categorical(parameter, keywords), keywords);
  }

  private ExpRelaxedCategorical(
      Tensor temperature, Categorical classes, DistributionKwarg... keywords) {
    super(classes.batch_shape(), Rows.event(classes.logits()), keywords);
    this.temperature = temperature;
    categorical = classes;
    takes("probs", constraints.simplex);
    takes("logits", constraints.real_vector);
  }

  private ExpRelaxedCategorical(ExpRelaxedCategorical like, long... batch_shape) {
    super(like, batch_shape);
    temperature = like.temperature;
    categorical = like.categorical.expand(batch_shape);
  }

  @Override
  public ExpRelaxedCategorical expand(long... batch_shape) {
    return new ExpRelaxedCategorical(this, batch_shape);
  }

  /** Returns how far from a single class draws are. */
  public Tensor temperature() {
    return temperature;
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
  public boolean has_rsample() {
    return true;
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    Tensor logits = logits();
    Tensor uniform = clamped(logits.new_empty(extended(sample_shape)).uniform_());
    Tensor gumbel = uniform.log().neg().log().neg();
    return logarithms(logits.add(gumbel).div(temperature));
  }

  private static Tensor logarithms(Tensor scores) {
    return scores.sub(scores.logsumexp(-1, keepdim(true)));
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    long classes = event_shape()[0];
    Tensor scale =
        torch
            .full_like(temperature, (double) classes)
            .lgamma()
            .add(temperature.log().mul(classes - 1));
    return logarithms(logits().sub(value.mul(temperature))).sum(-1).add(scale);
  }

  @Override
  public Constraint support() {
    return constraints.real_vector;
  }
}
