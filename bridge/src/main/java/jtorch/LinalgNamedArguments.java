package jtorch;

import static java.util.Objects.requireNonNull;

import jtorch.CallKwargs.Hermitian;
import jtorch.CallKwargs.Left;
import jtorch.CallKwargs.NormName;
import jtorch.CallKwargs.RankKwarg;
import jtorch.CallKwargs.TriangularKwarg;
import jtorch.CallKwargs.Unitriangular;
import jtorch.NnKwargs.P;
import jtorch.OperatorKwargs.Offset;
import jtorch.SchedulerKwargs.ScheduleMode;
import jtorch.TensorKwargs.Dim;
import jtorch.TestingKwargs.Atol;
import jtorch.TestingKwargs.Rtol;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.StringViewOptional;
import org.bytedeco.pytorch.T_TensorTensorTensorTensor_T;
import org.jspecify.annotations.Nullable;

/**
 * Linear algebra with the arguments that programs give by their names.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/linalg.html">torch.linalg</a>.
 */
abstract class LinalgNamedArguments extends LinalgSolving {
  LinalgNamedArguments() {}

  /** As {@link linalg#svd(Tensor, boolean)} with square factors: {@code torch.linalg.svd(A)}. */
  public static linalg.SVD svd(Tensor A) {
    return linalg.svd(A, true);
  }

  /**
   * Returns the QR decomposition: {@code torch.linalg.qr(A, 'complete')} in Python.
   *
   * @param mode "reduced", "complete" or "r", which leaves Q empty
   * @throws TorchException if the mode is none of them
   */
  public static linalg.QR qr(Tensor A, String mode) {
    ValuesIndices pair =
        ValuesIndices.of(
            "qr", () -> org.bytedeco.pytorch.global.torch.linalg_qr(A.raw(), requireNonNull(mode)));
    return new linalg.QR(pair.values(), pair.indices(), "linalg_qr");
  }

  /** As the other: {@code torch.linalg.qr(A, mode='complete')} in Python. */
  public static linalg.QR qr(Tensor A, ScheduleMode mode) {
    return qr(A, mode.value());
  }

  /**
   * As {@link linalg#eigh(Tensor)}, by one triangle: {@code torch.linalg.eigh(A, UPLO='U')}.
   *
   * @throws TorchException if the triangle is neither "L" nor "U"
   */
  public static linalg.Eigen eigh(Tensor A, String UPLO) {
    ValuesIndices pair =
        ValuesIndices.of(
            "eigh",
            () -> org.bytedeco.pytorch.global.torch.linalg_eigh(A.raw(), requireNonNull(UPLO)));
    return new linalg.Eigen(pair.values(), pair.indices(), "linalg_eigh");
  }

  /** As {@link linalg#eigvalsh(Tensor)}, by one triangle: "L" or "U". */
  public static Tensor eigvalsh(Tensor A, String UPLO) {
    return Call.tensor(
        "eigvalsh",
        () -> org.bytedeco.pytorch.global.torch.linalg_eigvalsh(A.raw(), requireNonNull(UPLO)));
  }

  /** As {@link linalg#cholesky(Tensor)}, or the upper factor: {@code upper=True} in Python. */
  public static Tensor cholesky(Tensor A, boolean upper) {
    return Call.tensor(
        "cholesky", () -> org.bytedeco.pytorch.global.torch.linalg_cholesky(A.raw(), upper));
  }

  /** Returns X with A @ X = B, or X @ A = B with {@code left=False} in Python. */
  public static Tensor solve(Tensor A, Tensor B, Left left) {
    return Call.tensor(
        "solve",
        () -> org.bytedeco.pytorch.global.torch.linalg_solve(A.raw(), B.raw(), left.value()));
  }

  /** As the other: {@code torch.linalg.solve_triangular(A, B, upper=True, left=False)}. */
  public static Tensor solve_triangular(
      Tensor A, Tensor B, boolean upper, TriangularKwarg first, TriangularKwarg... more) {
    boolean[] flags = {true, false};
    for (TriangularKwarg keyword : TensorNamedArguments.all(first, more)) {
      switch (keyword) {
        case Left(boolean value) -> flags[0] = value;
        case Unitriangular(boolean value) -> flags[1] = value;
      }
    }
    return Call.tensor(
        "solve_triangular",
        () ->
            org.bytedeco.pytorch.global.torch.linalg_solve_triangular(
                A.raw(), B.raw(), upper, flags[0], flags[1]));
  }

  /**
   * As {@link linalg#lstsq(Tensor, Tensor)}: {@code torch.linalg.lstsq(A, B, driver='gelsd')}.
   *
   * @param driver "gelsy", "gelsd", "gelss" or "gels"; a GPU has the last alone
   * @throws TorchException if there is no such way here
   */
  public static linalg.LeastSquares lstsq(Tensor A, Tensor B, String driver) {
    return Call.value(
        "lstsq",
        () -> {
          try (DoubleOptional none = new DoubleOptional();
              BytePointer text = new BytePointer(driver); // the view has no copy of it
              StringViewOptional way = new StringViewOptional(text);
              T_TensorTensorTensorTensor_T parts =
                  org.bytedeco.pytorch.global.torch.linalg_lstsq(A.raw(), B.raw(), none, way)) {
            return new linalg.LeastSquares(
                Raw.copy(parts.get0()),
                Raw.copy(parts.get1()),
                Raw.copy(parts.get2()),
                Raw.copy(parts.get3()));
          }
        });
  }

  /** Returns the pseudo-inverse: {@code torch.linalg.pinv(A, rtol=1e-5)} in Python. */
  public static Tensor pinv(Tensor A, RankKwarg first, RankKwarg... more) {
    Limits limits = new Limits(TensorNamedArguments.all(first, more));
    return Call.tensor(
        "pinv",
        () ->
            limits.with((atol, rtol) ->
                org.bytedeco.pytorch.global.torch.linalg_pinv(
                    A.raw(), atol, rtol, limits.hermitian)));
  }

  /** Returns the rank: {@code torch.linalg.matrix_rank(A, atol=1.0, rtol=0.0)} in Python. */
  public static Tensor matrix_rank(Tensor A, RankKwarg first, RankKwarg... more) {
    Limits limits = new Limits(TensorNamedArguments.all(first, more));
    return Call.tensor(
        "matrix_rank",
        () ->
            limits.with((atol, rtol) ->
                org.bytedeco.pytorch.global.torch.linalg_matrix_rank(
                    A.raw(), atol, rtol, limits.hermitian)));
  }

  /** Which singular values count as zero. */
  private static final class Limits {
    private @Nullable Double atol;
    private @Nullable Double rtol;
    private boolean hermitian;

    Limits(RankKwarg... keywords) {
      for (RankKwarg keyword : keywords) {
        switch (keyword) {
          case Atol(double value) -> atol = value;
          case Rtol(double value) -> rtol = value;
          case Hermitian(boolean value) -> hermitian = value;
        }
      }
    }

    org.bytedeco.pytorch.Tensor with(
        java.util.function.BiFunction<DoubleOptional, DoubleOptional, org.bytedeco.pytorch.Tensor>
            call) {
      try (DoubleOptional absolute = optional(atol);
          DoubleOptional relative = optional(rtol)) {
        return call.apply(absolute, relative);
      }
    }

    private static DoubleOptional optional(@Nullable Double value) {
      return value == null ? new DoubleOptional() : new DoubleOptional(value);
    }
  }

  /**
   * Returns a norm of a matrix times that of its inverse: {@code torch.linalg.cond(A, 1)}.
   *
   * @param p 1, 2, infinity or their negatives
   * @throws TorchException if there is no such norm
   */
  public static Tensor cond(Tensor A, double p) {
    return Call.tensor(
        "cond",
        () ->
            Natives.withOptional(
                p, o -> org.bytedeco.pytorch.global.torch.linalg_cond(A.raw(), o)));
  }

  /** As the other: {@code torch.linalg.cond(A, 'fro')} in Python, or "nuc". */
  public static Tensor cond(Tensor A, String p) {
    return Call.tensor(
        "cond", () -> org.bytedeco.pytorch.global.torch.linalg_cond(A.raw(), requireNonNull(p)));
  }

  /** As the other: {@code p=1} in Python. */
  public static Tensor cond(Tensor A, P p) {
    return cond(A, p.value());
  }

  /** As the other: {@code p='fro'} in Python. */
  public static Tensor cond(Tensor A, NormName p) {
    return cond(A, p.value());
  }

  /** As {@link linalg#cross(Tensor, Tensor, long)}: {@code dim=0} in Python. */
  public static Tensor cross(Tensor input, Tensor other, Dim dim) {
    return linalg.cross(input, other, dim.value());
  }

  /** As {@link linalg#vecdot(Tensor, Tensor)}, along a dimension: {@code dim=0} in Python. */
  public static Tensor vecdot(Tensor x, Tensor y, Dim dim) {
    return Call.tensor(
        "vecdot",
        () -> org.bytedeco.pytorch.global.torch.linalg_vecdot(x.raw(), y.raw(), dim.value()));
  }

  /** Returns a view of diagonals beside the main ones: {@code offset=1} in Python. */
  public static Tensor diagonal(Tensor A, Offset offset) {
    return Call.tensor(
        "diagonal",
        () -> org.bytedeco.pytorch.global.torch.linalg_diagonal(A.raw(), offset.value(), -2, -1));
  }
}
