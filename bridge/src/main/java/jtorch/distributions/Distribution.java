package jtorch.distributions;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.DistributionKwargs.ValidateArgs;
import jtorch.PyString;
import jtorch.Tensor;
import jtorch.VisionKwargs.Expand;
import jtorch.torch;

/**
 * A random variable, or a batch of independent ones of a kind.
 *
 * <p>A distribution belongs to the scope in which it was made, as its tensors do.
 *
 * <p>A variable is a number, or a vector or matrix whose shape is the event's. Parameters and
 * values are checked unless {@code validate_args(false)} says otherwise.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#distribution">Distribution</a>.
 */
public abstract class Distribution {
  private static volatile boolean validatesByDefault = true;

  private final long[] batch_shape;
  private final long[] event_shape;
  private final boolean validates;
  private final Map<String, Constraint> arguments = new LinkedHashMap<>();

  /** A batch of numbers of this shape. */
  protected Distribution(long... batch_shape) {
    this(batch_shape, new long[0]);
  }

  /** A batch of this shape, of events of that shape. */
  protected Distribution(long[] batch_shape, long[] event_shape, DistributionKwarg... keywords) {
    this.batch_shape = batch_shape.clone();
    this.event_shape = event_shape.clone();
    boolean checked = validatesByDefault;
    for (DistributionKwarg keyword : keywords) {
      switch (keyword) {
        case ValidateArgs(boolean value) -> checked = value;
      }
    }
    validates = checked;
  }

  /** A batch of another shape, of events as another's. */
  Distribution(Distribution like, long... batch_shape) {
    this.batch_shape = batch_shape.clone();
    event_shape = like.event_shape;
    validates = like.validates;
    arguments.putAll(like.arguments);
  }

  /** Sets whether distributions check parameters and values where no keyword says it. */
  public static void set_default_validate_args(boolean value) {
    validatesByDefault = value;
  }

  /** Returns the shape of the batch: empty of a single variable. */
  public final long[] batch_shape() {
    return batch_shape.clone();
  }

  /** Returns the shape of one variable: empty of a number. */
  public final long[] event_shape() {
    return event_shape.clone();
  }

  /** Returns whether there is {@link #rsample}. */
  public boolean has_rsample() {
    return false;
  }

  /**
   * Returns the same variables as a batch of another shape, into which this one's can be expanded.
   *
   * @throws UnsupportedOperationException if the kind can't
   */
  public Distribution expand(long... batch_shape) {
    throw lacks("expand", "make one from expanded parameters");
  }

  /**
   * Returns draws without a gradient, of shape (sample_shape..., batch_shape..., event_shape...).
   */
  public Tensor sample(long... sample_shape) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      return rsample(sample_shape);
    }
  }

  /**
   * Returns draws whose gradient reaches the parameters, of shape (sample_shape..., batch_shape...,
   * event_shape...).
   *
   * @throws UnsupportedOperationException if the kind's draws have no gradient
   */
  public Tensor rsample(long... sample_shape) {
    throw lacks("rsample", "draw with sample() and take the gradient of log_prob");
  }

  /**
   * Returns as many draws as a number says, of shape (n, batch_shape..., event_shape...). Python
   * has it still, but for {@code sample(n)}.
   */
  public final Tensor sample_n(long n) {
    return sample(n);
  }

  /**
   * Returns the logarithm of each value's density or probability.
   *
   * @param value of the shape (..., batch_shape, event_shape), or one that broadcasts to it
   * @throws IllegalArgumentException if the variable can't have such a value
   */
  public abstract Tensor log_prob(Tensor value);

  /**
   * Returns the probability of what is at most each value.
   *
   * @throws IllegalArgumentException if the variable can't have such a value
   * @throws UnsupportedOperationException if there is no formula for this kind
   */
  public Tensor cdf(Tensor value) {
    throw lacks("cdf", "count draws of sample()");
  }

  /**
   * Returns the values that {@link #cdf} gives these probabilities.
   *
   * @throws UnsupportedOperationException if there is no formula for this kind
   */
  public Tensor icdf(Tensor value) {
    throw lacks("icdf", "sort draws of sample()");
  }

  /** Returns whether there is {@link #enumerate_support()}. */
  public boolean has_enumerate_support() {
    return false;
  }

  /**
   * Returns all values that a variable can have, in a new dimension in front: of shape (values,
   * batch_shape..., event_shape...).
   *
   * @throws UnsupportedOperationException if the values can't be counted, or there are more for one
   *     variable than for another
   */
  public final Tensor enumerate_support() {
    return enumerate_support(true);
  }

  /** As the other, with the choice of {@link #enumerate_support(boolean)}. */
  public final Tensor enumerate_support(Expand expand) {
    return enumerate_support(expand.value());
  }

  /**
   * As the other.
   *
   * @param expand whether the values are there for each variable of the batch; else its dimensions
   *     have the size 1
   * @throws UnsupportedOperationException if the values can't be counted, or there are more for one
   *     variable than for another
   */
  public Tensor enumerate_support(boolean expand) {
    throw lacks("enumerate_support", "draw some of the values with sample()");
  }

  /** Gives values of shape (values, event...) the batch's dimensions. */
  final Tensor enumerated(Tensor values, boolean expand) {
    long[] alone = new long[batch_shape.length];
    Arrays.fill(alone, 1);
    long[] count = {values.size(0)};
    Tensor each = values.view(joined(count, alone, event_shape));
    return expand ? each.expand(joined(count, batch_shape, event_shape)) : each;
  }

  /**
   * Returns the entropy of each variable, in nats.
   *
   * @throws UnsupportedOperationException if there is no formula for this kind
   */
  public Tensor entropy() {
    if (this instanceof ExponentialFamily family) {
      return Bregman.entropy(family, batch_shape);
    }
    throw lacks("entropy", "take the mean of -log_prob(x) over draws of sample()");
  }

  /** Returns e to the power of the entropy of each variable. */
  public Tensor perplexity() {
    return entropy().exp();
  }

  /**
   * Returns the mean of each variable.
   *
   * @throws UnsupportedOperationException if there is no formula for this kind
   */
  public Tensor mean() {
    throw lacks("mean", "take the mean of draws of sample()");
  }

  /**
   * Returns the variance of each variable, or of each of its elements.
   *
   * @throws UnsupportedOperationException if there is no formula for this kind
   */
  public Tensor variance() {
    throw lacks("variance", "take the variance of draws of sample()");
  }

  /**
   * Returns the most probable value of each variable.
   *
   * @throws UnsupportedOperationException if there is no formula for this kind
   */
  public Tensor mode() {
    throw lacks("mode", "compare log_prob of draws of sample()");
  }

  /** Returns the standard deviation of each variable. */
  public Tensor stddev() {
    return variance().sqrt();
  }

  /**
   * Returns what values can be; {@link constraints#dependent} if only their shape is known, which
   * is of a class of one's own that doesn't override this.
   */
  public Constraint support() {
    return constraints.dependent;
  }

  /** Returns what each parameter has to be, by its name, in Python's order. */
  public Map<String, Constraint> arg_constraints() {
    return Collections.unmodifiableMap(arguments);
  }

  /**
   * Refuses a value that the variable can't have, if values are checked at all.
   *
   * @throws IllegalArgumentException if its shape doesn't fit batch and event, or a number is
   *     outside of what is possible
   */
  protected final void _validate_sample(Tensor value) {
    if (!validates) {
      return;
    }
    long[] found = value.size();
    long[] expected = extended();
    int missing = expected.length - found.length;
    for (int i = expected.length - 1; i >= 0 && i >= missing; i--) {
      boolean event = i >= batch_shape.length;
      long size = found[i - missing];
      if (size != expected[i] && (event || (size != 1 && expected[i] != 1))) {
        throw misshapen(value);
      }
    }
    if (found.length < event_shape.length) {
      throw misshapen(value);
    }
    Constraint support = support();
    if (support.isKnown()) {
      support.require(kind() + ": a value", value);
    }
  }

  private IllegalArgumentException misshapen(Tensor value) {
    return new IllegalArgumentException(
        kind()
            + ": a value of shape "
            + Arrays.toString(value.size())
            + " doesn't fit the batch "
            + Arrays.toString(batch_shape)
            + " of events "
            + Arrays.toString(event_shape)
            + "; give it the event's shape at its end, and before it one that broadcasts to the"
            + " batch's.");
  }

  /** Refuses a parameter, if parameters are checked at all. */
  final void check(String parameter, Tensor value, Constraint constraint) {
    takes(parameter, constraint);
    if (validates) {
      constraint.require(kind() + ": " + parameter, value);
    }
  }

  /** Says what a parameter has to be that was not given, or is checked elsewhere. */
  final void takes(String parameter, Constraint constraint) {
    arguments.put(parameter, constraint);
  }

  /** The name of this kind. */
  final String kind() {
    return getClass().getSimpleName();
  }

  /** Says that PyTorch has no such thing for this kind, and what to do. */
  final UnsupportedOperationException lacks(String method, String instead) {
    return new UnsupportedOperationException(
        kind() + ": there is no " + method + " for it; " + instead + ".");
  }

  /** The shape of draws. */
  final long[] extended(long... sample_shape) {
    return joined(sample_shape, batch_shape, event_shape);
  }

  /** One shape after another. */
  static long[] joined(long[]... shapes) {
    return Arrays.stream(shapes).flatMapToLong(LongStream::of).toArray();
  }

  /** Sums what the last dimensions hold. */
  static Tensor sumRightmost(Tensor value, int dims) {
    return dims == 0 ? value : value.flatten(-dims).sum(-1);
  }

  /** Holds probabilities so far from 0 and 1 that their logarithms are finite. */
  static Tensor clamped(Tensor probs) {
    double eps = FloatLimits.eps(probs.dtype());
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

  /** Returns the kind with its parameters, as Python prints it. */
  @Override
  public String toString() {
    return kind() + "()";
  }
}
