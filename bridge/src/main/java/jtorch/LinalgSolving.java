package jtorch;

import jtorch.CallKwargs.Left;
import jtorch.OperatorKwargs.DimsOf;
import jtorch.RarerKwargs.Adjoint;
import jtorch.RarerKwargs.FactorsKwarg;
import jtorch.RarerKwargs.Ind;
import jtorch.RarerKwargs.Pivot;
import jtorch.internal.Call;
import jtorch.internal.Followed;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.T_TensorTensorTensorTensor_T;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;

/**
 * Equations and factors of matrices.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/linalg.html">torch.linalg</a>.
 */
abstract class LinalgSolving {
  LinalgSolving() {}

  /** Returns the packed triangular factors and the exchanged rows. */
  public static linalg.LUFactors lu_factor(Tensor A) {
    ValuesIndices pair =
        ValuesIndices.of(
            "lu_factor", () -> org.bytedeco.pytorch.global.torch.linalg_lu_factor(A.raw()));
    return new linalg.LUFactors(pair.values(), pair.indices(), "linalg_lu_factor");
  }

  /** Returns P, L and U, whose product is the matrix. */
  public static linalg.LU lu(Tensor A) {
    return lu(A, new Pivot(true));
  }

  /** As the other; without exchanged rows, which only GPUs do without: {@code pivot=False}. */
  public static linalg.LU lu(Tensor A, Pivot pivot) {
    return Call.value(
        "lu",
        () -> {
          try (T_TensorTensorTensor_T parts =
              org.bytedeco.pytorch.global.torch.linalg_lu(A.raw(), pivot.value())) {
            return new linalg.LU(
                Raw.copy(parts.get0()),
                Raw.copy(parts.get1()),
                Raw.copy(parts.get2()),
                "linalg_lu");
          }
        });
  }

  /** Returns X for which A @ X is nearest to B. */
  public static linalg.LeastSquares lstsq(Tensor A, Tensor B) {
    return Call.value(
        "lstsq",
        () -> {
          try (T_TensorTensorTensorTensor_T parts =
              org.bytedeco.pytorch.global.torch.linalg_lstsq(A.raw(), B.raw())) {
            return new linalg.LeastSquares(
                Raw.copy(parts.get0()),
                Raw.copy(parts.get1()),
                Raw.copy(parts.get2()),
                Raw.copy(parts.get3()));
          }
        });
  }

  /** Returns X with A @ X = B, A being given by its packed factors. */
  public static Tensor lu_solve(Tensor LU, Tensor pivots, Tensor B) {
    return Call.tensor(
        "lu_solve",
        () -> org.bytedeco.pytorch.global.torch.linalg_lu_solve(LU.raw(), pivots.raw(), B.raw()));
  }

  /** Returns X with A @ X = B for an upper or lower triangular A. */
  public static Tensor solve_triangular(Tensor A, Tensor B, boolean upper) {
    return Call.tensor(
        "solve_triangular",
        () -> org.bytedeco.pytorch.global.torch.linalg_solve_triangular(A.raw(), B.raw(), upper));
  }

  /** Returns the inverse; a matrix without one is told by {@code info} and not thrown. */
  public static linalg.Checked inv_ex(Tensor A) {
    ValuesIndices pair =
        ValuesIndices.of("inv_ex", () -> org.bytedeco.pytorch.global.torch.linalg_inv_ex(A.raw()));
    return new linalg.Checked(pair.values(), pair.indices(), "linalg_inv_ex");
  }

  /** As {@link linalg#cholesky}; what is not positive definite is told by {@code info}. */
  public static linalg.Checked cholesky_ex(Tensor A) {
    ValuesIndices pair =
        ValuesIndices.of(
            "cholesky_ex", () -> org.bytedeco.pytorch.global.torch.linalg_cholesky_ex(A.raw()));
    return new linalg.Checked(pair.values(), pair.indices(), "linalg_cholesky_ex");
  }

  /** As {@link linalg#solve}; a singular matrix is told by {@code info}. */
  public static linalg.Checked solve_ex(Tensor A, Tensor B) {
    ValuesIndices pair =
        ValuesIndices.of(
            "solve_ex", () -> org.bytedeco.pytorch.global.torch.linalg_solve_ex(A.raw(), B.raw()));
    return new linalg.Checked(pair.values(), pair.indices(), "linalg_solve_ex");
  }

  /** Returns the packed factors L and D of a symmetric matrix, and its pivots. */
  public static linalg.LUFactors ldl_factor(Tensor A) {
    ValuesIndices pair =
        ValuesIndices.of(
            "ldl_factor", () -> org.bytedeco.pytorch.global.torch.linalg_ldl_factor(A.raw()));
    return new linalg.LUFactors(pair.values(), pair.indices(), "linalg_ldl_factor");
  }

  /**
   * Returns X with A @ X = B, A being given by {@link #ldl_factor}.
   *
   * @throws IndexOutOfBoundsException if the pivots are none that {@code ldl_factor} returns
   */
  public static Tensor ldl_solve(Tensor LD, Tensor pivots, Tensor B) {
    Followed.pivots(pivots);
    return Call.tensor(
        "ldl_solve",
        () -> org.bytedeco.pytorch.global.torch.linalg_ldl_solve(LD.raw(), pivots.raw(), B.raw()));
  }

  /**
   * Returns the inverse of a tensor whose first {@code ind} dimensions are as large as the others.
   */
  public static Tensor tensorinv(Tensor A, long ind) {
    return Call.tensor(
        "tensorinv", () -> org.bytedeco.pytorch.global.torch.linalg_tensorinv(A.raw(), ind));
  }

  /** Returns X with tensordot(A, X, X.ndim) = B. */
  public static Tensor tensorsolve(Tensor A, Tensor B) {
    return Call.tensor(
        "tensorsolve",
        () -> org.bytedeco.pytorch.global.torch.linalg_tensorsolve(A.raw(), B.raw()));
  }

  /** Returns the product of Householder reflections, Q of {@code geqrf}. */
  public static Tensor householder_product(Tensor A, Tensor tau) {
    return Call.tensor(
        "householder_product",
        () -> org.bytedeco.pytorch.global.torch.linalg_householder_product(A.raw(), tau.raw()));
  }

  /** As the other, {@code left=False} for X @ A = B, {@code adjoint=True} for A's conjugate. */
  public static Tensor lu_solve(
      Tensor LU, Tensor pivots, Tensor B, FactorsKwarg first, FactorsKwarg... more) {
    boolean left = first instanceof Left(boolean value) ? value : true;
    boolean adjoint = first instanceof Adjoint(boolean value) && value;
    for (FactorsKwarg keyword : more) {
      switch (keyword) {
        case Left(boolean value) -> left = value;
        case Adjoint(boolean value) -> adjoint = value;
      }
    }
    boolean onLeft = left;
    boolean turned = adjoint;
    return Call.tensor(
        "lu_solve",
        () ->
            org.bytedeco.pytorch.global.torch.linalg_lu_solve(
                LU.raw(), pivots.raw(), B.raw(), onLeft, turned));
  }

  /** As {@link #tensorinv(Tensor, long)}: {@code ind=2} in Python. */
  public static Tensor tensorinv(Tensor A, Ind ind) {
    return tensorinv(A, ind.value());
  }

  /** As {@link #tensorsolve(Tensor, Tensor)}, of other dimensions: {@code dims=(0, 2)}. */
  public static Tensor tensorsolve(Tensor A, Tensor B, DimsOf dims) {
    return Call.tensor(
        "tensorsolve",
        () -> org.bytedeco.pytorch.global.torch.linalg_tensorsolve(A.raw(), B.raw(), dims.value()));
  }
}
