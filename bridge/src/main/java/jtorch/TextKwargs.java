package jtorch;

import org.jspecify.annotations.Nullable;

/** Keyword arguments of how tensors are printed. */
public class TextKwargs extends RarerKwargs {
  TextKwargs() {}

  /** What {@link torch#set_printoptions} takes. */
  public sealed interface PrintKwarg
      permits Precision, SchedulerKwargs.ThresholdOf, Edgeitems, Linewidth, SciMode, ProfileOf {}

  /** The digits behind the point. */
  public record Precision(int value) implements PrintKwarg {}

  /** How many elements a shortened dimension shows at each end. */
  public record Edgeitems(int value) implements PrintKwarg {}

  /** The characters in a line. */
  public record Linewidth(int value) implements PrintKwarg {}

  /** Whether numbers have an exponent. */
  public record SciMode(@Nullable Boolean value) implements PrintKwarg {}

  /** Settings that have a name. */
  public record ProfileOf(String value) implements PrintKwarg {}

  /** The digits behind the point: {@code precision=2} in Python. */
  public static Precision precision(int value) {
    return new Precision(value);
  }

  /** How many elements a shortened dimension shows at each end: {@code edgeitems=3} in Python. */
  public static Edgeitems edgeitems(int value) {
    return new Edgeitems(value);
  }

  /** The characters in a line: {@code linewidth=120} in Python. */
  public static Linewidth linewidth(int value) {
    return new Linewidth(value);
  }

  /**
   * Whether numbers have an exponent: {@code sci_mode=False} in Python.
   *
   * @param value null, Python's None, decides by the sizes of the numbers
   */
  public static SciMode sci_mode(@Nullable Boolean value) {
    return new SciMode(value);
  }

  /** Settings that have a name, default, short or full: {@code profile="full"} in Python. */
  public static ProfileOf profile(String value) {
    return new ProfileOf(value);
  }
}
