package jtorch.distributions;

import static jtorch.Kwargs.NONE;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.FunctionKwargs.ProbabilityKwarg;
import jtorch.FunctionKwargs.Probs;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.torch;

/**
 * How many tries fail before the first that succeeds.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#geometric">Geometric</a>.
 */
public final class Geometric extends WithProbability {

  /**
   * A variable for each probability of success of shape (...).
   *
   * @throws IllegalArgumentException if one is not above 0 and at most 1
   */
  public Geometric(Tensor probs, DistributionKwarg... keywords) {
    this(new Probs(probs), keywords);
  }

  /** A single variable. */
  public Geometric(double probs, DistributionKwarg... keywords) {
    this(torch.tensor(probs), keywords);
  }

  /**
   * A variable for each element of {@code probs(...)}, or of {@code logits(...)}: the logarithms of
   * p/(1-p).
   *
   * @throws IllegalArgumentException if a probability is not above 0 and at most 1, or a logit is
   *     NaN
   */
  public Geometric(ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    super(parameter, keywords);
    if (!given.isLogits()) {
      check("probs", given.value(), constraints.positive); // what Python asks besides
    }
    checkGiven(constraints.unit_interval);
  }

  private Geometric(Geometric like, long... batch_shape) {
    super(like, batch_shape);
  }

  @Override
  public Geometric expand(long... batch_shape) {
    return new Geometric(this, batch_shape);
  }

  @Override
  public Tensor mean() {
    return probs().reciprocal().sub(1);
  }

  @Override
  public Tensor mode() {
    return torch.zeros_like(probs());
  }

  @Override
  public Tensor variance() {
    return mean().div(probs());
  }

  @Override
  public Tensor sample(long... sample_shape) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      Tensor probs = probs();
      Tensor uniform = probs.new_empty(extended(sample_shape));
      uniform.uniform_(FloatLimits.tiny(probs.dtype()), 1);
      return uniform.log().div(probs.neg().log1p()).floor();
    }
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    List<Tensor> both = torch.broadcast_tensors(value, probs());
    Tensor failures = both.get(0);
    Tensor probs = both.get(1);
    // what always succeeds never fails: 0 times -infinity is meant to be 0
    Tensor certain = probs.eq(1).logical_and(failures.eq(0));
    Tensor each = probs.masked_fill(certain, 0).neg().log1p();
    return failures.mul(each).add(probs().log());
  }

  @Override
  public Tensor entropy() {
    return F.binary_cross_entropy_with_logits(logits(), probs(), NONE).div(probs());
  }

  @Override
  public Constraint support() {
    return constraints.nonnegative_integer;
  }

  @Override
  public String toString() {
    return "Geometric(" + given.shown() + ")";
  }
}
