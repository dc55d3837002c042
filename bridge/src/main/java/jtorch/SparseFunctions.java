package jtorch;

import jtorch.SparseKwargs.LayoutOf;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.TensorKwargs.MatrixKwarg;
import jtorch.internal.Natives;
import jtorch.internal.Sizes;
import jtorch.ops.Layout;
import jtorch.ops.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Operators that keep zeros out, also of gradients.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/sparse.html">torch.sparse</a>.
 */
abstract class SparseFunctions {
  SparseFunctions() {}

  /**
   * Returns the product of a sparse matrix (n, m) with a matrix (m, p): dense, or sparse if both
   * are; the sparse one's gradient is sparse.
   *
   * @throws TorchException if none is sparse, or the shapes don't fit
   */
  public static Tensor mm(Tensor mat1, Tensor mat2) {
    return SparseLayouts.call("aten::_sparse_mm", mat1, mat2);
  }

  /**
   * As the other, of compressed rows, with each element of the product not a sum but what {@code
   * reduce} names: "sum", "mean", "amax" or "amin" of the terms.
   *
   * @throws TorchException if it has another name, or the first is not of compressed rows
   */
  public static Tensor mm(Tensor mat1, Tensor mat2, String reduce) {
    SparseLayouts.check("mm", mat1, Layout.sparse_csr);
    Natives.load();
    return Operator.find("aten::_sparse_mm", "reduce").call(mat1, mat2, reduce).tensor();
  }

  /** Returns {@code beta * mat + alpha * mat1 @ mat2}, where mat1 is sparse: dense, (n, p). */
  public static Tensor addmm(Tensor mat, Tensor mat1, Tensor mat2, MatrixKwarg... keywords) {
    return SparseLayouts.callWith("aten::_sparse_addmm", keywords, mat, mat1, mat2);
  }

  /**
   * Returns {@code alpha * (mat1 @ mat2) + beta * input} where the sparse input has elements.
   *
   * @throws TorchException on the CPU if LibTorch was built without MKL, as the packaged one is
   */
  public static Tensor sampled_addmm(
      Tensor input, Tensor mat1, Tensor mat2, MatrixKwarg... keywords) {
    return SparseLayouts.callWith("aten::sparse_sampled_addmm", keywords, input, mat1, mat2);
  }

  /** Returns the sum of all elements of a COO tensor. */
  public static Tensor sum(Tensor input) {
    SparseLayouts.check("sum", input, Layout.sparse_coo);
    return SparseLayouts.call("aten::_sparse_sum", input);
  }

  /** As the other, of another type. */
  public static Tensor sum(Tensor input, DtypeOf dtype) {
    return sum(input.to(dtype.value()));
  }

  /**
   * Returns the sums along dimensions, which go: sparse, or dense if all sparse ones are among
   * them.
   *
   * @throws TorchException if a dimension isn't there
   */
  public static Tensor sum(Tensor input, long... dim) {
    SparseLayouts.check("sum", input, Layout.sparse_coo);
    Natives.load();
    return Operator.find("aten::_sparse_sum", "dim").call(input, dim).tensor();
  }

  /** As the other, with the dimension as a keyword. */
  public static Tensor sum(Tensor input, Dim dim) {
    return sum(input, dim.value());
  }

  /** As the other, with the dimensions as a keyword. */
  public static Tensor sum(Tensor input, Dims dim) {
    return sum(input, dim.value());
  }

  /**
   * Returns the softmax along a dimension of what is kept of a COO tensor, as if the rest were
   * -inf.
   *
   * @throws TorchException if the dimension isn't there
   */
  public static Tensor softmax(Tensor input, long dim, DtypeOf... dtype) {
    return along("softmax", input, dim, dtype);
  }

  /** As the other, with the dimension as a keyword. */
  public static Tensor softmax(Tensor input, Dim dim, DtypeOf... dtype) {
    return softmax(input, dim.value(), dtype);
  }

  /** Returns the logarithm of {@link #softmax(Tensor, long, DtypeOf...)}. */
  public static Tensor log_softmax(Tensor input, long dim, DtypeOf... dtype) {
    return along("log_softmax", input, dim, dtype);
  }

  /** As the other, with the dimension as a keyword. */
  public static Tensor log_softmax(Tensor input, Dim dim, DtypeOf... dtype) {
    return log_softmax(input, dim.value(), dtype);
  }

  private static Tensor along(String name, Tensor input, long dim, DtypeOf... dtype) {
    SparseLayouts.check(name, input, Layout.sparse_coo);
    @Nullable DType type = dtype.length == 0 ? null : dtype[dtype.length - 1].value();
    Natives.load();
    return Operator.find("aten::_sparse_" + name, "int").call(input, dim, type).tensor();
  }

  /**
   * Returns a sparse matrix of its diagonals.
   *
   * @param diagonals (diagonals, elements); those that the matrix has no place for are left out
   * @param offsets (diagonals), int64, how far above the main one each is
   * @param shape the rows and columns
   * @param layout that of the result, {@code torch.sparse_coo} by default, sparse_csr or sparse_csc
   * @throws IllegalArgumentException if shape is not two sizes
   * @throws TorchException if the offsets are not as many as the diagonals, or one occurs twice
   */
  public static Tensor spdiags(Tensor diagonals, Tensor offsets, long[] shape, LayoutOf... layout) {
    Sizes.notNegative("spdiags", shape);
    if (shape.length != 2) {
      throw new IllegalArgumentException(
          "spdiags: a matrix has two sizes, not " + shape.length + ".");
    }
    @Nullable Layout kept = layout.length == 0 ? null : layout[layout.length - 1].value();
    return SparseLayouts.call("aten::_spdiags", diagonals, offsets, shape, kept);
  }
}
