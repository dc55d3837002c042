package jtorch;

import jtorch.SparseKwargs.CooKwarg;
import jtorch.TensorKwargs.FactoryKwarg;
import jtorch.TensorKwargs.MatrixKwarg;
import jtorch.ops.Layout;

/**
 * New tensors of which only what is not zero is kept.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/sparse.html">torch.sparse</a>.
 * Unlike Python, all of them check their indices, as {@code check_invariants=True} does there, and
 * copy them.
 */
abstract class TorchSparse extends TorchSpectra {
  TorchSparse() {}

  /**
   * Returns a sparse tensor of indices and values; values of the same index are added where that
   * matters.
   *
   * @param indices (sparse dimensions, values), integers
   * @param values (values, ...), with the dense dimensions
   * @param size the shape
   * @param keywords dtype, device, requires_grad, is_coalesced
   * @throws TorchException if an index isn't there, or shapes don't fit
   */
  public static Tensor sparse_coo_tensor(
      Tensor indices, Tensor values, long[] size, CooKwarg... keywords) {
    return NewSparse.coo(indices, values, size, keywords);
  }

  /** As the other, just large enough for the indices. */
  public static Tensor sparse_coo_tensor(Tensor indices, Tensor values, CooKwarg... keywords) {
    return NewSparse.coo(indices, values, null, keywords);
  }

  /** Returns a sparse tensor of zeros: {@code torch.sparse_coo_tensor(size=(2, 3))} in Python. */
  public static Tensor sparse_coo_tensor(long[] size, CooKwarg... keywords) {
    return NewSparse.empty(size, keywords);
  }

  /**
   * Returns a matrix of compressed rows, or a batch of them.
   *
   * @param crow_indices where each row begins among the values, and where the last ends: (..., rows
   *     + 1)
   * @param col_indices each value's column: (..., values)
   * @param values (..., values)
   * @param size the shape
   * @throws TorchException if an index isn't there, or shapes don't fit
   */
  public static Tensor sparse_csr_tensor(
      Tensor crow_indices,
      Tensor col_indices,
      Tensor values,
      long[] size,
      FactoryKwarg... keywords) {
    return NewSparse.compressed(
        Layout.sparse_csr, crow_indices, col_indices, values, size, keywords);
  }

  /** As the other, just large enough for the indices. */
  public static Tensor sparse_csr_tensor(
      Tensor crow_indices, Tensor col_indices, Tensor values, FactoryKwarg... keywords) {
    return NewSparse.compressed(
        Layout.sparse_csr, crow_indices, col_indices, values, null, keywords);
  }

  /**
   * Returns a matrix of compressed columns, or a batch of them.
   *
   * @param ccol_indices where each column begins among the values, and where the last ends: (...,
   *     columns + 1)
   * @param row_indices each value's row: (..., values)
   * @param values (..., values)
   * @param size the shape
   * @throws TorchException if an index isn't there, or shapes don't fit
   */
  public static Tensor sparse_csc_tensor(
      Tensor ccol_indices,
      Tensor row_indices,
      Tensor values,
      long[] size,
      FactoryKwarg... keywords) {
    return NewSparse.compressed(
        Layout.sparse_csc, ccol_indices, row_indices, values, size, keywords);
  }

  /** As the other, just large enough for the indices. */
  public static Tensor sparse_csc_tensor(
      Tensor ccol_indices, Tensor row_indices, Tensor values, FactoryKwarg... keywords) {
    return NewSparse.compressed(
        Layout.sparse_csc, ccol_indices, row_indices, values, null, keywords);
  }

  /**
   * Returns a matrix of compressed rows of blocks, or a batch of them.
   *
   * @param crow_indices where each row of blocks begins, and where the last ends: (..., rows of
   *     blocks + 1)
   * @param col_indices each block's column: (..., blocks)
   * @param values (..., blocks, rows of a block, columns of a block)
   * @param size the shape
   * @throws TorchException if an index isn't there, or shapes don't fit
   */
  public static Tensor sparse_bsr_tensor(
      Tensor crow_indices,
      Tensor col_indices,
      Tensor values,
      long[] size,
      FactoryKwarg... keywords) {
    return NewSparse.compressed(
        Layout.sparse_bsr, crow_indices, col_indices, values, size, keywords);
  }

  /** As the other, just large enough for the indices. */
  public static Tensor sparse_bsr_tensor(
      Tensor crow_indices, Tensor col_indices, Tensor values, FactoryKwarg... keywords) {
    return NewSparse.compressed(
        Layout.sparse_bsr, crow_indices, col_indices, values, null, keywords);
  }

  /**
   * Returns a matrix of compressed columns of blocks, or a batch of them.
   *
   * @param ccol_indices where each column of blocks begins, and where the last ends: (..., columns
   *     of blocks + 1)
   * @param row_indices each block's row: (..., blocks)
   * @param values (..., blocks, rows of a block, columns of a block)
   * @param size the shape
   * @throws TorchException if an index isn't there, or shapes don't fit
   */
  public static Tensor sparse_bsc_tensor(
      Tensor ccol_indices,
      Tensor row_indices,
      Tensor values,
      long[] size,
      FactoryKwarg... keywords) {
    return NewSparse.compressed(
        Layout.sparse_bsc, ccol_indices, row_indices, values, size, keywords);
  }

  /** As the other, just large enough for the indices. */
  public static Tensor sparse_bsc_tensor(
      Tensor ccol_indices, Tensor row_indices, Tensor values, FactoryKwarg... keywords) {
    return NewSparse.compressed(
        Layout.sparse_bsc, ccol_indices, row_indices, values, null, keywords);
  }

  /** As the one of the four above that the layout names, {@code layout=torch.sparse_csr}. */
  public static Tensor sparse_compressed_tensor(
      Tensor compressed_indices,
      Tensor plain_indices,
      Tensor values,
      long[] size,
      SparseKwargs.LayoutOf layout,
      FactoryKwarg... keywords) {
    SparseLayouts.checkCompressed(layout.value());
    return NewSparse.compressed(
        layout.value(), compressed_indices, plain_indices, values, size, keywords);
  }

  /** As {@link Tensor#smm}. */
  public static Tensor smm(Tensor input, Tensor mat) {
    return input.smm(mat);
  }

  /** As {@link Tensor#sspaddmm}. */
  public static Tensor sspaddmm(Tensor input, Tensor mat1, Tensor mat2, MatrixKwarg... keywords) {
    return input.sspaddmm(mat1, mat2, keywords);
  }

  /** Returns the product of a sparse matrix with a dense one, with dense rows: (n, p). */
  public static Tensor hspmm(Tensor mat1, Tensor mat2) {
    return SparseLayouts.call("aten::hspmm", mat1, mat2);
  }
}
