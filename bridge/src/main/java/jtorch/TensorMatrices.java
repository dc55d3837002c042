package jtorch;

import jtorch.TensorKwargs.MatrixKwarg;
import jtorch.internal.Call;

/**
 * More products and factors of matrices.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#blas-and-lapack-operations">BLAS and LAPACK
 * operations</a>.
 */
abstract class TensorMatrices extends TensorPieces {
  TensorMatrices() {}

  /**
   * Returns {@code beta} times this tensor and {@code alpha} times the sum of a batch's products.
   */
  public Tensor addbmm(Tensor batch1, Tensor batch2, MatrixKwarg... keywords) {
    return Call.tensor(
        "addbmm",
        () -> Factors.of(keywords).with((b, a) -> raw().addbmm(batch1.raw(), batch2.raw(), b, a)));
  }

  /** As {@link #addbmm}, in place; returns this tensor. */
  public Tensor addbmm_(Tensor batch1, Tensor batch2, MatrixKwarg... keywords) {
    return change(
        "addbmm_",
        x -> Factors.of(keywords).with((b, a) -> x.addbmm_(batch1.raw(), batch2.raw(), b, a)));
  }

  /** Returns {@code beta} times this tensor and {@code alpha} times an outer product. */
  public Tensor addr(Tensor vec1, Tensor vec2, MatrixKwarg... keywords) {
    return Call.tensor(
        "addr",
        () -> Factors.of(keywords).with((b, a) -> raw().addr(vec1.raw(), vec2.raw(), b, a)));
  }

  /** As {@link #addr}, in place; returns this tensor. */
  public Tensor addr_(Tensor vec1, Tensor vec2, MatrixKwarg... keywords) {
    return change(
        "addr_", x -> Factors.of(keywords).with((b, a) -> x.addr_(vec1.raw(), vec2.raw(), b, a)));
  }

  /** As {@link #addmm}, in place; returns this tensor. */
  public Tensor addmm_(Tensor mat1, Tensor mat2, MatrixKwarg... keywords) {
    return change(
        "addmm_", x -> Factors.of(keywords).with((b, a) -> x.addmm_(mat1.raw(), mat2.raw(), b, a)));
  }

  /** As {@link #addmv}, in place; returns this tensor. */
  public Tensor addmv_(Tensor mat, Tensor vec, MatrixKwarg... keywords) {
    return change(
        "addmv_", x -> Factors.of(keywords).with((b, a) -> x.addmv_(mat.raw(), vec.raw(), b, a)));
  }

  /** As {@link #baddbmm}, in place; returns this tensor. */
  public Tensor baddbmm_(Tensor batch1, Tensor batch2, MatrixKwarg... keywords) {
    return change(
        "baddbmm_",
        x -> Factors.of(keywords).with((b, a) -> x.baddbmm_(batch1.raw(), batch2.raw(), b, a)));
  }

  /** Returns the product of two vectors, this one conjugated. */
  public Tensor vdot(Tensor other) {
    return Call.tensor("vdot", () -> raw().vdot(other.raw()));
  }

  /** As {@link #outer}. */
  public Tensor ger(Tensor vec2) {
    return outer(vec2);
  }

  /** Returns e to the power of a square matrix. */
  public Tensor matrix_exp() {
    return Call.tensor("matrix_exp", () -> raw().matrix_exp());
  }

  /** As {@link linalg#pinv(Tensor)}. */
  public Tensor pinverse() {
    return linalg.pinv(self());
  }

  /** As {@link linalg#slogdet}. */
  public linalg.SlogDet slogdet() {
    linalg.SlogDet found = linalg.slogdet(self());
    return new linalg.SlogDet(found.sign(), found.logabsdet(), "slogdet");
  }

  /** As {@link linalg#qr(Tensor)}. */
  public linalg.QR qr() {
    linalg.QR found = linalg.qr(self());
    return new linalg.QR(found.Q(), found.R(), "qr");
  }

  /** As {@link linalg#cholesky}. */
  public Tensor cholesky() {
    return linalg.cholesky(self());
  }

  /** Returns the inverse of the matrix whose lower Cholesky factor this is. */
  public Tensor cholesky_inverse() {
    return Call.tensor("cholesky_inverse", () -> raw().cholesky_inverse());
  }

  /** Returns X with L @ L.T @ X equal to this, L being a lower Cholesky factor. */
  public Tensor cholesky_solve(Tensor input2) {
    return Call.tensor("cholesky_solve", () -> raw().cholesky_solve(input2.raw()));
  }

  /** As {@link linalg#householder_product}. */
  public Tensor orgqr(Tensor input2) {
    return Call.tensor("orgqr", () -> raw().orgqr(input2.raw()));
  }

  /** Returns the product of the Q that {@code geqrf} gave with another matrix. */
  public Tensor ormqr(Tensor input2, Tensor input3) {
    return Call.tensor("ormqr", () -> raw().ormqr(input2.raw(), input3.raw()));
  }

  /**
   * Returns the QR factors as LAPACK packs them: {@code values} the matrix, {@code indices} tau.
   */
  public ValuesIndices geqrf() {
    return ValuesIndices.of("geqrf", () -> raw().geqrf());
  }

  /** Returns X with A @ X equal to this, A being given by its LU factors. */
  public Tensor lu_solve(Tensor LU_data, Tensor LU_pivots) {
    return Call.tensor("lu_solve", () -> raw().lu_solve(LU_data.raw(), LU_pivots.raw()));
  }

  /** Returns the tensor with its last two dimensions exchanged, conjugated. */
  public Tensor adjoint() {
    return Call.tensor("adjoint", () -> raw().adjoint());
  }

  /** As {@link torch#svd}. */
  public TorchMatrixFactors.SVD svd() {
    return TorchMatrixFactors.svd(self());
  }

  /** As {@link torch#lu}. */
  public linalg.LUFactors lu() {
    return TorchMatrixFactors.lu(self());
  }

  /** As {@link #adjoint}, of a matrix. */
  public Tensor H() {
    return Call.tensor("H", () -> raw().adjoint());
  }

  /** As {@link #adjoint}. */
  public Tensor mH() {
    return Call.tensor("mH", () -> raw().mH());
  }

  /** Returns the conjugates of complex numbers, and this tensor of others. */
  public Tensor conj() {
    return Call.tensor("conj", () -> raw().conj());
  }

  /** Returns the tensor with a pending conjugation carried out. */
  public Tensor resolve_conj() {
    return Call.tensor("resolve_conj", () -> raw().resolve_conj());
  }

  /** Returns a view of the real parts. */
  public Tensor real() {
    return Call.tensor("real", () -> org.bytedeco.pytorch.global.torch.real(raw()));
  }

  /** Returns a view of the imaginary parts of complex numbers. */
  public Tensor imag() {
    return Call.tensor("imag", () -> org.bytedeco.pytorch.global.torch.imag(raw()));
  }

  /** Returns the angles of complex numbers in radians; of others 0 or pi. */
  public Tensor angle() {
    return Call.tensor("angle", () -> raw().angle());
  }
}
