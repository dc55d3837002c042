package jtorch;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;

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

  /** What a part that is replaced is given by. */
  public sealed interface SliceKwarg
      permits TensorKwargs.Dim, CallKwargs.RangeStart, CallKwargs.RangeEnd, CallKwargs.RangeStep {}

  /** What a gradient of samples takes. */
  public sealed interface GradientOfKwarg permits TensorKwargs.Dim, TensorKwargs.Dims {}

  /** How far the samples of each dimension are apart. */
  public record SampleDistances(double... value) {}

  /** Where the samples of each dimension are. */
  public record SamplePlaces(List<Tensor> value) {
    /** Keeps a list of its own. */
    public SamplePlaces {
      value = List.copyOf(value);
    }
  }

  /** What a function computes with. */
  public record InputOf(Tensor value) {}

  /** What a loss compares with. */
  public record TargetOf(Tensor value) {}

  /** What is put to the places of an index. */
  public record SourceOf(Tensor value) {}

  /** Whether a diagonal goes on below the square that it has crossed. */
  public record Wrap(boolean value) {}

  /** Whether an element may stand more than once in a combination. */
  public record WithReplacement(boolean value) {}

  /** What a covariance takes. */
  public sealed interface CovKwarg permits TensorKwargs.Correction, Fweights, Aweights {}

  /** How often each column was seen. */
  public record Fweights(Tensor value) implements CovKwarg {}

  /** How much each column counts. */
  public record Aweights(Tensor value) implements CovKwarg {}

  /** Along which dimensions two tensors are multiplied. */
  public record DimsOfBoth(long[] first, long[] second) {}

  /** What a solution by factors takes. */
  public sealed interface FactorsKwarg permits CallKwargs.Left, Adjoint {}

  /** Whether the matrix's conjugate, turned over, is meant. */
  public record Adjoint(boolean value) implements FactorsKwarg {}

  /** Whether rows are exchanged for larger divisors. */
  public record Pivot(boolean value) {}

  /** How many dimensions belong to the first index of an inverse. */
  public record Ind(long value) {}

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

  /** How far the samples of each dimension are apart: {@code spacing=(3, 2)} in Python. */
  public static SampleDistances spacing(double first, double second, double... more) {
    return new SampleDistances(
        DoubleStream.concat(DoubleStream.of(first, second), DoubleStream.of(more)).toArray());
  }

  /** Where the samples of each dimension are: {@code spacing=(x, y)} in Python. */
  public static SamplePlaces spacing(List<Tensor> value) {
    return new SamplePlaces(value);
  }

  /** As the other, of one dimension: {@code spacing=(x,)} in Python. */
  public static SamplePlaces spacing(Tensor value) {
    return new SamplePlaces(List.of(value));
  }

  /** What a function computes with: {@code input=x} in Python. */
  public static InputOf input(Tensor value) {
    return new InputOf(value);
  }

  /** What a loss compares with: {@code target=y} in Python. */
  public static TargetOf target(Tensor value) {
    return new TargetOf(value);
  }

  /** How many samples each part has, or which share: {@code lengths=[0.8, 0.2]} in Python. */
  public static List<Number> lengths(Number... value) {
    return List.of(value);
  }

  /** What a rate is multiplied by after so many epochs: {@code lr_lambda=f} in Python. */
  public static IntToDoubleFunction lr_lambda(IntToDoubleFunction value) {
    return value;
  }

  /** What is put to the places of an index: {@code source=x} in Python. */
  public static SourceOf source(Tensor value) {
    return new SourceOf(value);
  }

  /** Whether a diagonal goes on below the square that it has crossed: {@code wrap=True}. */
  public static Wrap wrap(boolean value) {
    return new Wrap(value);
  }

  /** Whether an element may stand more than once: {@code with_replacement=True} in Python. */
  public static WithReplacement with_replacement(boolean value) {
    return new WithReplacement(value);
  }

  /** How often each column was seen: {@code fweights=n} in Python. */
  public static Fweights fweights(Tensor value) {
    return new Fweights(value);
  }

  /** How much each column counts: {@code aweights=w} in Python. */
  public static Aweights aweights(Tensor value) {
    return new Aweights(value);
  }

  /** Along which dimensions two tensors are multiplied: {@code dims=([1, 0], [0, 1])}. */
  public static DimsOfBoth dims(long[] first, long[] second) {
    return new DimsOfBoth(first, second);
  }

  /** Whether the matrix's conjugate, turned over, is meant: {@code adjoint=True} in Python. */
  public static Adjoint adjoint(boolean value) {
    return new Adjoint(value);
  }

  /** Whether rows are exchanged for larger divisors: {@code pivot=False} in Python. */
  public static Pivot pivot(boolean value) {
    return new Pivot(value);
  }

  /** How many dimensions belong to the first index of an inverse: {@code ind=2} in Python. */
  public static Ind ind(long value) {
    return new Ind(value);
  }

  /** What a parameter is called, which is its name itself: {@code name='weight'} in Python. */
  public static String name(String value) {
    return value;
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
