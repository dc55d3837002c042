package jtorch;

import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.LongArrayRefOptional;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;

/**
 * Linear algebra of matrices, and of batches of them in the last two dimensions.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/linalg.html">torch.linalg</a>.
 */
public final class linalg {
  private linalg() {}

  /** A matrix as {@code U @ diag(S) @ Vh}. */
  public record SVD(Tensor U, Tensor S, Tensor Vh) {}

  /** A matrix as a product of an orthogonal and an upper triangular one. */
  public record QR(Tensor Q, Tensor R) {}

  /** The eigenvalues in order and the eigenvectors in columns. */
  public record Eigen(Tensor eigenvalues, Tensor eigenvectors) {}

  /** The sign and the logarithm of the size of a determinant. */
  public record SlogDet(Tensor sign, Tensor logabsdet) {}

  /** Returns the determinant. */
  public static Tensor det(Tensor A) {
    return Call.tensor("det", () -> org.bytedeco.pytorch.global.torch.linalg_det(A.raw()));
  }

  /** Returns the inverse of a square matrix. */
  public static Tensor inv(Tensor A) {
    return Call.tensor("inv", () -> org.bytedeco.pytorch.global.torch.linalg_inv(A.raw()));
  }

  /** Returns the lower triangular matrix L whose product L @ L.T is this positive definite one. */
  public static Tensor cholesky(Tensor A) {
    return Call.tensor(
        "cholesky", () -> org.bytedeco.pytorch.global.torch.linalg_cholesky(A.raw()));
  }

  /** Returns the pseudo-inverse. */
  public static Tensor pinv(Tensor A) {
    return Call.tensor("pinv", () -> org.bytedeco.pytorch.global.torch.linalg_pinv(A.raw()));
  }

  /** Returns the singular values, the largest first. */
  public static Tensor svdvals(Tensor A) {
    return Call.tensor("svdvals", () -> org.bytedeco.pytorch.global.torch.linalg_svdvals(A.raw()));
  }

  /** Returns the eigenvalues of a symmetric matrix in order. */
  public static Tensor eigvalsh(Tensor A) {
    return Call.tensor(
        "eigvalsh", () -> org.bytedeco.pytorch.global.torch.linalg_eigvalsh(A.raw()));
  }

  /** Returns the number of singular values that aren't zero. */
  public static Tensor matrix_rank(Tensor A) {
    return Call.tensor(
        "matrix_rank", () -> org.bytedeco.pytorch.global.torch.linalg_matrix_rank(A.raw()));
  }

  /** Returns e to the power of a square matrix. */
  public static Tensor matrix_exp(Tensor A) {
    return Call.tensor(
        "matrix_exp", () -> org.bytedeco.pytorch.global.torch.linalg_matrix_exp(A.raw()));
  }

  /** Returns X with A @ X = B. */
  public static Tensor solve(Tensor A, Tensor B) {
    return Call.tensor(
        "solve", () -> org.bytedeco.pytorch.global.torch.linalg_solve(A.raw(), B.raw()));
  }

  /** Returns a square matrix multiplied by itself; -1 is its inverse. */
  public static Tensor matrix_power(Tensor A, long n) {
    return Call.tensor(
        "matrix_power", () -> org.bytedeco.pytorch.global.torch.linalg_matrix_power(A.raw(), n));
  }

  /** Returns the square root of the sum of all squares. */
  public static Tensor norm(Tensor A) {
    return Call.tensor("norm", () -> org.bytedeco.pytorch.global.torch.linalg_norm(A.raw()));
  }

  /** Returns the norm of all elements as one vector. */
  public static Tensor vector_norm(Tensor x, double ord) {
    return Call.tensor(
        "vector_norm",
        () ->
            Natives.withScalar(
                ord,
                s ->
                    org.bytedeco.pytorch.global.torch.linalg_vector_norm(
                        x.raw(), s, (LongArrayRefOptional) null, false, null)));
  }

  /** Returns the singular value decomposition. */
  public static SVD svd(Tensor A, boolean full_matrices) {
    return Call.value(
        "svd",
        () -> {
          try (T_TensorTensorTensor_T parts =
              org.bytedeco.pytorch.global.torch.linalg_svd(A.raw(), full_matrices, null)) {
            return new SVD(Raw.copy(parts.get0()), Raw.copy(parts.get1()), Raw.copy(parts.get2()));
          }
        });
  }

  /** Returns the QR decomposition, reduced. */
  public static QR qr(Tensor A) {
    ValuesIndices pair =
        ValuesIndices.of("qr", () -> org.bytedeco.pytorch.global.torch.linalg_qr(A.raw()));
    return new QR(pair.values(), pair.indices());
  }

  /** Returns the eigenvalues and eigenvectors of a symmetric matrix. */
  public static Eigen eigh(Tensor A) {
    ValuesIndices pair =
        ValuesIndices.of("eigh", () -> org.bytedeco.pytorch.global.torch.linalg_eigh(A.raw()));
    return new Eigen(pair.values(), pair.indices());
  }

  /** Returns the sign and the logarithm of the size of the determinant. */
  public static SlogDet slogdet(Tensor A) {
    ValuesIndices pair =
        ValuesIndices.of(
            "slogdet", () -> org.bytedeco.pytorch.global.torch.linalg_slogdet(A.raw()));
    return new SlogDet(pair.values(), pair.indices());
  }
}
