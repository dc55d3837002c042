package jtorch;

import jtorch.TensorKwargs.MatrixKwarg;
import jtorch.internal.Call;

/**
 * Products of matrices and vectors.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#blas-and-lapack-operations">BLAS and LAPACK
 * operations</a>.
 */
abstract class TensorLinearAlgebra extends TensorSorting {
  TensorLinearAlgebra() {}

  /** Returns the product of two matrices, (n, k) and (k, m). */
  public Tensor mm(Tensor mat2) {
    return Call.tensor("mm", () -> raw().mm(mat2.raw()));
  }

  /** Returns the products of matrices in a batch, (b, n, k) and (b, k, m). */
  public Tensor bmm(Tensor mat2) {
    return Call.tensor("bmm", () -> raw().bmm(mat2.raw()));
  }

  /** Returns the product of a matrix and a vector. */
  public Tensor mv(Tensor vec) {
    return Call.tensor("mv", () -> raw().mv(vec.raw()));
  }

  /** Returns the product of two vectors: a tensor without dimensions. */
  public Tensor dot(Tensor tensor) {
    return Call.tensor("dot", () -> raw().dot(tensor.raw()));
  }

  /** Returns the products over the last dimensions. */
  public Tensor inner(Tensor other) {
    return Call.tensor("inner", () -> raw().inner(other.raw()));
  }

  /** Returns the matrix of the products of two vectors. */
  public Tensor outer(Tensor vec2) {
    return Call.tensor("outer", () -> raw().outer(vec2.raw()));
  }

  /** Returns the Kronecker product. */
  public Tensor kron(Tensor other) {
    return Call.tensor("kron", () -> raw().kron(other.raw()));
  }

  /** Returns the cross product of vectors of three numbers along a dimension. */
  public Tensor cross(Tensor other, long dim) {
    return Call.tensor("cross", () -> Optionals.with(dim, d -> raw().cross(other.raw(), d)));
  }

  /** Returns the cross product along the first dimension of size 3. */
  public Tensor cross(Tensor other) {
    return Call.tensor("cross", () -> raw().cross(other.raw()));
  }

  /**
   * Returns {@code beta} times this tensor and {@code alpha} times a product of matrices; both are
   * 1.
   */
  public Tensor addmm(Tensor mat1, Tensor mat2, MatrixKwarg... keywords) {
    return Call.tensor(
        "addmm",
        () -> Factors.of(keywords).with((b, a) -> raw().addmm(mat1.raw(), mat2.raw(), b, a)));
  }

  /**
   * Returns {@code beta} times this tensor and {@code alpha} times products of matrices in a batch;
   * both are 1.
   */
  public Tensor baddbmm(Tensor batch1, Tensor batch2, MatrixKwarg... keywords) {
    return Call.tensor(
        "baddbmm",
        () -> Factors.of(keywords).with((b, a) -> raw().baddbmm(batch1.raw(), batch2.raw(), b, a)));
  }

  /**
   * Returns {@code beta} times this tensor and {@code alpha} times a product of a matrix and a
   * vector; both are 1.
   */
  public Tensor addmv(Tensor mat, Tensor vec, MatrixKwarg... keywords) {
    return Call.tensor(
        "addmv",
        () -> Factors.of(keywords).with((b, a) -> raw().addmv(mat.raw(), vec.raw(), b, a)));
  }

  /** Returns the determinant. */
  public Tensor det() {
    return Call.tensor("det", () -> raw().det());
  }

  /** Returns the inverse of a square matrix. */
  public Tensor inverse() {
    return Call.tensor("inverse", () -> raw().inverse());
  }

  /** Returns the sum of the diagonal. */
  public Tensor trace() {
    return Call.tensor("trace", () -> raw().trace());
  }

  /** Returns the logarithm of the determinant. */
  public Tensor logdet() {
    return Call.tensor("logdet", () -> raw().logdet());
  }

  /**
   * Returns a square matrix multiplied by itself; -1 is its inverse.
   *
   * @throws IllegalArgumentException if n is -2^63, which LibTorch negates for ever
   */
  public Tensor matrix_power(long n) {
    if (n == Long.MIN_VALUE) {
      throw new IllegalArgumentException(
          "matrix_power: the exponent " + n + " has no opposite; give one above it.");
    }
    return Call.tensor("matrix_power", () -> raw().matrix_power(n));
  }
}
