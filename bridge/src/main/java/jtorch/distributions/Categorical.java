package jtorch.distributions;

import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.keepdim;
import static jtorch.Kwargs.min;

import java.util.Arrays;
import java.util.List;
import jtorch.DType;
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
  public Categorical(Tensor probs) {
    this(new Probs(probs));
  }

  /**
   * A variable for each row of {@code probs(...)}, or of {@code logits(...)}: logarithms of
   * probabilities, to which one number may be added; (..., K) both.
   *
   * @throws IllegalArgumentException if there is no dimension, or a number is below 0 or NaN
   */
  public Categorical(ProbabilityKwarg parameter) {
    super(batch(parameter));
    Tensor value = parameter.value();
    given =
        switch (parameter) {
          case Probs _ -> new Probs(value.div(value.sum(-1, keepdim(true))));
          case Logits _ -> new Logits(value.sub(value.logsumexp(-1, keepdim(true))));
        };
    Tensor scaled = given.value();
    switch (given) {
      case Probs _ -> check("Categorical: probs", scaled, scaled.ge(0), "shares of 0 or more");
      case Logits _ -> check("Categorical: logits", scaled, scaled.eq(scaled), "numbers");
    }
  }

  private static long[] batch(ProbabilityKwarg parameter) {
    long[] shape = parameter.value().size();
    if (shape.length == 0) {
      throw new IllegalArgumentException(
          "Categorical: "
              + parameter.name()
              + " without dimensions has no classes; give a tensor of shape (..., K).");
    }
    return Arrays.copyOf(shape, shape.length - 1);
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
    Tensor whole = value.to(DType.int64);
    Tensor valid = value.ge(0).logical_and(value.lt(classes())).logical_and(value.eq(whole));
    check("Categorical: a value", value, valid, "a class below " + classes());
    List<Tensor> both = torch.broadcast_tensors(whole.unsqueeze(-1), logits());
    return both.get(1).gather(-1, both.get(0).narrow(-1, 0, 1)).squeeze(-1);
  }

  @Override
  public Tensor entropy() {
    Tensor finite = logits().clamp(min(smallest(given.value().dtype())));
    return finite.mul(probs()).sum(-1).neg();
  }

  private static double smallest(DType type) {
    return switch (type) {
      case float64 -> -Double.MAX_VALUE;
      case float16 -> -65504;
      case bfloat16 -> -0x1.fep127;
      default -> -Float.MAX_VALUE;
    };
  }

  @Override
  public String toString() {
    return "Categorical(" + shown(given.name(), given.value()) + ")";
  }
}
