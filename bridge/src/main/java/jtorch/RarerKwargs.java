package jtorch;

/** Keyword arguments of calls that few programs make. */
public class RarerKwargs extends PictureKwargs {
  RarerKwargs() {}

  /** Whether a pooling says where the largest elements stood. */
  public record ReturnIndices(boolean value) implements NnKwargs.MaxPoolKwarg {}

  /** What a histogram takes. */
  public sealed interface HistogramKwarg permits RangeOf, LossKwargs.ClassWeight, Density {}

  /** Where the bins of a histogram begin and end, in each dimension. */
  public record RangeOf(double... value) implements HistogramKwarg {}

  /** Whether a histogram is divided by its sum and the widths of its bins. */
  public record Density(boolean value) implements HistogramKwarg {}

  /** The ends of a histogram's bins, as a tensor. */
  public record BinEdges(Tensor value) {}

  /** How many columns a matrix of powers has. */
  public record Columns(long value) {}

  /** Whether the powers of a matrix rise from left to right. */
  public record Increasing(boolean value) {}

  /**
   * Whether a pooling says where the largest elements stood: {@code return_indices=True} in Python.
   * A layer then has {@code forwardWithIndices(x)}, as {@code forward(x)} gives one tensor.
   */
  public static ReturnIndices return_indices(boolean value) {
    return new ReturnIndices(value);
  }

  /**
   * Where the bins of a histogram begin and end: {@code range=(0, 1)} in Python; of several
   * dimensions one pair after the other.
   */
  public static RangeOf range(double... value) {
    return new RangeOf(value);
  }

  /** Whether a histogram is divided by its sum and its bins' widths: {@code density=True}. */
  public static Density density(boolean value) {
    return new Density(value);
  }

  /** The ends of a histogram's bins, as a tensor: {@code bins=edges} in Python. */
  public static BinEdges bins(Tensor value) {
    return new BinEdges(value);
  }

  /** How many columns a matrix of powers has: {@code N=3} in Python. */
  public static Columns N(long value) {
    return new Columns(value);
  }

  /** Whether the powers of a matrix rise from left to right: {@code increasing=True} in Python. */
  public static Increasing increasing(boolean value) {
    return new Increasing(value);
  }
}
