package jtorch;

/** Keyword arguments of single operators. */
public class OperatorKwargs extends ActivationKwargs {
  OperatorKwargs() {}

  /** What {@link Tensor#flatten(long, long)} takes. */
  public sealed interface FlattenKwarg permits ActivationKwargs.StartDim, ActivationKwargs.EndDim {}

  /** What {@link Tensor#diagonal} takes. */
  public sealed interface DiagonalKwarg permits Offset, Dim1, Dim2 {}

  /** What {@link Tensor#nan_to_num} takes. */
  public sealed interface NanKwarg permits NanAs, PosinfAs, NeginfAs {}

  /** What {@link Tensor#quantile} takes. */
  public sealed interface QuantileKwarg extends OutKwargs.QuantileOutKwarg
      permits TensorKwargs.Dim, TensorKwargs.Keepdim, Between {}

  /** What {@link Tensor#topk} takes. */
  public sealed interface TopkKwarg extends OutKwargs.TopkOutKwarg
      permits TensorKwargs.Dim, TensorKwargs.Largest, Sorted {}

  /** What {@link Tensor#sort} takes. */
  public sealed interface SortKwarg extends OutKwargs.SortOutKwarg
      permits TensorKwargs.Dim, TensorKwargs.Descending, Stable {}

  /** What {@link Tensor#diff} takes. */
  public sealed interface DiffKwarg
      permits SignalKwargs.SampleCount, TensorKwargs.Dim, Prepend, Append {}

  /** What {@link Tensor#histc} takes. */
  public sealed interface HistcKwarg
      permits SummaryWriterKwargs.Bins, TensorKwargs.Min, TensorKwargs.Max {}

  /** What {@link Tensor#bincount} takes. */
  public sealed interface BincountKwarg
      permits SummaryWriterKwargs.CurveWeights, TensorKwargs.Minlength {}

  /** What {@link torch#autocast} takes. */
  public sealed interface AutocastKwarg
      permits TensorKwargs.DtypeOf, AmpKwargs.Enabled, CacheEnabled {}

  /** How far a diagonal is above the main one. */
  public record Offset(long value) implements DiagonalKwarg {}

  /** The dimension of a matrix's rows. */
  public record Dim1(long value) implements DiagonalKwarg {}

  /** The dimension of a matrix's columns. */
  public record Dim2(long value) implements DiagonalKwarg {}

  /** By how many places elements move. */
  public record Shifts(long... value) {}

  /** Along which dimensions. */
  public record DimsOf(long... value) {}

  /** Whether the first dimension is that of rows, {@code "ij"}, or of columns, {@code "xy"}. */
  public record Indexing(String value) {}

  /** What stands for what is not a number. */
  public record NanAs(double value) implements NanKwarg {}

  /** What stands for infinity. */
  public record PosinfAs(double value) implements NanKwarg {}

  /** What stands for negative infinity. */
  public record NeginfAs(double value) implements NanKwarg {}

  /** What a quantile between two elements is. */
  public record Between(String value) implements QuantileKwarg {}

  /** Whether the largest are in order. */
  public record Sorted(boolean value) implements TopkKwarg, TensorKwargs.UniqueKwarg {}

  /** Whether equal elements stay in their order. */
  public record Stable(boolean value) implements SortKwarg {}

  /** What stands before the elements. */
  public record Prepend(Tensor value) implements DiffKwarg {}

  /** What stands behind the elements. */
  public record Append(Tensor value) implements DiffKwarg {}

  /** On which side of equal elements a place is. */
  public record Side(String value) {}

  /** Whether weights that were converted are kept for the whole block. */
  public record CacheEnabled(boolean value) implements AutocastKwarg {}

  /** How far a diagonal is above the main one: {@code offset=1} in Python. */
  public static Offset offset(long value) {
    return new Offset(value);
  }

  /** The dimension of a matrix's rows: {@code dim1=-2} in Python. */
  public static Dim1 dim1(long value) {
    return new Dim1(value);
  }

  /** The dimension of a matrix's columns: {@code dim2=-1} in Python. */
  public static Dim2 dim2(long value) {
    return new Dim2(value);
  }

  /** By how many places elements move: {@code shifts=1} in Python. */
  public static Shifts shifts(long... value) {
    return new Shifts(value);
  }

  /** Along which dimensions: {@code dims=(0, 1)} in Python. */
  public static DimsOf dims(long... value) {
    return new DimsOf(value);
  }

  /**
   * Whether the first dimension is that of rows, {@code "ij"}, or of columns, {@code "xy"}: {@code
   * indexing='ij'} in Python.
   */
  public static Indexing indexing(String value) {
    return new Indexing(value);
  }

  /** What stands for what is not a number: {@code nan=0.0} in Python. */
  public static NanAs nan(double value) {
    return new NanAs(value);
  }

  /** What stands for infinity: {@code posinf=1e6} in Python. */
  public static PosinfAs posinf(double value) {
    return new PosinfAs(value);
  }

  /** What stands for negative infinity: {@code neginf=-1e6} in Python. */
  public static NeginfAs neginf(double value) {
    return new NeginfAs(value);
  }

  /** What a quantile between two elements is: {@code interpolation='nearest'} in Python. */
  public static Between interpolation(String value) {
    return new Between(value);
  }

  /** Whether the largest are in order: {@code sorted=False} in Python. */
  public static Sorted sorted(boolean value) {
    return new Sorted(value);
  }

  /** Whether equal elements stay in their order: {@code stable=True} in Python. */
  public static Stable stable(boolean value) {
    return new Stable(value);
  }

  /** What stands before the elements: {@code prepend=x} in Python. */
  public static Prepend prepend(Tensor value) {
    return new Prepend(value);
  }

  /** What stands behind the elements: {@code append=x} in Python. */
  public static Append append(Tensor value) {
    return new Append(value);
  }

  /** On which side of equal elements a place is: {@code side='right'} in Python. */
  public static Side side(String value) {
    return new Side(value);
  }

  /**
   * Whether weights that were converted are kept for the whole block: {@code cache_enabled=False}
   * in Python.
   */
  public static CacheEnabled cache_enabled(boolean value) {
    return new CacheEnabled(value);
  }
}
