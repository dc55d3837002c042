package jtorch;

/** Keyword arguments of layers and losses. */
public class NnKwargs extends TensorKwargs {
  NnKwargs() {}

  /** What a convolution takes. */
  public sealed interface ConvKwarg permits Stride, Padding, Dilation, Groups, Bias {}

  /** What a pooling takes. */
  public sealed interface PoolKwarg permits Stride, Padding, Dilation {}

  /** What a fully connected layer takes. */
  public sealed interface LinearKwarg permits Bias {}

  /** What a loss takes. */
  public sealed interface LossKwarg permits ReductionMode {}

  /** The share of the last step, or of a running mean, that the next one repeats. */
  public record Momentum(double value) implements OptimKwargs.SgdKwarg, OptimKwargs.RmspropKwarg {}

  /** What is added to a denominator. */
  public record Eps(double value)
      implements OptimKwargs.AdaptiveKwarg, SchedulerKwargs.PlateauKwarg {}

  /** How far a window moves: one number for each dimension, or one for all. */
  public record Stride(long... value) implements ConvKwarg, PoolKwarg {}

  /** How many zeros are put on both sides. */
  public record Padding(long... value) implements ConvKwarg, PoolKwarg {}

  /** The distance between a window's elements. */
  public record Dilation(long... value) implements ConvKwarg, PoolKwarg {}

  /** Into how many groups the channels fall. */
  public record Groups(long value) implements ConvKwarg {}

  /** Whether a layer adds a learned offset. */
  public record Bias(boolean value) implements ConvKwarg, LinearKwarg {}

  /** How a loss of many samples becomes one: PyTorch's {@code 'none', 'mean', 'sum'}. */
  public enum ReductionMode implements LossKwarg {
    /** Not at all. */
    NONE(0),
    /** The mean. */
    MEAN(1),
    /** The sum. */
    SUM(2);

    private final long code;

    ReductionMode(long code) {
      this.code = code;
    }

    /** Returns LibTorch's number, its {@code at::Reduction}. */
    public long code() {
      return code;
    }
  }

  /** {@code reduction='none'} in Python. */
  public static final ReductionMode NONE = ReductionMode.NONE;

  /** {@code reduction='mean'} in Python. */
  public static final ReductionMode MEAN = ReductionMode.MEAN;

  /** {@code reduction='sum'} in Python. */
  public static final ReductionMode SUM = ReductionMode.SUM;

  /** The share that the next step or mean repeats: {@code momentum=0.9} in Python. */
  public static Momentum momentum(double value) {
    return new Momentum(value);
  }

  /** What is added to a denominator: {@code eps=1e-8} in Python. */
  public static Eps eps(double value) {
    return new Eps(value);
  }

  /** How far a window moves: {@code stride=2} in Python. */
  public static Stride stride(long... value) {
    return new Stride(value);
  }

  /** How many zeros are put on both sides: {@code padding=1} in Python. */
  public static Padding padding(long... value) {
    return new Padding(value);
  }

  /** The distance between a window's elements: {@code dilation=2} in Python. */
  public static Dilation dilation(long... value) {
    return new Dilation(value);
  }

  /** Into how many groups the channels fall: {@code groups=4} in Python. */
  public static Groups groups(long value) {
    return new Groups(value);
  }

  /** Whether a layer adds a learned offset: {@code bias=False} in Python. */
  public static Bias bias(boolean value) {
    return new Bias(value);
  }

  /** How a loss of many samples becomes one: {@code reduction='sum'} in Python. */
  public static ReductionMode reduction(ReductionMode value) {
    return value;
  }
}
