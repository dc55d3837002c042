package jtorch;

import jtorch.SparseKwargs.DenseDim;
import jtorch.SparseKwargs.ToSparseKwarg;
import jtorch.TensorKwargs.MatrixKwarg;
import jtorch.internal.Call;
import jtorch.ops.Layout;

/**
 * The methods of a tensor of which only what is not zero is kept.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/sparse.html">torch.sparse</a>.
 * What an operator can't do with sparse tensors it refuses; {@link #to_dense} is there for all.
 */
abstract class TensorSparse extends TensorSpectra {
  TensorSparse() {}

  /** Returns how the elements are kept: {@code torch.strided} is the usual way. */
  public Layout layout() {
    return Layout.of(self().fact(raw -> raw.layout().value));
  }

  /** Returns whether indices and values are kept: the layout {@code torch.sparse_coo}. */
  public boolean is_sparse() {
    return layout() == Layout.sparse_coo;
  }

  /** Returns whether the layout is {@code torch.sparse_csr}. */
  public boolean is_sparse_csr() {
    return layout() == Layout.sparse_csr;
  }

  /** Returns how many dimensions have indices. */
  public long sparse_dim() {
    return Call.value("sparse_dim", () -> raw().sparse_dim());
  }

  /** Returns how many of the last dimensions each value has. */
  public long dense_dim() {
    return Call.value("dense_dim", () -> raw().dense_dim());
  }

  // From one layout to another

  /** Returns what is not zero, with its indices: the shape stays. */
  public Tensor to_sparse() {
    return Call.tensor("to_sparse", () -> raw().to_sparse());
  }

  /**
   * As the other, with indices for the first dimensions only, and tensors of the rest as values.
   *
   * @throws TorchException if the tensor has fewer dimensions
   */
  public Tensor to_sparse(long sparseDims) {
    return Call.tensor("to_sparse", () -> raw().to_sparse(sparseDims));
  }

  /** As the other, in another layout: {@code to_sparse(layout(torch.sparse_csr))}. */
  public Tensor to_sparse(ToSparseKwarg first, ToSparseKwarg... more) {
    return SparseLayouts.to(self(), first, more);
  }

  /** As {@link #to_sparse()}. */
  public Tensor to_sparse_coo() {
    return to_sparse();
  }

  /**
   * Returns the compressed rows of a matrix, or of a batch of them: the shape stays.
   *
   * @throws TorchException if it has less than two dimensions
   */
  public Tensor to_sparse_csr(DenseDim... dense_dim) {
    return SparseLayouts.to(self(), Layout.sparse_csr, null, dense_dim);
  }

  /** As {@link #to_sparse_csr}, with the columns compressed. */
  public Tensor to_sparse_csc(DenseDim... dense_dim) {
    return SparseLayouts.to(self(), Layout.sparse_csc, null, dense_dim);
  }

  /**
   * As {@link #to_sparse_csr}, of blocks.
   *
   * @param blocksize the rows and columns of a block, which divide the matrix
   * @throws IllegalArgumentException if they are not two numbers above 0
   */
  public Tensor to_sparse_bsr(long[] blocksize, DenseDim... dense_dim) {
    return SparseLayouts.to(self(), Layout.sparse_bsr, blocksize, dense_dim);
  }

  /** As {@link #to_sparse_bsr}, with the columns of blocks compressed. */
  public Tensor to_sparse_bsc(long[] blocksize, DenseDim... dense_dim) {
    return SparseLayouts.to(self(), Layout.sparse_bsc, blocksize, dense_dim);
  }

  /** Returns the tensor with its zeros; itself if it has them. */
  public Tensor to_dense() {
    return Call.tensor("to_dense", () -> raw().to_dense());
  }

  // What is kept

  /** Returns the tensor with each index once, in order: values of the same index are added. */
  public Tensor coalesce() {
    SparseLayouts.check("coalesce", self(), Layout.sparse_coo);
    return Call.tensor("coalesce", () -> raw().coalesce());
  }

  /** Returns whether each index occurs once, in order. */
  public boolean is_coalesced() {
    SparseLayouts.check("is_coalesced", self(), Layout.sparse_coo);
    return Call.value("is_coalesced", () -> raw().is_coalesced());
  }

  /**
   * Returns a copy of the indices of a coalesced tensor: (sparse dimensions, values), int64.
   *
   * @throws TorchException if it isn't coalesced
   * @throws IllegalArgumentException if the layout is not {@code torch.sparse_coo}
   */
  public Tensor indices() {
    SparseLayouts.check("indices", self(), Layout.sparse_coo);
    return SparseLayouts.copy("indices", () -> raw().indices());
  }

  /**
   * Returns the values: (values, ...) with the dense dimensions; of blocks (..., blocks, rows,
   * columns).
   *
   * @throws TorchException if the layout is {@code torch.sparse_coo} and it isn't coalesced
   * @throws IllegalArgumentException if the tensor is not sparse
   */
  public Tensor values() {
    SparseLayouts.check("values", self(), SparseLayouts.ALL);
    return Call.tensor("values", () -> raw().values());
  }

  /**
   * Returns a copy of where each row begins among the values, and where the last ends: (..., rows +
   * 1).
   *
   * @throws IllegalArgumentException if the layout is not of compressed rows
   */
  public Tensor crow_indices() {
    SparseLayouts.check("crow_indices", self(), SparseLayouts.OF_ROWS);
    return SparseLayouts.copy("crow_indices", () -> raw().crow_indices());
  }

  /** Returns a copy of each value's column, for compressed rows: (..., values). */
  public Tensor col_indices() {
    SparseLayouts.check("col_indices", self(), SparseLayouts.OF_ROWS);
    return SparseLayouts.copy("col_indices", () -> raw().col_indices());
  }

  /** As {@link #crow_indices}, for compressed columns: (..., columns + 1). */
  public Tensor ccol_indices() {
    SparseLayouts.check("ccol_indices", self(), SparseLayouts.OF_COLUMNS);
    return SparseLayouts.copy("ccol_indices", () -> raw().ccol_indices());
  }

  /** Returns a copy of each value's row, for compressed columns: (..., values). */
  public Tensor row_indices() {
    SparseLayouts.check("row_indices", self(), SparseLayouts.OF_COLUMNS);
    return SparseLayouts.copy("row_indices", () -> raw().row_indices());
  }

  /**
   * Returns the elements of this tensor at the indices of a sparse one.
   *
   * @throws IllegalArgumentException if the mask is not sparse
   * @throws TorchException if the shapes differ
   */
  public Tensor sparse_mask(Tensor mask) {
    SparseLayouts.check("sparse_mask", mask, SparseLayouts.ALL);
    return Call.tensor("sparse_mask", () -> raw().sparse_mask(mask.raw()));
  }

  // In place

  /**
   * Gives a COO tensor another shape; what is kept stays, and must fit; returns this tensor.
   *
   * @throws TorchException if it doesn't fit
   */
  public Tensor sparse_resize_(long[] size, long sparse_dim, long dense_dim) {
    SparseLayouts.checkResize("sparse_resize_", self(), size, sparse_dim, dense_dim);
    return change("sparse_resize_", x -> x.sparse_resize_(size, sparse_dim, dense_dim));
  }

  /** Gives a COO tensor another shape and takes all its values out; returns this tensor. */
  public Tensor sparse_resize_and_clear_(long[] size, long sparse_dim, long dense_dim) {
    SparseLayouts.checkResize("sparse_resize_and_clear_", self(), size, sparse_dim, dense_dim);
    return change(
        "sparse_resize_and_clear_", x -> x.sparse_resize_and_clear_(size, sparse_dim, dense_dim));
  }

  /**
   * Gives a COO tensor the shape of another sparse one; what is kept stays; returns this tensor.
   *
   * @throws IllegalArgumentException if one of the two has another layout
   */
  public Tensor resize_as_sparse_(Tensor other) {
    SparseLayouts.check("resize_as_sparse_", self(), Layout.sparse_coo);
    SparseLayouts.check("resize_as_sparse_", other, Layout.sparse_coo);
    return change("resize_as_sparse_", x -> x.resize_as_sparse_(other.raw()));
  }

  // Products

  /** Returns the product of this sparse matrix with a dense one, as a sparse one: (n, p). */
  public Tensor smm(Tensor mat) {
    return SparseLayouts.call("aten::smm", self(), mat);
  }

  /**
   * Returns {@code beta * this + alpha * mat1 @ mat2}, sparse, of two sparse and a dense matrix.
   */
  public Tensor sspaddmm(Tensor mat1, Tensor mat2, MatrixKwarg... keywords) {
    return SparseLayouts.callWith("aten::sspaddmm", keywords, self(), mat1, mat2);
  }
}
