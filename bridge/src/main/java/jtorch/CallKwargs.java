package jtorch;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.nn.Module;
import jtorch.utils.data.Dataset;

/** Keyword arguments that a call without names has in a place of their own. */
public class CallKwargs extends SizeKwargs {
  CallKwargs() {}

  /** What a norm takes. */
  public sealed interface NormKwarg
      permits NormPower, NormName, TensorKwargs.Dim, TensorKwargs.Dims, TensorKwargs.Keepdim {}

  /** Which power a norm is of. */
  public record NormPower(double value) implements NormKwarg {}

  /** Which norm of a matrix it is. */
  public record NormName(String value) implements NormKwarg {}

  /** What a pseudo-inverse and a rank take. */
  public sealed interface RankKwarg permits Hermitian, TestingKwargs.Atol, TestingKwargs.Rtol {}

  /** Whether matrices are Hermitian. */
  public record Hermitian(boolean value) implements RankKwarg {}

  /** What an equation with a triangular matrix takes. */
  public sealed interface TriangularKwarg permits Left, Unitriangular {}

  /** Whether the matrix is on the left. */
  public record Left(boolean value) implements TriangularKwarg, RarerKwargs.FactorsKwarg {}

  /** Whether the diagonal is taken for ones. */
  public record Unitriangular(boolean value) implements TriangularKwarg {}

  /** Which places elements are taken from or put to. */
  public record IndexOf(Tensor value) {}

  /** What elements are taken from. */
  public record Src(Tensor value) {}

  /** Where a range begins. */
  public record RangeStart(Number value) implements RarerKwargs.SliceKwarg {}

  /** Where a range ends. */
  public record RangeEnd(Number value) implements RarerKwargs.SliceKwarg {}

  /** How far the numbers of a range are apart. */
  public record RangeStep(Number value) implements RarerKwargs.SliceKwarg {}

  /** Whether places are given as a tensor for each dimension. */
  public record AsTuple(boolean value) {}

  /** What no element is below, one for each. */
  public record LeastOfEach(Tensor value) {}

  /** What no element is above, one for each. */
  public record MostOfEach(Tensor value) {}

  /** The mean of each number that is drawn. */
  public record MeanOfEach(Tensor value) {}

  /** The standard deviation of each number that is drawn. */
  public record StdOfEach(Tensor value) {}

  /** How far samples are apart. */
  public record SampleDistance(double value) {}

  /** The least and the greatest angle. */
  public record Degrees(double least, double most) {}

  /** Which power a norm is of: {@code ord=2} in Python. */
  public static NormPower ord(double value) {
    return new NormPower(value);
  }

  /** Which norm of a matrix it is: {@code ord='fro'} in Python. */
  public static NormName ord(String value) {
    return new NormName(value);
  }

  /** Which norm of a matrix it is: {@code p='fro'} in Python. */
  public static NormName p(String value) {
    return new NormName(value);
  }

  /** Whether matrices are Hermitian: {@code hermitian=True} in Python. */
  public static Hermitian hermitian(boolean value) {
    return new Hermitian(value);
  }

  /** Whether the matrix is on the left: {@code left=False} in Python. */
  public static Left left(boolean value) {
    return new Left(value);
  }

  /** Whether the diagonal is taken for ones: {@code unitriangular=True} in Python. */
  public static Unitriangular unitriangular(boolean value) {
    return new Unitriangular(value);
  }

  /** Whether the square factors are whole: {@code full_matrices=False}; it stands in its place. */
  public static boolean full_matrices(boolean value) {
    return value;
  }

  /** Whether a matrix is upper triangular: {@code upper=True} in Python; it stands in its place. */
  public static boolean upper(boolean value) {
    return value;
  }

  /** Which triangle of a matrix counts: {@code UPLO='U'} in Python; it stands in its place. */
  public static String UPLO(String value) {
    return value;
  }

  /** How an equation is solved: {@code driver='gelsd'} in Python; it stands in its place. */
  public static String driver(String value) {
    return value;
  }

  /** Which places elements are taken from or put to: {@code index=places} in Python. */
  public static IndexOf index(Tensor value) {
    return new IndexOf(value);
  }

  /** What elements are taken from: {@code src=x} in Python. */
  public static Src src(Tensor value) {
    return new Src(value);
  }

  /** Where a range of whole numbers begins: {@code start=0} in Python. */
  public static RangeStart start(long value) {
    return new RangeStart(value);
  }

  /** Where a range begins: {@code start=0.5} in Python. */
  public static RangeStart start(double value) {
    return new RangeStart(value);
  }

  /** Where a range of whole numbers ends: {@code end=10} in Python. */
  public static RangeEnd end(long value) {
    return new RangeEnd(value);
  }

  /** Where a range ends: {@code end=1.5} in Python. */
  public static RangeEnd end(double value) {
    return new RangeEnd(value);
  }

  /** How far whole numbers are apart: {@code step=2} in Python. */
  public static RangeStep step(long value) {
    return new RangeStep(value);
  }

  /** How far numbers are apart: {@code step=0.5} in Python. */
  public static RangeStep step(double value) {
    return new RangeStep(value);
  }

  /** What a tensor is filled with: {@code fill_value=7} in Python; it stands in its place. */
  public static long fill_value(long value) {
    return value;
  }

  /** What a tensor is filled with: {@code fill_value=0.5} in Python; it stands in its place. */
  public static double fill_value(double value) {
    return value;
  }

  /** Whether places are given as a tensor for each dimension: {@code as_tuple=True} in Python. */
  public static AsTuple as_tuple(boolean value) {
    return new AsTuple(value);
  }

  /** What no element is below, one for each: {@code x.clamp(min=y)} in Python. */
  public static LeastOfEach min(Tensor value) {
    return new LeastOfEach(value);
  }

  /** What no element is above, one for each: {@code x.clamp(max=y)} in Python. */
  public static MostOfEach max(Tensor value) {
    return new MostOfEach(value);
  }

  /** The mean of each number that is drawn: {@code mean=x} in Python. */
  public static MeanOfEach mean(Tensor value) {
    return new MeanOfEach(value);
  }

  /** The standard deviation of each number that is drawn: {@code std=x} in Python. */
  public static StdOfEach std(Tensor value) {
    return new StdOfEach(value);
  }

  /** How far samples are apart: {@code dx=0.5} in Python. */
  public static SampleDistance dx(double value) {
    return new SampleDistance(value);
  }

  /** How far samples are apart: {@code spacing=0.5} in Python. */
  public static SampleDistance spacing(double value) {
    return new SampleDistance(value);
  }

  /** NumPy's word for a dimension: {@code axis=1} is {@code dim=1} in Python. */
  public static Dim axis(long value) {
    return new Dim(value);
  }

  /** NumPy's word for dimensions: {@code axis=(1, 2)} is {@code dim=(1, 2)} in Python. */
  public static Dims axis(long first, long second, long... more) {
    return Kwargs.dim(first, second, more);
  }

  /** How large each part is: {@code split_size=2} in Python; it stands in its place. */
  public static long split_size(long value) {
    return value;
  }

  /** How many parts there are: {@code chunks=3} in Python; it stands in its place. */
  public static long chunks(long value) {
    return value;
  }

  /** Where a sparse tensor has values: {@code indices=i} in Python; it stands in its place. */
  public static Tensor indices(Tensor value) {
    return value;
  }

  /** The numbers of samples: {@code indices=[1, 3]} in Python; they stand in their place. */
  public static long[] indices(long... value) {
    return value;
  }

  /** The numbers of samples: {@code indices=chosen} in Python; they stand in their place. */
  public static <N extends Number> Collection<N> indices(Collection<N> value) {
    return value;
  }

  /** A sparse tensor's values: {@code values=v} in Python; they stand in their place. */
  public static Tensor values(Tensor value) {
    return value;
  }

  /** What a loader or a part is of: {@code dataset=train} in Python; it stands in its place. */
  public static <D extends Dataset> D dataset(D value) {
    return value;
  }

  /** The schedulers that follow each other: {@code schedulers=[a, b]}; in their place. */
  public static <S> List<S> schedulers(List<S> value) {
    return value;
  }

  /** The sizes that are normalized over: {@code normalized_shape=512}; in its place. */
  public static long[] normalized_shape(long... value) {
    return value;
  }

  /** The sizes that a dimension becomes: {@code unflattened_size=(2, 5)}; in its place. */
  public static long[] unflattened_size(long... value) {
    return value;
  }

  /** How many elements are added at the edges: {@code pad=(1, 1)} in Python; in its place. */
  public static long[] pad(long... value) {
    return value;
  }

  /** What a stack of layers ends with: {@code norm=LayerNorm(512)} in Python; in its place. */
  public static <M extends Module> M norm(M value) {
    return value;
  }

  /** The greatest angle to each side: {@code degrees=10} in Python. */
  public static Degrees degrees(double value) {
    return new Degrees(-value, value);
  }

  /** The least and the greatest angle: {@code degrees=(-10, 20)} in Python. */
  public static Degrees degrees(double least, double most) {
    return new Degrees(least, most);
  }

  /** How many bits of a level are kept: {@code bits=2} in Python; it stands in its place. */
  public static int bits(int value) {
    return value;
  }

  /** How sharp a picture becomes: {@code sharpness_factor=2} in Python; it stands in its place. */
  public static double sharpness_factor(double value) {
    return value;
  }

  /** What no gradient is beyond: {@code clip_value=1.0} in Python; it stands in its place. */
  public static double clip_value(double value) {
    return value;
  }

  /** The share of a column that is 0: {@code sparsity=0.1} in Python; it stands in its place. */
  public static double sparsity(double value) {
    return value;
  }

  /** Which dimension is cut: {@code dimension=1} in Python; it stands in its place. */
  public static long dimension(long value) {
    return value;
  }

  /** How many samples are transformed at once: {@code n_fft=400} in Python; in its place. */
  public static long n_fft(long value) {
    return value;
  }

  /** How many are taken at once: {@code r=3} in Python; it stands in its place. */
  public static long r(long value) {
    return value;
  }

  static long whole(String name, Number value) {
    if (value.doubleValue() != Math.rint(value.doubleValue())) {
      throw new IllegalArgumentException(name + " must be a whole number, not " + value + ".");
    }
    return value.longValue();
  }

  static boolean areWhole(Number... values) {
    return Arrays.stream(values).allMatch(Long.class::isInstance);
  }
}
