package jtorch;

import jtorch.OutKwargs.Out;
import jtorch.OutKwargs.OutPair;
import jtorch.OutKwargs.OutTriple;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.MatrixKwarg;

/**
 * Products and factors of matrices that are written into tensors of the caller's: {@code out=}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#blas-and-lapack-operations">BLAS and LAPACK
 * operations</a>.
 */
abstract class TorchOutMatrices extends TorchOutSearching {
  TorchOutMatrices() {}

  /** {@code matmul(input, other, out=out)} in Python. */
  public static Tensor matmul(Tensor input, Tensor other, Out out) {
    return Into.call("matmul.out", out, input, other);
  }

  /** {@code mm(input, mat2, out=out)} in Python. */
  public static Tensor mm(Tensor input, Tensor mat2, Out out) {
    return Into.call("mm.out", out, input, mat2);
  }

  /** {@code bmm(input, mat2, out=out)} in Python. */
  public static Tensor bmm(Tensor input, Tensor mat2, Out out) {
    return Into.call("bmm.out", out, input, mat2);
  }

  /** {@code mv(input, vec, out=out)} in Python. */
  public static Tensor mv(Tensor input, Tensor vec, Out out) {
    return Into.call("mv.out", out, input, vec);
  }

  /** {@code dot(input, tensor, out=out)} in Python. */
  public static Tensor dot(Tensor input, Tensor tensor, Out out) {
    return Into.call("dot.out", out, input, tensor);
  }

  /** {@code vdot(input, other, out=out)} in Python. */
  public static Tensor vdot(Tensor input, Tensor other, Out out) {
    return Into.call("vdot.out", out, input, other);
  }

  /** {@code inner(input, other, out=out)} in Python. */
  public static Tensor inner(Tensor input, Tensor other, Out out) {
    return Into.call("inner.out", out, input, other);
  }

  /** {@code outer(input, vec2, out=out)} in Python. */
  public static Tensor outer(Tensor input, Tensor vec2, Out out) {
    return Into.call("outer.out", out, input, vec2);
  }

  /** {@code ger(input, vec2, out=out)} in Python. */
  public static Tensor ger(Tensor input, Tensor vec2, Out out) {
    return Into.call("ger.out", out, input, vec2);
  }

  /** {@code kron(input, other, out=out)} in Python. */
  public static Tensor kron(Tensor input, Tensor other, Out out) {
    return Into.call("kron.out", out, input, other);
  }

  /** {@code addmm(input, mat1, mat2, out=out)} in Python. */
  public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, Out out) {
    return Into.call("addmm.out", out, input, mat1, mat2);
  }

  /** {@code addmm(input, mat1, mat2, beta=b, alpha=a, out=out)} in Python. */
  public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, MatrixKwarg first, Out out) {
    return Into.callWeighted("addmm.out", out, input, mat1, mat2, first);
  }

  /** {@code addmm(input, mat1, mat2, beta=b, alpha=a, out=out)} in Python. */
  public static Tensor addmm(
      Tensor input, Tensor mat1, Tensor mat2, MatrixKwarg first, MatrixKwarg second, Out out) {
    return Into.callWeighted("addmm.out", out, input, mat1, mat2, first, second);
  }

  /** {@code addmv(input, mat, vec, out=out)} in Python. */
  public static Tensor addmv(Tensor input, Tensor mat, Tensor vec, Out out) {
    return Into.call("addmv.out", out, input, mat, vec);
  }

  /** {@code addmv(input, mat, vec, beta=b, alpha=a, out=out)} in Python. */
  public static Tensor addmv(Tensor input, Tensor mat, Tensor vec, MatrixKwarg first, Out out) {
    return Into.callWeighted("addmv.out", out, input, mat, vec, first);
  }

  /** {@code addmv(input, mat, vec, beta=b, alpha=a, out=out)} in Python. */
  public static Tensor addmv(
      Tensor input, Tensor mat, Tensor vec, MatrixKwarg first, MatrixKwarg second, Out out) {
    return Into.callWeighted("addmv.out", out, input, mat, vec, first, second);
  }

  /** {@code addbmm(input, batch1, batch2, out=out)} in Python. */
  public static Tensor addbmm(Tensor input, Tensor batch1, Tensor batch2, Out out) {
    return Into.call("addbmm.out", out, input, batch1, batch2);
  }

  /** {@code addbmm(input, batch1, batch2, beta=b, alpha=a, out=out)} in Python. */
  public static Tensor addbmm(
      Tensor input, Tensor batch1, Tensor batch2, MatrixKwarg first, Out out) {
    return Into.callWeighted("addbmm.out", out, input, batch1, batch2, first);
  }

  /** {@code addbmm(input, batch1, batch2, beta=b, alpha=a, out=out)} in Python. */
  public static Tensor addbmm(
      Tensor input, Tensor batch1, Tensor batch2, MatrixKwarg first, MatrixKwarg second, Out out) {
    return Into.callWeighted("addbmm.out", out, input, batch1, batch2, first, second);
  }

  /** {@code baddbmm(input, batch1, batch2, out=out)} in Python. */
  public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, Out out) {
    return Into.call("baddbmm.out", out, input, batch1, batch2);
  }

  /** {@code baddbmm(input, batch1, batch2, beta=b, alpha=a, out=out)} in Python. */
  public static Tensor baddbmm(
      Tensor input, Tensor batch1, Tensor batch2, MatrixKwarg first, Out out) {
    return Into.callWeighted("baddbmm.out", out, input, batch1, batch2, first);
  }

  /** {@code baddbmm(input, batch1, batch2, beta=b, alpha=a, out=out)} in Python. */
  public static Tensor baddbmm(
      Tensor input, Tensor batch1, Tensor batch2, MatrixKwarg first, MatrixKwarg second, Out out) {
    return Into.callWeighted("baddbmm.out", out, input, batch1, batch2, first, second);
  }

  /** {@code addr(input, vec1, vec2, out=out)} in Python. */
  public static Tensor addr(Tensor input, Tensor vec1, Tensor vec2, Out out) {
    return Into.call("addr.out", out, input, vec1, vec2);
  }

  /** {@code addr(input, vec1, vec2, beta=b, alpha=a, out=out)} in Python. */
  public static Tensor addr(Tensor input, Tensor vec1, Tensor vec2, MatrixKwarg first, Out out) {
    return Into.callWeighted("addr.out", out, input, vec1, vec2, first);
  }

  /** {@code addr(input, vec1, vec2, beta=b, alpha=a, out=out)} in Python. */
  public static Tensor addr(
      Tensor input, Tensor vec1, Tensor vec2, MatrixKwarg first, MatrixKwarg second, Out out) {
    return Into.callWeighted("addr.out", out, input, vec1, vec2, first, second);
  }

  /** {@code cross(input, other, out=out)} in Python. */
  public static Tensor cross(Tensor input, Tensor other, Out out) {
    return Into.call("cross.out", out, input, other);
  }

  /** {@code cross(input, other, dim, out=out)} in Python. */
  public static Tensor cross(Tensor input, Tensor other, long dim, Out out) {
    return Into.call("cross.out", out, input, other, dim);
  }

  /** {@code cross(input, other, dim, out=out)} in Python. */
  public static Tensor cross(Tensor input, Tensor other, Dim dim, Out out) {
    return Into.call("cross.out", out, input, other, dim.value());
  }

  /** {@code inverse(input, out=out)} in Python. */
  public static Tensor inverse(Tensor input, Out out) {
    return Into.call("inverse.out", out, input);
  }

  /** {@code matrix_power(input, n, out=out)} in Python. */
  public static Tensor matrix_power(Tensor input, long n, Out out) {
    return Into.call("matrix_power.out", out, input, n);
  }

  /** {@code cholesky(input, out=out)} in Python. */
  public static Tensor cholesky(Tensor input, Out out) {
    return Into.call("cholesky.out", out, input);
  }

  /** {@code cholesky_inverse(input, out=out)} in Python. */
  public static Tensor cholesky_inverse(Tensor input, Out out) {
    return Into.call("cholesky_inverse.out", out, input);
  }

  /** {@code cholesky_solve(input, input2, out=out)} in Python. */
  public static Tensor cholesky_solve(Tensor input, Tensor input2, Out out) {
    return Into.call("cholesky_solve.out", out, input, input2);
  }

  /** {@code lu_solve(input, LU_data, LU_pivots, out=out)} in Python. */
  public static Tensor lu_solve(Tensor input, Tensor LU_data, Tensor LU_pivots, Out out) {
    return Into.call("lu_solve.out", out, input, LU_data, LU_pivots);
  }

  /** {@code orgqr(input, input2, out=out)} in Python. */
  public static Tensor orgqr(Tensor input, Tensor input2, Out out) {
    return Into.call("orgqr.out", out, input, input2);
  }

  /** {@code ormqr(input, input2, input3, out=out)} in Python. */
  public static Tensor ormqr(Tensor input, Tensor input2, Tensor input3, Out out) {
    return Into.call("ormqr.out", out, input, input2, input3);
  }

  /** {@code renorm(input, p, dim, maxnorm, out=out)} in Python. */
  public static Tensor renorm(Tensor input, Number p, long dim, Number maxnorm, Out out) {
    return Into.call("renorm.out", out, input, p, dim, maxnorm);
  }

  /** {@code geqrf(input, out=out)} in Python. */
  public static ValuesIndices geqrf(Tensor input, OutPair out) {
    return Into.call("geqrf.a", out, input).valuesIndices("geqrf");
  }

  /** {@code qr(input, out=out)} in Python. */
  public static linalg.QR qr(Tensor input, OutPair out) {
    OutPair written = Into.call("qr.Q", out, input);
    return new linalg.QR(written.first(), written.second(), "qr");
  }

  /** {@code svd(input, out=out)} in Python. */
  public static TorchMatrixFactors.SVD svd(Tensor input, OutTriple out) {
    OutTriple written = Into.call("svd.U", out, input);
    return new TorchMatrixFactors.SVD(written.first(), written.second(), written.third(), "svd");
  }

  /** {@code lu_unpack(LU_data, LU_pivots, out=out)} in Python. */
  public static linalg.LU lu_unpack(Tensor LU_data, Tensor LU_pivots, OutTriple out) {
    OutTriple written = Into.call("lu_unpack.out", out, LU_data, LU_pivots);
    return new linalg.LU(written.first(), written.second(), written.third(), "lu_unpack");
  }

  /** {@code slogdet(input, out=out)} in Python. */
  public static linalg.SlogDet slogdet(Tensor input, OutPair out) {
    OutPair written = Into.call("slogdet.out", out, input);
    return new linalg.SlogDet(written.first(), written.second(), "slogdet");
  }
}
