package jtorch;

/** Keyword arguments of how parameters begin, of draws and of parts of matrices. */
public class InitKwargs extends SettingKwargs {
  InitKwargs() {}

  /** What fills parameters takes. */
  public sealed interface InitKwarg
      permits UniformInitKwarg, NormalInitKwarg, TruncatedInitKwarg, XavierKwarg, KaimingKwarg {}

  /** What {@link jtorch.nn.init#uniform_} takes. */
  public sealed interface UniformInitKwarg extends InitKwarg
      permits DataKwargs.GeneratorOf, SignalKwargs.Coefficients, UpperBound {}

  /** What {@link jtorch.nn.init#normal_} takes. */
  public sealed interface NormalInitKwarg extends InitKwarg
      permits DataKwargs.GeneratorOf, MeanOf, SignalKwargs.StdOf {}

  /** What {@link jtorch.nn.init#trunc_normal_} takes. */
  public sealed interface TruncatedInitKwarg extends InitKwarg
      permits DataKwargs.GeneratorOf,
          MeanOf,
          SignalKwargs.StdOf,
          SignalKwargs.Coefficients,
          UpperBound {}

  /** What {@link jtorch.nn.init#xavier_uniform_} and its like take. */
  public sealed interface XavierKwarg extends InitKwarg permits DataKwargs.GeneratorOf, Gain {}

  /** What {@link jtorch.nn.init#kaiming_uniform_} and its like take. */
  public sealed interface KaimingKwarg extends InitKwarg
      permits DataKwargs.GeneratorOf,
          SignalKwargs.Coefficients,
          SchedulerKwargs.ScheduleMode,
          NonlinearityOf {}

  /** What a {@link jtorch.nn.RNN} takes. */
  public sealed interface RnnKwarg permits NnKwargs.RecurrentKwarg, NonlinearityOf {}

  /** What {@link torch#multinomial} takes. */
  public sealed interface MultinomialKwarg permits DataKwargs.Replacement, DataKwargs.GeneratorOf {}

  /** What comparing each element takes. */
  public sealed interface CloseKwarg
      permits TestingKwargs.Rtol, TestingKwargs.Atol, TestingKwargs.EqualNan {}

  /** What {@link Tensor#to} takes. */
  public sealed interface ToKwarg
      permits TensorKwargs.DtypeOf, TensorKwargs.DeviceOf, NonBlocking, CopyAlways {}

  /** The mean of what is drawn. */
  public record MeanOf(double value)
      implements NormalInitKwarg, TruncatedInitKwarg, PictureKwargs.NoiseKwarg {}

  /** What no number that is drawn is above. */
  public record UpperBound(double value) implements UniformInitKwarg, TruncatedInitKwarg {}

  /** What every element becomes. */
  public record Val(double value) {}

  /** What the spread is multiplied by. */
  public record Gain(double value) implements XavierKwarg {}

  /** Which activation comes behind. */
  public record NonlinearityOf(String value) implements KaimingKwarg, RnnKwarg {}

  /** How many places above the main diagonal the one that is meant lies. */
  public record DiagonalAt(long value) {}

  /** Whether elements that are there count in what is combined. */
  public record IncludeSelf(boolean value) {}

  /** Whether a buffer is a part of the state. */
  public record Persistent(boolean value) {}

  /** Whether Java goes on while a copy is made. */
  public record NonBlocking(boolean value) implements ToKwarg {}

  /** Whether a copy is made in any case. */
  public record CopyAlways(boolean value) implements ToKwarg {}

  /** The mean of what is drawn: {@code mean=0.0} in Python. */
  public static MeanOf mean(double value) {
    return new MeanOf(value);
  }

  /** What no number that is drawn is above: {@code b=0.1} in Python. */
  public static UpperBound b(double value) {
    return new UpperBound(value);
  }

  /** What the spread is multiplied by: {@code gain=1.414} in Python. */
  public static Gain gain(double value) {
    return new Gain(value);
  }

  /** Which activation comes behind: {@code nonlinearity='relu'} in Python. */
  public static NonlinearityOf nonlinearity(String value) {
    return new NonlinearityOf(value);
  }

  /** How many places above the main diagonal; below it, if negative: {@code diagonal=1}. */
  public static DiagonalAt diagonal(long value) {
    return new DiagonalAt(value);
  }

  /** Whether elements that are there count, the default: {@code include_self=False} in Python. */
  public static IncludeSelf include_self(boolean value) {
    return new IncludeSelf(value);
  }

  /** How elements at one place are combined: {@code reduce='amax'} in Python. */
  public static String reduce(String value) {
    return value;
  }

  /** Whether a buffer is a part of the state, the default: {@code persistent=False} in Python. */
  public static Persistent persistent(boolean value) {
    return new Persistent(value);
  }

  /** Whether Java goes on while pinned memory is copied: {@code non_blocking=True} in Python. */
  public static NonBlocking non_blocking(boolean value) {
    return new NonBlocking(value);
  }

  /** Whether a copy is made in any case: {@code copy=True} in Python. */
  public static CopyAlways copy(boolean value) {
    return new CopyAlways(value);
  }

  /** What every element becomes: {@code val=0} in Python. */
  public static Val val(double value) {
    return new Val(value);
  }
}
