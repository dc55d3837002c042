package jtorch;

import jtorch.internal.Call;
import jtorch.internal.Followed;
import jtorch.internal.Raw;
import jtorch.internal.Vectors;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;

/**
 * Linear algebra of matrices, and of batches of them in the last two dimensions.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/linalg.html">torch.linalg</a>.
 */
public class linalg extends LinalgOut {
  linalg() {}

  /** A matrix as {@code U @ diag(S) @ Vh}. */
  public record SVD(Tensor U, Tensor S, Tensor Vh) {
    @Override
    public String toString() {
      return ReturnTypes.text("linalg_svd", new String[] {"U", "S", "Vh"}, U, S, Vh);
    }
  }

  /**
   * A matrix as a product of an orthogonal and an upper triangular one.
   *
   * @param type what Python calls it in {@code torch.return_types}
   */
  public record QR(Tensor Q, Tensor R, String type) {
    @Override
    public String toString() {
      return ReturnTypes.text(type, "Q", Q, "R", R);
    }
  }

  /**
   * The eigenvalues in order and the eigenvectors in columns.
   *
   * @param type what Python calls it in {@code torch.return_types}
   */
  public record Eigen(Tensor eigenvalues, Tensor eigenvectors, String type) {
    @Override
    public String toString() {
      return ReturnTypes.text(type, "eigenvalues", eigenvalues, "eigenvectors", eigenvectors);
    }
  }

  /**
   * The sign and the logarithm of the size of a determinant.
   *
   * @param type what Python calls it in {@code torch.return_types}
   */
  public record SlogDet(Tensor sign, Tensor logabsdet, String type) {
    @Override
    public String toString() {
      return ReturnTypes.text(type, "sign", sign, "logabsdet", logabsdet);
    }
  }

  /**
   * The packed triangular factors of a matrix and the exchanged rows, as int32, from 1 on.
   *
   * @param type what Python calls it in {@code torch.return_types}; empty for a tuple
   */
  public record LUFactors(Tensor LU, Tensor pivots, String type) {
    @Override
    public String toString() {
      return ReturnTypes.text(
          type, type.equals("linalg_ldl_factor") ? "LD" : "LU", LU, "pivots", pivots);
    }
  }

  /**
   * A matrix as {@code P @ L @ U}: a permutation, lower and upper triangular matrices.
   *
   * @param type what Python calls it in {@code torch.return_types}
   */
  public record LU(Tensor P, Tensor L, Tensor U, String type) {
    @Override
    public String toString() {
      return ReturnTypes.text(type, new String[] {"P", "L", "U"}, P, L, U);
    }
  }

  /**
   * A result and, for each matrix, 0 or what went wrong, as int32.
   *
   * @param type what Python calls it in {@code torch.return_types}
   */
  public record Checked(Tensor result, Tensor info, String type) {
    /** Returns what Python prints, where the result has a name of its own. */
    @Override
    public String toString() {
      String name =
          switch (type) {
            case "linalg_inv_ex" -> "inverse";
            case "linalg_cholesky_ex" -> "L";
            default -> "result";
          };
      return ReturnTypes.text(type, name, result, "info", info);
    }
  }

  /** What least squares give: X, the residuals' squares, the ranks and the singular values. */
  public record LeastSquares(
      Tensor solution, Tensor residuals, Tensor rank, Tensor singular_values) {
    @Override
    public String toString() {
      return ReturnTypes.text(
          "linalg_lstsq",
          new String[] {"solution", "residuals", "rank", "singular_values"},
          solution,
          residuals,
          rank,
          singular_values);
    }
  }

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

  /** As {@link Tensor#matrix_power}. */
  public static Tensor matrix_power(Tensor A, long n) {
    return A.matrix_power(n);
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
    return new QR(pair.values(), pair.indices(), "linalg_qr");
  }

  /** Returns the eigenvalues and eigenvectors of a symmetric matrix. */
  public static Eigen eigh(Tensor A) {
    ValuesIndices pair =
        ValuesIndices.of("eigh", () -> org.bytedeco.pytorch.global.torch.linalg_eigh(A.raw()));
    return new Eigen(pair.values(), pair.indices(), "linalg_eigh");
  }

  /** Returns the sign and the logarithm of the size of the determinant. */
  public static SlogDet slogdet(Tensor A) {
    ValuesIndices pair =
        ValuesIndices.of(
            "slogdet", () -> org.bytedeco.pytorch.global.torch.linalg_slogdet(A.raw()));
    return new SlogDet(pair.values(), pair.indices(), "linalg_slogdet");
  }

  /** Returns the largest singular value divided by the smallest one. */
  public static Tensor cond(Tensor A) {
    return Call.tensor("cond", () -> org.bytedeco.pytorch.global.torch.linalg_cond(A.raw()));
  }

  /** Returns the eigenvalues and eigenvectors of a square matrix, complex. */
  public static Eigen eig(Tensor A) {
    ValuesIndices pair =
        ValuesIndices.of("eig", () -> org.bytedeco.pytorch.global.torch.linalg_eig(A.raw()));
    return new Eigen(pair.values(), pair.indices(), "linalg_eig");
  }

  /**
   * Returns the eigenvalues of a square matrix, complex.
   *
   * @throws IllegalArgumentException if a number is infinite or NaN
   */
  public static Tensor eigvals(Tensor A) {
    Followed.finite("eigvals", A);
    return Call.tensor("eigvals", () -> org.bytedeco.pytorch.global.torch.linalg_eigvals(A.raw()));
  }

  /** Returns the cross product of vectors of three numbers along a dimension. */
  public static Tensor cross(Tensor input, Tensor other, long dim) {
    return Call.tensor(
        "cross",
        () -> org.bytedeco.pytorch.global.torch.linalg_cross(input.raw(), other.raw(), dim));
  }

  /** Returns the cross product of vectors of three numbers along the last dimension. */
  public static Tensor cross(Tensor input, Tensor other) {
    return cross(input, other, -1);
  }

  /** Returns a view of the diagonals of the last two dimensions. */
  public static Tensor diagonal(Tensor A) {
    return Call.tensor(
        "diagonal", () -> org.bytedeco.pytorch.global.torch.linalg_diagonal(A.raw()));
  }

  /** Returns the product of matrices in the order that costs least. */
  public static Tensor multi_dot(Iterable<? extends Tensor> tensors) {
    return Call.tensor(
        "multi_dot",
        () -> Vectors.with(tensors, v -> org.bytedeco.pytorch.global.torch.linalg_multi_dot(v)));
  }

  /** As {@link Tensor#matmul}. */
  public static Tensor matmul(Tensor input, Tensor other) {
    return Call.tensor(
        "matmul", () -> org.bytedeco.pytorch.global.torch.linalg_matmul(input.raw(), other.raw()));
  }

  /** Returns the products of vectors in the last dimension. */
  public static Tensor vecdot(Tensor x, Tensor y) {
    return Call.tensor(
        "vecdot", () -> org.bytedeco.pytorch.global.torch.linalg_vecdot(x.raw(), y.raw()));
  }

  /** Returns the powers of the elements, the lowest first, in a new last dimension. */
  public static Tensor vander(Tensor x) {
    return Call.tensor("vander", () -> org.bytedeco.pytorch.global.torch.linalg_vander(x.raw()));
  }
}
