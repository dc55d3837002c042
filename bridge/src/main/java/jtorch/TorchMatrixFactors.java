package jtorch;

import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;

/**
 * Factors of matrices under torch's older names; {@link linalg} has the newer ones.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#blas-and-lapack-operations">BLAS and LAPACK
 * operations</a>.
 */
abstract class TorchMatrixFactors extends TorchSettings {
  TorchMatrixFactors() {}

  /** A matrix as {@code U @ diag(S) @ V.mH}. */
  public record SVD(Tensor U, Tensor S, Tensor V) {}

  /** Returns the reduced singular value decomposition; V stands upright, unlike linalg's Vh. */
  public static SVD svd(Tensor input) {
    linalg.SVD parts = linalg.svd(input, false);
    return new SVD(parts.U(), parts.S(), parts.Vh().mH());
  }

  /** As {@link linalg#lu_factor}: {@code torch.lu}. */
  public static linalg.LUFactors lu(Tensor A) {
    return linalg.lu_factor(A);
  }

  /** Returns P, L and U, whose product is the matrix, of its packed LU factors. */
  public static linalg.LU lu_unpack(Tensor LU_data, Tensor LU_pivots) {
    return Call.value(
        "lu_unpack",
        () -> {
          try (T_TensorTensorTensor_T parts =
              org.bytedeco.pytorch.global.torch.lu_unpack(LU_data.raw(), LU_pivots.raw())) {
            return new linalg.LU(
                Raw.copy(parts.get0()), Raw.copy(parts.get1()), Raw.copy(parts.get2()));
          }
        });
  }

  /** Returns X with A @ X = b for a triangular A, upper or lower. */
  public static Tensor triangular_solve(Tensor b, Tensor A, boolean upper) {
    return linalg.solve_triangular(A, b, upper);
  }

  /** Returns X with A @ X = b for an upper triangular A. */
  public static Tensor triangular_solve(Tensor b, Tensor A) {
    return triangular_solve(b, A, true);
  }
}
