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
 * 1 with a probability, else 0.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#bernoulli">Bernoulli</a>.
 */
public final class Bernoulli extends WithProbability implements ExponentialFamily {

  /**
   * A variable for each probability of shape (...).
   *
   * @throws IllegalArgumentException if one is not from 0 to 1
   */
  public Bernoulli(Tensor probs, DistributionKwarg... keywords) {
    this(new Probs(probs), keywords);
  }

  /** A single variable. */
  public Bernoulli(double probs, DistributionKwarg... keywords) {
    this(torch.tensor(probs), keywords);
  }

  /**
   * A variable for each element of {@code probs(...)}, or of {@code logits(...)}: the logarithms of
   * p/(1-p).
   *
   * @throws IllegalArgumentException if a probability is not from 0 to 1, or a logit is NaN
   */
  public Bernoulli(ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    super(parameter, keywords);
    checkGiven(constraints.unit_interval);
  }

  private Bernoulli(Bernoulli like, long... batch_shape) {
    super(like, batch_shape);
  }

  @Override
  public Bernoulli expand(long... batch_shape) {
    return new Bernoulli(this, batch_shape);
  }

  @Override
  public Tensor mean() {
    return probs();
  }

  @Override
  public Tensor variance() {
    Tensor probs = probs();
    return probs.mul(probs.rsub(1));
  }

  /** Returns the more probable value; NaN where both are as probable. */
  @Override
  public Tensor mode() {
    Tensor probs = probs();
    return probs.ge(0.5).to(probs.dtype()).masked_fill(probs.eq(0.5), Double.NaN);
  }

  @Override
  public Tensor sample(long... sample_shape) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      return torch.bernoulli(probs().expand(extended(sample_shape)));
    }
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    List<Tensor> both = torch.broadcast_tensors(logits(), value);
    return F.binary_cross_entropy_with_logits(both.get(0), both.get(1), NONE).neg();
  }

  @Override
  public Tensor entropy() {
    return F.binary_cross_entropy_with_logits(logits(), probs(), NONE);
  }

  @Override
  public boolean has_enumerate_support() {
    return true;
  }

  @Override
  public Tensor enumerate_support(boolean expand) {
    return enumerated(torch.arange(2).to(given.value()), expand);
  }

  @Override
  public Constraint support() {
    return constraints.boolean_;
  }

  @Override
  public List<Tensor> _natural_params() {
    return List.of(probs().logit());
  }

  @Override
  public Tensor _log_normalizer(List<Tensor> natural_params) {
    return NaturalParams.first("Bernoulli", 1, natural_params).exp().log1p();
  }

  @Override
  public double _mean_carrier_measure() {
    return 0;
  }

  @Override
  public String toString() {
    return "Bernoulli(" + given.shown() + ")";
  }
}
