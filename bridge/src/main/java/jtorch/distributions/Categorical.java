package jtorch.distributions;

import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.keepdim;
import static jtorch.Kwargs.min;

import java.util.Arrays;
import java.util.List;
import jtorch.DType;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.FunctionKwargs.Logits;
import jtorch.FunctionKwargs.ProbabilityKwarg;
import jtorch.FunctionKwargs.Probs;
import jtorch.Tensor;
import jtorch.torch;

/**
 * One of K classes, 0 to K-1, each with a probability.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#categorical">Categorical</a>.
 */
public final class Categorical extends Distribution {
  private final ProbabilityKwarg given;

  /**
   * A variable for each row of (..., K); what is in a row is divided by its sum.
   *
   * @throws IllegalArgumentException if there is no dimension, or a number is below 0
   */
  public Categorical(Tensor probs, DistributionKwarg... keywords) {
    this(new Probs(probs), keywords);
  }

  /**
   * A variable for each row of {@code probs(...)}, or of {@code logits(...)}: logarithms of
   * probabilities, to which one number may be added; (..., K) both.
   *
   * @throws IllegalArgumentException if there is no dimension, or a number is below 0 or NaN
   */
  public Categorical(ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    super(Rows.batch("Categorical: " + parameter.name(), parameter.value()), new long[0], keywords);
    Tensor value = parameter.value();
    given =
        switch (parameter) {
          case Probs _ -> new Probs(value.div(value.sum(-1, keepdim(true))));
          case Logits _ -> new Logits(value.sub(value.logsumexp(-1, keepdim(true))));
        };
    takes("probs", constraints.simplex);
    takes("logits", constraints.real_vector);
    boolean shares = given instanceof Probs;
    check(given.name(), given.value(), shares ? constraints.simplex : constraints.real_vector);
  }

  private Categorical(Categorical like, long... batch_shape) {
    super(like, batch_shape);
    long[] shape = joined(batch_shape, Rows.event(like.given.value()));
    given =
        switch (like.given) {
          case Probs(Tensor value) -> new Probs(value.expand(shape));
          case Logits(Tensor value) -> new Logits(value.expand(shape));
        };
  }

  @Override
  public Categorical expand(long... batch_shape) {
    return new Categorical(this, batch_shape);
  }

  /** Returns the probabilities of the classes: (..., K). */
  public Tensor probs() {
    return switch (given) {
      case Probs(Tensor value) -> value;
      case Logits(Tensor value) -> torch.softmax(value, dim(-1));
    };
  }

  /** Returns the logarithms of the probabilities: (..., K). */
  public Tensor logits() {
    return switch (given) {
      case Probs(Tensor value) -> clamped(value).log();
      case Logits(Tensor value) -> value;
    };
  }

  /** Returns the shape of what was given: probabilities or logarithms. */
  public long[] param_shape() {
    return given.value().size();
  }

  /** Returns NaN: a class has no mean. */
  @Override
  public Tensor mean() {
    return given.value().new_full(batch_shape(), Double.NaN);
  }

  /** Returns NaN: a class has no variance. */
  @Override
  public Tensor variance() {
    return mean();
  }

  @Override
  public Tensor mode() {
    return probs().argmax(-1);
  }

  @Override
  public Tensor sample(long... sample_shape) {
    long draws = Arrays.stream(sample_shape).reduce(1, Math::multiplyExact);
    try (var mode = torch.no_grad()) {
      assert mode != null;
      Tensor rows = probs().reshape(-1, classes());
      return torch.multinomial(rows, draws, true).t().reshape(extended(sample_shape));
    }
  }

  private long classes() {
    return given.value().size(-1);
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor whole = value.to(DType.int64);
    List<Tensor> both = torch.broadcast_tensors(whole.unsqueeze(-1), logits());
    return both.get(1).gather(-1, both.get(0).narrow(-1, 0, 1)).squeeze(-1);
  }

  @Override
  public Tensor entropy() {
    Tensor finite = logits().clamp(min(FloatLimits.min(given.value().dtype())));
    return finite.mul(probs()).sum(-1).neg();
  }

  @Override
  public boolean has_enumerate_support() {
    return true;
  }

  @Override
  public Tensor enumerate_support(boolean expand) {
    return enumerated(torch.arange(classes()).to(given.value().device()), expand);
  }

  @Override
  public Constraint support() {
    return new RangeConstraint("IntegerInterval", 0L, classes() - 1)
        .saying("a class below " + classes());
  }

  /** As Python prints it once the logarithms were asked for. */
  String withLogits() {
    String logits = shown("logits", logits());
    return given instanceof Probs
        ? "Categorical(" + shown("probs", given.value()) + ", " + logits + ")"
        : toString();
  }

  @Override
  public String toString() {
    return "Categorical(" + shown(given.name(), given.value()) + ")";
  }
}
