package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.FunctionKwargs.ProbabilityKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The logarithms of p/(1-p) of what {@link RelaxedBernoulli} draws.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#logitrelaxedbernoulli">LogitRelaxedBernoulli</a>.
 */
public final class LogitRelaxedBernoulli extends WithProbability {
  private final Tensor temperature;

  /**
   * A variable for each element of {@code probs(...)} or {@code logits(...)} of shape (...).
   *
   * @param temperature how far from 0 and 1 draws are; it broadcasts to them
   * @throws IllegalArgumentException if a probability is not from 0 to 1, or a logit is NaN
   */
  public LogitRelaxedBernoulli(
      Tensor temperature, ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    super(parameter, keywords);
    this.temperature = temperature;
    checkGiven(constraints.unit_interval);
  }

  private LogitRelaxedBernoulli(LogitRelaxedBernoulli like, long... batch_shape) {
    super(like, batch_shape);
    temperature = like.temperature;
  }

  @Override
  public LogitRelaxedBernoulli expand(long... batch_shape) {
    return new LogitRelaxedBernoulli(this, batch_shape);
  }

  /** Returns how far from 0 and 1 draws are. */
  public Tensor temperature() {
    return temperature;
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    Tensor probs = clamped(probs());
    Tensor uniform = clamped(probs.new_empty(extended(sample_shape)).uniform_());
    return uniform
        .log()
        .sub(uniform.neg().log1p())
        .add(probs.log())
        .sub(probs.neg().log1p())
        .div(temperature);
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    List<Tensor> both = torch.broadcast_tensors(logits(), value);
    Tensor shift = both.get(0).sub(both.get(1).mul(temperature));
    return temperature.log().add(shift).sub(shift.exp().log1p().mul(2));
  }

  @Override
  public Constraint support() {
    return constraints.real;
  }

  @Override
  public String toString() {
    return "LogitRelaxedBernoulli(" + given.shown() + ")";
  }
}
