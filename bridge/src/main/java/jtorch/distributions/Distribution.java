package jtorch.distributions;

import java.util.Arrays;
import java.util.stream.LongStream;
import jtorch.PyString;
import jtorch.Tensor;
import jtorch.torch;

/**
 * A random variable, or a batch of independent ones of a kind.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#distribution">Distribution</a>.
 */
public abstract class Distribution {
  private final long[] batch_shape;

  /** A batch of this shape. */
  protected Distribution(long... batch_shape) {
    this.batch_shape = batch_shape.clone();
  }

  /** Returns the shape of the batch: empty of a single variable. */
  public final long[] batch_shape() {
    return batch_shape.clone();
  }

  /** Returns draws without a gradient, of shape (sample_shape..., batch_shape...). */
  public abstract Tensor sample(long... sample_shape);

  /**
   * Returns the logarithm of each value's density or probability.
   *
   * @param value of the shape (..., batch_shape), or one that broadcasts to it
   * @throws IllegalArgumentException if the variable can't have such a value
   */
  public abstract Tensor log_prob(Tensor value);

  /** Returns the entropy of each variable, in nats. */
  public abstract Tensor entropy();

  /** Returns the mean of each variable. */
  public abstract Tensor mean();

  /** Returns the variance of each variable. */
  public abstract Tensor variance();

  /** Returns the most probable value of each variable. */
  public abstract Tensor mode();

  /** Returns the standard deviation of each variable. */
  public Tensor stddev() {
    return variance().sqrt();
  }

  /** The shape of draws. */
  final long[] extended(long... sample_shape) {
    return LongStream.concat(Arrays.stream(sample_shape), Arrays.stream(batch_shape)).toArray();
  }

  /** Refuses a parameter or a value that is not everywhere as it must be. */
  static void check(String what, Tensor value, Tensor valid, String must) {
    try (Tensor all = torch.all(valid)) {
      if (!all.item_bool()) {
        throw new IllegalArgumentException(
            what
                + " of shape "
                + Arrays.toString(value.size())
                + " must be "
                + must
                + ", but has "
                + value.broadcast_to(valid.size()).masked_select(valid.logical_not()).get(0).item()
                + ".");
      }
    }
  }

  /** Holds probabilities so far from 0 and 1 that their logarithms are finite. */
  static Tensor clamped(Tensor probs) {
    double eps =
        switch (probs.dtype()) {
          case float64 -> Math.ulp(1.0);
          case float16 -> 0x1p-10;
          case bfloat16 -> 0x1p-7;
          default -> Math.ulp(1f);
        };
    return probs.clamp(eps, 1 - eps);
  }

  /** Writes a parameter as Python does: a single one as its number, others as their shape. */
  static String shown(String name, Tensor parameter) {
    String shape = Arrays.toString(parameter.size());
    String text =
        parameter.numel() == 1
            ? PyString.format("{}", parameter.detach())
            : "torch.Size(" + shape + ")";
    return name + ": " + text;
  }
}
