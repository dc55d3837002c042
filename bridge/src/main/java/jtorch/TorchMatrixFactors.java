package jtorch;

import java.util.Arrays;
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

  /**
   * A matrix as {@code U @ diag(S) @ V.mH}.
   *
   * @param type what Python calls it in {@code torch.return_types}; empty for a tuple
   */
  public record SVD(Tensor U, Tensor S, Tensor V, String type) {
    @Override
    public String toString() {
      return ReturnTypes.text(type, new String[] {"U", "S", "V"}, U, S, V);
    }
  }

  /** Returns the reduced singular value decomposition; V stands upright, unlike linalg's Vh. */
  public static SVD svd(Tensor input) {
    linalg.SVD parts = linalg.svd(input, false);
    return new SVD(parts.U(), parts.S(), parts.Vh().mH(), "svd");
  }

  /**
   * Returns the largest singular values of a matrix and their vectors, by products with random
   * vectors: for large and sparse matrices, where {@link linalg#svd} takes too long.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/generated/torch.svd_lowrank.html">torch.svd_lowrank</a>.
   *
   * @param A (*, m, n), or (m, n) if it is sparse and real
   * @param keywords {@code q(...)}, 6 unless it is given, {@code niter(...)}, 2 unless it is given,
   *     and {@code M(...)}, which broadcasts to A
   * @return U (*, m, q), S (*, q) from the largest on and V (*, n, q)
   * @throws IllegalArgumentException if A is no matrix or a number is negative
   */
  public static SVD svd_lowrank(Tensor A, LowRankKwargs.SvdLowrankKwarg... keywords) {
    return LowRank.svd(A, keywords);
  }

  /**
   * Returns the principal components of m samples of n numbers: the columns of V, with the singular
   * values S of the samples less their mean.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/generated/torch.pca_lowrank.html">torch.pca_lowrank</a>.
   *
   * @param A (*, m, n), or (m, n) if it is sparse and real
   * @param keywords {@code q(...)}, the least of 6, m and n unless it is given, {@code
   *     center(false)} for samples without a mean, and {@code niter(...)}, 2 unless it is given
   * @return U (*, m, q), S (*, q) from the largest on and V (*, n, q)
   * @throws IllegalArgumentException if A is no matrix, a number is negative or q above m or n
   */
  public static SVD pca_lowrank(Tensor A, LowRankKwargs.PcaLowrankKwarg... keywords) {
    return LowRank.pca(A, keywords);
  }

  /** As {@link linalg#lu_factor}: {@code torch.lu}. */
  public static linalg.LUFactors lu(Tensor A) {
    linalg.LUFactors factors = linalg.lu_factor(A);
    return new linalg.LUFactors(factors.LU(), factors.pivots(), "");
  }

  /**
   * Returns P, L and U, whose product is the matrix, of its packed LU factors.
   *
   * @throws IllegalArgumentException if there isn't a pivot for each row
   */
  public static linalg.LU lu_unpack(Tensor LU_data, Tensor LU_pivots) {
    boolean sized = LU_data.dim() > 1 && LU_pivots.dim() > 0;
    if (sized && LU_pivots.size(-1) != Math.min(LU_data.size(-2), LU_data.size(-1))) {
      throw new IllegalArgumentException(
          "lu_unpack: pivots of shape "
              + Arrays.toString(LU_pivots.size())
              + " don't fit factors of shape "
              + Arrays.toString(LU_data.size())
              + "; give those that lu_factor returned.");
    }
    return Call.value(
        "lu_unpack",
        () -> {
          try (T_TensorTensorTensor_T parts =
              org.bytedeco.pytorch.global.torch.lu_unpack(LU_data.raw(), LU_pivots.raw())) {
            return new linalg.LU(
                Raw.copy(parts.get0()),
                Raw.copy(parts.get1()),
                Raw.copy(parts.get2()),
                "lu_unpack");
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
