package jtorch;

import jtorch.TensorKwargs.MatrixKwarg;

/**
 * More products and factors of matrices.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#blas-and-lapack-operations">BLAS and LAPACK
 * operations</a>.
 */
abstract class TorchMatrices extends TorchPieces {
  TorchMatrices() {}

  /** As {@link Tensor#addbmm(Tensor, Tensor, MatrixKwarg...)}. */
  public static Tensor addbmm(Tensor input, Tensor batch1, Tensor batch2, MatrixKwarg... keywords) {
    return input.addbmm(batch1, batch2, keywords);
  }

  /** As {@link Tensor#addr(Tensor, Tensor, MatrixKwarg...)}. */
  public static Tensor addr(Tensor input, Tensor vec1, Tensor vec2, MatrixKwarg... keywords) {
    return input.addr(vec1, vec2, keywords);
  }

  /** As {@link Tensor#vdot(Tensor)}. */
  public static Tensor vdot(Tensor input, Tensor other) {
    return input.vdot(other);
  }

  /** As {@link Tensor#ger(Tensor)}. */
  public static Tensor ger(Tensor input, Tensor vec2) {
    return input.ger(vec2);
  }

  /** As {@link Tensor#matrix_exp()}. */
  public static Tensor matrix_exp(Tensor input) {
    return input.matrix_exp();
  }

  /** As {@link Tensor#pinverse()}. */
  public static Tensor pinverse(Tensor input) {
    return input.pinverse();
  }

  /** As {@link Tensor#slogdet()}. */
  public static linalg.SlogDet slogdet(Tensor input) {
    return input.slogdet();
  }

  /** As {@link Tensor#qr()}. */
  public static linalg.QR qr(Tensor input) {
    return input.qr();
  }

  /** As {@link Tensor#cholesky()}. */
  public static Tensor cholesky(Tensor input) {
    return input.cholesky();
  }

  /** As {@link Tensor#cholesky_inverse()}. */
  public static Tensor cholesky_inverse(Tensor input) {
    return input.cholesky_inverse();
  }

  /** As {@link Tensor#cholesky_solve(Tensor)}. */
  public static Tensor cholesky_solve(Tensor input, Tensor input2) {
    return input.cholesky_solve(input2);
  }

  /** As {@link Tensor#orgqr(Tensor)}. */
  public static Tensor orgqr(Tensor input, Tensor input2) {
    return input.orgqr(input2);
  }

  /** As {@link Tensor#ormqr(Tensor, Tensor)}. */
  public static Tensor ormqr(Tensor input, Tensor input2, Tensor input3) {
    return input.ormqr(input2, input3);
  }

  /** As {@link Tensor#geqrf()}. */
  public static ValuesIndices geqrf(Tensor input) {
    return input.geqrf();
  }

  /** As {@link Tensor#lu_solve(Tensor, Tensor)}. */
  public static Tensor lu_solve(Tensor input, Tensor LU_data, Tensor LU_pivots) {
    return input.lu_solve(LU_data, LU_pivots);
  }

  /** As {@link Tensor#adjoint()}. */
  public static Tensor adjoint(Tensor input) {
    return input.adjoint();
  }

  /** As {@link Tensor#conj()}. */
  public static Tensor conj(Tensor input) {
    return input.conj();
  }

  /** As {@link Tensor#resolve_conj()}. */
  public static Tensor resolve_conj(Tensor input) {
    return input.resolve_conj();
  }

  /** As {@link Tensor#real()}. */
  public static Tensor real(Tensor input) {
    return input.real();
  }

  /** As {@link Tensor#imag()}. */
  public static Tensor imag(Tensor input) {
    return input.imag();
  }

  /** As {@link Tensor#angle()}. */
  public static Tensor angle(Tensor input) {
    return input.angle();
  }
}
