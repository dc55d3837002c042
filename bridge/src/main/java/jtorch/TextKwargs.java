package jtorch;

import org.jspecify.annotations.Nullable;

/** Keyword arguments of how tensors are printed, and of dimensions from one to another. */
public class TextKwargs extends InitKwargs {
  TextKwargs() {}

  /** What {@link torch#set_printoptions} takes. */
  public sealed interface PrintKwarg
      permits Precision, SchedulerKwargs.ThresholdOf, Edgeitems, Linewidth, SciMode, Profile {}

  /** The digits behind the point. */
  public record Precision(int value) implements PrintKwarg {}

  /** How many elements a shortened dimension shows at each end. */
  public record Edgeitems(int value) implements PrintKwarg {}

  /** The characters in a line. */
  public record Linewidth(int value) implements PrintKwarg {}

  /** Whether numbers have an exponent. */
  public record SciMode(@Nullable Boolean value) implements PrintKwarg {}

  /** Settings that have a name. */
  public record Profile(String value) implements PrintKwarg {}

  /** The first of some dimensions. */
  public record StartDim(long value) {}

  /** The last of some dimensions. */
  public record EndDim(long value) {}

  /** The order of a grid's dimensions. */
  public record Indexing(String value) {}

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
  public static Profile profile(String value) {
    return new Profile(value);
  }

  /** The first of some dimensions: {@code start_dim=1} in Python. */
  public static StartDim start_dim(long value) {
    return new StartDim(value);
  }

  /** The last of some dimensions: {@code end_dim=2} in Python. */
  public static EndDim end_dim(long value) {
    return new EndDim(value);
  }

  /** The order of a grid's dimensions, ij or xy: {@code indexing="ij"} in Python. */
  public static Indexing indexing(String value) {
    return new Indexing(value);
  }
}
