package jtorch.distributions;

import static jtorch.Kwargs.NONE;

import jtorch.FunctionKwargs.Logits;
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
public final class Bernoulli extends Distribution {
  private final ProbabilityKwarg given;

  /**
   * A variable for each probability of shape (...).
   *
   * @throws IllegalArgumentException if one is not from 0 to 1
   */
  public Bernoulli(Tensor probs) {
    this(new Probs(probs));
  }

  /** A single variable. */
  public Bernoulli(double probs) {
    this(torch.tensor(probs));
  }

  /**
   * A variable for each element of {@code probs(...)}, or of {@code logits(...)}: the logarithms of
   * p/(1-p).
   *
   * @throws IllegalArgumentException if a probability is not from 0 to 1, or a logit is NaN
   */
  public Bernoulli(ProbabilityKwarg parameter) {
    super(parameter.value().size());
    given = parameter;
    Tensor value = parameter.value();
    switch (parameter) {
      case Probs _ ->
          check("Bernoulli: probs", value, value.ge(0).logical_and(value.le(1)), "from 0 to 1");
      case Logits _ -> check("Bernoulli: logits", value, value.eq(value), "numbers");
    }
  }

  /** Returns the probabilities of 1. */
  public Tensor probs() {
    return switch (given) {
      case Probs(Tensor value) -> value;
      case Logits(Tensor value) -> value.sigmoid();
    };
  }

  /** Returns the logarithms of p/(1-p). */
  public Tensor logits() {
    return switch (given) {
      case Probs(Tensor value) -> {
        Tensor inside = clamped(value);
        yield inside.log().sub(inside.neg().log1p());
      }
      case Logits(Tensor value) -> value;
    };
  }

  @Override
  public Tensor mean() {
    return probs();
  }

  @Override
  public Tensor variance() {
    Tensor probs = probs();
    return probs.mul(probs.neg().add(1));
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
    check("Bernoulli: a value", value, value.eq(0).logical_or(value.eq(1)), "0 or 1");
    var both = torch.broadcast_tensors(logits(), value);
    return F.binary_cross_entropy_with_logits(both.get(0), both.get(1), NONE).neg();
  }

  @Override
  public Tensor entropy() {
    return F.binary_cross_entropy_with_logits(logits(), probs(), NONE);
  }

  @Override
  public String toString() {
    return "Bernoulli(" + shown(given.name(), given.value()) + ")";
  }
}
