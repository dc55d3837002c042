package jtorch;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import jtorch.TensorKwargs.MatrixKwarg;
import jtorch.internal.Call;
import jtorch.internal.Vectors;

/**
 * Products of matrices and vectors.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#blas-and-lapack-operations">BLAS and LAPACK
 * operations</a>.
 */
abstract class TorchLinearAlgebra extends TorchJoining {
  TorchLinearAlgebra() {}

  /** As {@link Tensor#mm}. */
  public static Tensor mm(Tensor input, Tensor mat2) {
    return input.mm(mat2);
  }

  /** As {@link Tensor#bmm}. */
  public static Tensor bmm(Tensor input, Tensor mat2) {
    return input.bmm(mat2);
  }

  /** As {@link Tensor#mv}. */
  public static Tensor mv(Tensor input, Tensor vec) {
    return input.mv(vec);
  }

  /** As {@link Tensor#dot}. */
  public static Tensor dot(Tensor input, Tensor tensor) {
    return input.dot(tensor);
  }

  /** As {@link Tensor#inner}. */
  public static Tensor inner(Tensor input, Tensor other) {
    return input.inner(other);
  }

  /** As {@link Tensor#outer}. */
  public static Tensor outer(Tensor input, Tensor vec2) {
    return input.outer(vec2);
  }

  /** As {@link Tensor#kron}. */
  public static Tensor kron(Tensor input, Tensor other) {
    return input.kron(other);
  }

  /** As {@link Tensor#matmul}. */
  public static Tensor matmul(Tensor input, Tensor other) {
    return input.matmul(other);
  }

  /** As {@link Tensor#cross(Tensor, long)}. */
  public static Tensor cross(Tensor input, Tensor other, long dim) {
    return input.cross(other, dim);
  }

  /** As {@link Tensor#cross(Tensor)}. */
  public static Tensor cross(Tensor input, Tensor other) {
    return input.cross(other);
  }

  /** As {@link Tensor#addmm}. */
  public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, MatrixKwarg... keywords) {
    return input.addmm(mat1, mat2, keywords);
  }

  /** As {@link Tensor#baddbmm}. */
  public static Tensor baddbmm(
      Tensor input, Tensor batch1, Tensor batch2, MatrixKwarg... keywords) {
    return input.baddbmm(batch1, batch2, keywords);
  }

  /** As {@link Tensor#addmv}. */
  public static Tensor addmv(Tensor input, Tensor mat, Tensor vec, MatrixKwarg... keywords) {
    return input.addmv(mat, vec, keywords);
  }

  /** As {@link Tensor#det}. */
  public static Tensor det(Tensor input) {
    return input.det();
  }

  /** As {@link Tensor#inverse}. */
  public static Tensor inverse(Tensor input) {
    return input.inverse();
  }

  /** As {@link Tensor#trace}. */
  public static Tensor trace(Tensor input) {
    return input.trace();
  }

  /** As {@link Tensor#logdet}. */
  public static Tensor logdet(Tensor input) {
    return input.logdet();
  }

  /** As {@link Tensor#matrix_power}. */
  public static Tensor matrix_power(Tensor input, long n) {
    return input.matrix_power(n);
  }

  /** Returns a sum of products after Einstein's notation: {@code einsum("ij,jk->ik", a, b)}. */
  public static Tensor einsum(String equation, Tensor... operands) {
    return Call.tensor(
        "einsum",
        () ->
            Vectors.with(
                Arrays.asList(operands),
                v -> org.bytedeco.pytorch.global.torch.einsum(requireNonNull(equation), v)));
  }

  /** Returns the distances between the rows of two matrices. */
  public static Tensor cdist(Tensor x1, Tensor x2) {
    return Call.tensor("cdist", () -> org.bytedeco.pytorch.global.torch.cdist(x1.raw(), x2.raw()));
  }
}
