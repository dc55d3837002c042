package jtorch.utils.benchmark;

/** Keyword arguments of {@link Timer} and {@link Compare}. */
public final class BenchmarkKwargs {
  private BenchmarkKwargs() {}

  /** What a new {@link Timer} takes. */
  public sealed interface TimerKwarg
      permits SetupCode, LabelText, SubLabel, Description, EnvText, NumThreads {}

  /** What {@link Timer#blocked_autorange} takes. */
  public sealed interface BlockedKwarg permits MinRunTime {}

  /** What {@link Timer#adaptive_autorange} takes. */
  public sealed interface AdaptiveKwarg permits MinRunTime, MaxRunTime, SpreadThreshold {}

  /** What {@link Compare#colorize} takes. */
  public sealed interface ColorizeKwarg permits Rowwise {}

  /** What is done before each measurement, in words and in code. */
  public record SetupCode(String text, Runnable code) implements TimerKwarg {}

  /** What is measured, all together. */
  public record LabelText(String value) implements TimerKwarg {}

  /** What is measured, of all. */
  public record SubLabel(String value) implements TimerKwarg {}

  /** How it is done. */
  public record Description(String value) implements TimerKwarg {}

  /** With what. */
  public record EnvText(String value) implements TimerKwarg {}

  /** How many threads compute. */
  public record NumThreads(int value) implements TimerKwarg {}

  /** How many seconds are measured at least. */
  public record MinRunTime(double value) implements BlockedKwarg, AdaptiveKwarg {}

  /** How many seconds are measured at most. */
  public record MaxRunTime(double value) implements AdaptiveKwarg {}

  /** How far measurements may be apart. */
  public record SpreadThreshold(double value) implements AdaptiveKwarg {}

  /** Whether rows are compared, not columns. */
  public record Rowwise(boolean value) implements ColorizeKwarg {}

  /** What is done before each measurement: {@code setup='x = torch.ones(64)'} in Python. */
  public static SetupCode setup(String text, Runnable code) {
    return new SetupCode(text, code);
  }

  /** What is measured, all together: {@code label='Batched dot'} in Python. */
  public static LabelText label(String value) {
    return new LabelText(value);
  }

  /** What is measured, of all: {@code sub_label='[64, 64]'} in Python. */
  public static SubLabel sub_label(String value) {
    return new SubLabel(value);
  }

  /** How it is done: {@code description='bmm'} in Python. */
  public static Description description(String value) {
    return new Description(value);
  }

  /** With what: {@code env='branch'} in Python. */
  public static EnvText env(String value) {
    return new EnvText(value);
  }

  /** How many threads compute: {@code num_threads=4} in Python. */
  public static NumThreads num_threads(int value) {
    return new NumThreads(value);
  }

  /** How many seconds are measured at least: {@code min_run_time=1} in Python. */
  public static MinRunTime min_run_time(double value) {
    return new MinRunTime(value);
  }

  /** How many seconds are measured at most: {@code max_run_time=10} in Python. */
  public static MaxRunTime max_run_time(double value) {
    return new MaxRunTime(value);
  }

  /** How far measurements may be apart, of their median: {@code threshold=0.1} in Python. */
  public static SpreadThreshold threshold(double value) {
    return new SpreadThreshold(value);
  }

  /** Whether rows are compared, not columns: {@code rowwise=True} in Python. */
  public static Rowwise rowwise(boolean value) {
    return new Rowwise(value);
  }
}
