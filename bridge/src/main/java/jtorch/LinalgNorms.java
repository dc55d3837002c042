package jtorch;

import java.util.Arrays;
import jtorch.CallKwargs.NormKwarg;
import jtorch.CallKwargs.NormName;
import jtorch.CallKwargs.NormPower;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.TensorKwargs.Keepdim;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import org.bytedeco.pytorch.LongArrayRefOptional;
import org.bytedeco.pytorch.ScalarOptional;
import org.jspecify.annotations.Nullable;

/**
 * Norms of vectors and matrices.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/linalg.html">torch.linalg</a>.
 */
abstract class LinalgNorms extends LinalgNamedArguments {
  LinalgNorms() {}

  /**
   * Returns a norm: {@code torch.linalg.norm(x, ord=2, dim=1, keepdim=True)} in Python.
   *
   * @param keywords ord, a number or, of matrices, "fro" or "nuc"; dim, one for vectors and two for
   *     matrices, all by default; keepdim
   * @throws TorchException if a dimension isn't there, or the norm isn't one of such a shape
   */
  public static Tensor norm(Tensor A, NormKwarg... keywords) {
    return new Arguments(keywords).norm(A);
  }

  /** As the other, with the power in its place: {@code torch.linalg.norm(x, 1, dim=0)}. */
  public static Tensor norm(Tensor A, double ord, NormKwarg... keywords) {
    return norm(A, TensorNamedArguments.all(new NormPower(ord), keywords));
  }

  /** As the other, of matrices: {@code torch.linalg.norm(x, 'fro')} in Python. */
  public static Tensor norm(Tensor A, String ord, NormKwarg... keywords) {
    return norm(A, TensorNamedArguments.all(new NormName(ord), keywords));
  }

  /**
   * Returns the norm of vectors: {@code torch.linalg.vector_norm(x, ord=1, dim=1)} in Python.
   *
   * @param keywords ord, 2 by default; dim, all elements as one vector by default; keepdim
   * @throws IllegalArgumentException if the norm is given by a name
   * @throws TorchException if a dimension isn't there
   */
  public static Tensor vector_norm(Tensor x, NormKwarg... keywords) {
    return new Arguments(keywords).ofVectors(x);
  }

  /** As the other, with the power in its place. */
  public static Tensor vector_norm(Tensor x, double ord, NormKwarg... keywords) {
    return vector_norm(x, TensorNamedArguments.all(new NormPower(ord), keywords));
  }

  /**
   * Returns the norm of matrices: {@code torch.linalg.matrix_norm(x, ord='nuc')} in Python.
   *
   * @param keywords ord, "fro" (the default), "nuc", 1, 2, infinity or, for the smallest, their
   *     negatives; dim, the last two by default; keepdim
   * @throws TorchException if a dimension isn't there, or there is no such norm
   */
  public static Tensor matrix_norm(Tensor A, NormKwarg... keywords) {
    return new Arguments(keywords).ofMatrices(A);
  }

  /** As the other, with the norm's number in its place. */
  public static Tensor matrix_norm(Tensor A, double ord, NormKwarg... keywords) {
    return matrix_norm(A, TensorNamedArguments.all(new NormPower(ord), keywords));
  }

  /** As the other, with the norm's name in its place. */
  public static Tensor matrix_norm(Tensor A, String ord, NormKwarg... keywords) {
    return matrix_norm(A, TensorNamedArguments.all(new NormName(ord), keywords));
  }

  /** What a norm is told. */
  private static final class Arguments {
    private @Nullable Double power;
    private @Nullable String name;
    private long @Nullable [] dim;
    private boolean keepdim;

    Arguments(NormKwarg... keywords) {
      for (NormKwarg keyword : keywords) {
        switch (keyword) {
          case NormPower(double value) -> {
            power = value;
            name = null;
          }
          case NormName(String value) -> name = value;
          case Dim(long value) -> dim = new long[] {value};
          case Dims(long[] value) -> dim = value.clone();
          case Keepdim(boolean value) -> keepdim = value;
        }
      }
    }

    Tensor norm(Tensor x) {
      return Call.tensor(
          "norm",
          () -> {
            if (name != null) {
              return org.bytedeco.pytorch.global.torch.linalg_norm(
                  x.raw(), name, dim == null ? lastTwo(x) : dim, keepdim, null);
            }
            try (ScalarOptional none = new ScalarOptional()) {
              return power == null
                  ? ofPower(x, none)
                  : Natives.withOptional(power, p -> ofPower(x, p));
            }
          });
    }

    private org.bytedeco.pytorch.Tensor ofPower(Tensor x, ScalarOptional ord) {
      return dim == null
          ? org.bytedeco.pytorch.global.torch.linalg_norm(
              x.raw(), ord, (LongArrayRefOptional) null, keepdim, null)
          : org.bytedeco.pytorch.global.torch.linalg_norm(x.raw(), ord, dim, keepdim, null);
    }

    /** A name is that of a norm of matrices, and LibTorch takes a tensor for one matrix only. */
    private static long[] lastTwo(Tensor x) {
      if (x.dim() != 2) {
        throw new IllegalArgumentException(
            "norm: a norm with a name is one of a matrix, and a shape of "
                + Arrays.toString(x.shape())
                + " needs dim(first, second) to say where that is.");
      }
      return new long[] {0, 1};
    }

    Tensor ofVectors(Tensor x) {
      if (name != null) {
        throw new IllegalArgumentException(
            "vector_norm: ord is a number, not \"" + name + "\"; matrix_norm takes names.");
      }
      return Call.tensor(
          "vector_norm",
          () ->
              Natives.withScalar(
                  power == null ? 2 : power,
                  p ->
                      dim == null
                          ? org.bytedeco.pytorch.global.torch.linalg_vector_norm(
                              x.raw(), p, (LongArrayRefOptional) null, keepdim, null)
                          : org.bytedeco.pytorch.global.torch.linalg_vector_norm(
                              x.raw(), p, dim, keepdim, null)));
    }

    Tensor ofMatrices(Tensor x) {
      long[] at = dim == null ? new long[] {-2, -1} : dim;
      return Call.tensor(
          "matrix_norm",
          () ->
              power != null && name == null
                  ? Natives.withScalar(
                      power,
                      p ->
                          org.bytedeco.pytorch.global.torch.linalg_matrix_norm(
                              x.raw(), p, at, keepdim, null))
                  : org.bytedeco.pytorch.global.torch.linalg_matrix_norm(
                      x.raw(), name == null ? "fro" : name, at, keepdim, null));
    }
  }
}
