package jtorch;

/** Keyword arguments of operators. */
public class TensorKwargs {
  TensorKwargs() {}

  /** The dimension that an operator works along. */
  public record Dim(long value) {}

  /** Whether a reduction leaves a dimension of size 1. */
  public record Keepdim(boolean value) {
    /** Returns what the caller gave, or false. */
    static boolean in(Keepdim... given) {
      return given.length > 0 && given[given.length - 1].value;
    }
  }

  /** What a second tensor is multiplied by before it is added. */
  public record Alpha(double value) implements OptimKwargs.RmspropKwarg, OptimKwargs.AsgdKwarg {}

  /** What a product or quotient is multiplied by before it is added. */
  public record Value(double value) {}

  /** What a second tensor is multiplied by before it is added: {@code alpha=2} in Python. */
  public static Alpha alpha(double value) {
    return new Alpha(value);
  }

  /** What a product or quotient is multiplied by: {@code value=0.1} in Python. */
  public static Value value(double value) {
    return new Value(value);
  }

  /** The dimension that an operator works along: {@code dim=1} in Python. */
  public static Dim dim(long value) {
    return new Dim(value);
  }

  /** Whether a reduction leaves a dimension of size 1: {@code keepdim=True} in Python. */
  public static Keepdim keepdim(boolean value) {
    return new Keepdim(value);
  }
}
