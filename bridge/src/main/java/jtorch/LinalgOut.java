package jtorch;

import jtorch.CallKwargs.Left;
import jtorch.OutKwargs.Out;
import jtorch.OutKwargs.OutPair;
import jtorch.OutKwargs.OutTriple;
import jtorch.TensorKwargs.Dim;

/**
 * Linear algebra that is written into tensors of the caller's: {@code out=}.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/linalg.html">torch.linalg</a>.
 */
abstract class LinalgOut extends LinalgNorms {
  LinalgOut() {}

  /** {@code det(A, out=out)} in Python. */
  public static Tensor det(Tensor A, Out out) {
    return Into.call("linalg_det.out", out, A);
  }

  /** {@code inv(A, out=out)} in Python. */
  public static Tensor inv(Tensor A, Out out) {
    return Into.call("linalg_inv.out", out, A);
  }

  /** {@code cholesky(A, out=out)} in Python. */
  public static Tensor cholesky(Tensor A, Out out) {
    return Into.call("linalg_cholesky.out", out, A);
  }

  /** {@code pinv(A, out=out)} in Python. */
  public static Tensor pinv(Tensor A, Out out) {
    return Into.call("linalg_pinv.atol_rtol_tensor_out", out, A);
  }

  /** {@code svdvals(A, out=out)} in Python. */
  public static Tensor svdvals(Tensor A, Out out) {
    return Into.call("linalg_svdvals.out", out, A);
  }

  /** {@code eigvalsh(A, out=out)} in Python. */
  public static Tensor eigvalsh(Tensor A, Out out) {
    return Into.call("linalg_eigvalsh.out", out, A);
  }

  /** {@code eigvals(A, out=out)} in Python. */
  public static Tensor eigvals(Tensor A, Out out) {
    return Into.call("linalg_eigvals.out", out, A);
  }

  /** {@code cond(A, out=out)} in Python. */
  public static Tensor cond(Tensor A, Out out) {
    return Into.call("linalg_cond.out", out, A);
  }

  /** {@code matrix_rank(A, out=out)} in Python. */
  public static Tensor matrix_rank(Tensor A, Out out) {
    return Into.call("linalg_matrix_rank.atol_rtol_tensor_out", out, A);
  }

  /** {@code cholesky(A, upper, out=out)} in Python. */
  public static Tensor cholesky(Tensor A, boolean upper, Out out) {
    return Into.call("linalg_cholesky.out", out, A, upper);
  }

  /** {@code cond(A, p, out=out)} in Python. */
  public static Tensor cond(Tensor A, double p, Out out) {
    return Into.call("linalg_cond.out", out, A, p);
  }

  /** {@code cond(A, p, out=out)} in Python. */
  public static Tensor cond(Tensor A, String p, Out out) {
    return Into.call("linalg_cond.p_str_out", out, A, p);
  }

  /** {@code matmul(input, other, out=out)} in Python. */
  public static Tensor matmul(Tensor input, Tensor other, Out out) {
    return Into.call("linalg_matmul.out", out, input, other);
  }

  /** {@code matrix_power(A, n, out=out)} in Python. */
  public static Tensor matrix_power(Tensor A, long n, Out out) {
    return Into.call("linalg_matrix_power.out", out, A, n);
  }

  /** {@code multi_dot(tensors, out=out)} in Python. */
  public static Tensor multi_dot(Iterable<? extends Tensor> tensors, Out out) {
    return Into.call("linalg_multi_dot.out", out, Into.list(tensors));
  }

  /** {@code solve(A, B, out=out)} in Python. */
  public static Tensor solve(Tensor A, Tensor B, Out out) {
    return Into.call("linalg_solve.out", out, A, B);
  }

  /** {@code solve(A, B, left, out=out)} in Python. */
  public static Tensor solve(Tensor A, Tensor B, Left left, Out out) {
    return Into.call("linalg_solve.out", out, A, B, left.value());
  }

  /** {@code solve_triangular(A, B, upper, out=out)} in Python. */
  public static Tensor solve_triangular(Tensor A, Tensor B, boolean upper, Out out) {
    return Into.call("linalg_solve_triangular.out", out, A, B, upper);
  }

  /** {@code lu_solve(LU, pivots, B, out=out)} in Python. */
  public static Tensor lu_solve(Tensor LU, Tensor pivots, Tensor B, Out out) {
    return Into.call("linalg_lu_solve.out", out, LU, pivots, B);
  }

  /** {@code ldl_solve(LD, pivots, B, out=out)} in Python. */
  public static Tensor ldl_solve(Tensor LD, Tensor pivots, Tensor B, Out out) {
    return Into.call("linalg_ldl_solve.out", out, LD, pivots, B);
  }

  /** {@code householder_product(A, tau, out=out)} in Python. */
  public static Tensor householder_product(Tensor A, Tensor tau, Out out) {
    return Into.call("linalg_householder_product.out", out, A, tau);
  }

  /** {@code tensorinv(A, ind, out=out)} in Python. */
  public static Tensor tensorinv(Tensor A, long ind, Out out) {
    return Into.call("linalg_tensorinv.out", out, A, ind);
  }

  /** {@code tensorsolve(A, B, out=out)} in Python. */
  public static Tensor tensorsolve(Tensor A, Tensor B, Out out) {
    return Into.call("linalg_tensorsolve.out", out, A, B);
  }

  /** {@code cross(input, other, out=out)} in Python. */
  public static Tensor cross(Tensor input, Tensor other, Out out) {
    return Into.call("linalg_cross.out", out, input, other);
  }

  /** {@code cross(input, other, dim, out=out)} in Python. */
  public static Tensor cross(Tensor input, Tensor other, Dim dim, Out out) {
    return Into.call("linalg_cross.out", out, input, other, dim.value());
  }

  /** {@code vecdot(x, y, out=out)} in Python. */
  public static Tensor vecdot(Tensor x, Tensor y, Out out) {
    return Into.call("linalg_vecdot.out", out, x, y);
  }

  /** {@code vecdot(x, y, dim, out=out)} in Python. */
  public static Tensor vecdot(Tensor x, Tensor y, Dim dim, Out out) {
    return Into.call("linalg_vecdot.out", out, x, y, dim.value());
  }

  /** {@code norm(A, out=out)} in Python. */
  public static Tensor norm(Tensor A, Out out) {
    return Into.call("linalg_norm.out", out, A);
  }

  /** {@code norm(A, ord, out=out)} in Python. */
  public static Tensor norm(Tensor A, double ord, Out out) {
    return Into.call("linalg_norm.out", out, A, ord);
  }

  /** {@code norm(A, ord, out=out)} in Python. */
  public static Tensor norm(Tensor A, String ord, Out out) {
    return Into.call("linalg_norm.ord_str_out", out, A, ord);
  }

  /** {@code vector_norm(x, out=out)} in Python. */
  public static Tensor vector_norm(Tensor x, Out out) {
    return Into.call("linalg_vector_norm.out", out, x);
  }

  /** {@code vector_norm(x, ord, out=out)} in Python. */
  public static Tensor vector_norm(Tensor x, double ord, Out out) {
    return Into.call("linalg_vector_norm.out", out, x, ord);
  }

  /** {@code vector_norm(x, ord, dim, out=out)} in Python. */
  public static Tensor vector_norm(Tensor x, double ord, Dim dim, Out out) {
    return Into.call("linalg_vector_norm.out", out, x, ord, new long[] {dim.value()});
  }

  /** {@code matrix_norm(A, out=out)} in Python. */
  public static Tensor matrix_norm(Tensor A, Out out) {
    return Into.call("linalg_matrix_norm.str_ord_out", out, A);
  }

  /** {@code matrix_norm(A, ord, out=out)} in Python. */
  public static Tensor matrix_norm(Tensor A, double ord, Out out) {
    return Into.call("linalg_matrix_norm.out", out, A, ord);
  }

  /** {@code matrix_norm(A, ord, out=out)} in Python. */
  public static Tensor matrix_norm(Tensor A, String ord, Out out) {
    return Into.call("linalg_matrix_norm.str_ord_out", out, A, ord);
  }

  /** {@code qr(A, out=out)} in Python. */
  public static linalg.QR qr(Tensor A, OutPair out) {
    OutPair written = Into.call("linalg_qr.out", out, A);
    return new linalg.QR(written.first(), written.second(), "linalg_qr");
  }

  /** {@code qr(A, mode, out=out)} in Python. */
  public static linalg.QR qr(Tensor A, String mode, OutPair out) {
    OutPair written = Into.call("linalg_qr.out", out, A, mode);
    return new linalg.QR(written.first(), written.second(), "linalg_qr");
  }

  /** {@code eigh(A, out=out)} in Python. */
  public static linalg.Eigen eigh(Tensor A, OutPair out) {
    OutPair written = Into.call("linalg_eigh.eigvals", out, A);
    return new linalg.Eigen(written.first(), written.second(), "linalg_eigh");
  }

  /** {@code eig(A, out=out)} in Python. */
  public static linalg.Eigen eig(Tensor A, OutPair out) {
    OutPair written = Into.call("linalg_eig.out", out, A);
    return new linalg.Eigen(written.first(), written.second(), "linalg_eig");
  }

  /** {@code slogdet(A, out=out)} in Python. */
  public static linalg.SlogDet slogdet(Tensor A, OutPair out) {
    OutPair written = Into.call("linalg_slogdet.out", out, A);
    return new linalg.SlogDet(written.first(), written.second(), "linalg_slogdet");
  }

  /** {@code lu_factor(A, out=out)} in Python. */
  public static linalg.LUFactors lu_factor(Tensor A, OutPair out) {
    OutPair written = Into.call("linalg_lu_factor.out", out, A);
    return new linalg.LUFactors(written.first(), written.second(), "linalg_lu_factor");
  }

  /** {@code ldl_factor(A, out=out)} in Python. */
  public static linalg.LUFactors ldl_factor(Tensor A, OutPair out) {
    OutPair written = Into.call("linalg_ldl_factor.out", out, A);
    return new linalg.LUFactors(written.first(), written.second(), "linalg_ldl_factor");
  }

  /** {@code inv_ex(A, out=out)} in Python. */
  public static linalg.Checked inv_ex(Tensor A, OutPair out) {
    OutPair written = Into.call("linalg_inv_ex.inverse", out, A);
    return new linalg.Checked(written.first(), written.second(), "linalg_inv_ex");
  }

  /** {@code cholesky_ex(A, out=out)} in Python. */
  public static linalg.Checked cholesky_ex(Tensor A, OutPair out) {
    OutPair written = Into.call("linalg_cholesky_ex.L", out, A);
    return new linalg.Checked(written.first(), written.second(), "linalg_cholesky_ex");
  }

  /** {@code solve_ex(A, B, out=out)} in Python. */
  public static linalg.Checked solve_ex(Tensor A, Tensor B, OutPair out) {
    OutPair written = Into.call("linalg_solve_ex.out", out, A, B);
    return new linalg.Checked(written.first(), written.second(), "linalg_solve_ex");
  }

  /** {@code lu(A, out=out)} in Python. */
  public static linalg.LU lu(Tensor A, OutTriple out) {
    OutTriple written = Into.call("linalg_lu.out", out, A);
    return new linalg.LU(written.first(), written.second(), written.third(), "linalg_lu");
  }

  /** {@code svd(A, out=out)} in Python. */
  public static linalg.SVD svd(Tensor A, OutTriple out) {
    OutTriple written = Into.call("linalg_svd.U", out, A);
    return new linalg.SVD(written.first(), written.second(), written.third());
  }

  /** {@code svd(A, full_matrices, out=out)} in Python. */
  public static linalg.SVD svd(Tensor A, boolean full_matrices, OutTriple out) {
    OutTriple written = Into.call("linalg_svd.U", out, A, full_matrices);
    return new linalg.SVD(written.first(), written.second(), written.third());
  }
}
