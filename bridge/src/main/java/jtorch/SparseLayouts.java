package jtorch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jtorch.SparseKwargs.Blocksize;
import jtorch.SparseKwargs.DenseDim;
import jtorch.SparseKwargs.LayoutOf;
import jtorch.SparseKwargs.ToSparseKwarg;
import jtorch.TensorKwargs.MatrixKwarg;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.Sizes;
import jtorch.internal.transforms.Wrapped;
import jtorch.ops.Layout;
import jtorch.ops.Operator;
import org.bytedeco.pytorch.LongOptional;
import org.jspecify.annotations.Nullable;

/** From one layout of elements to another, and which operators need which. */
final class SparseLayouts {
  static final Layout[] OF_ROWS = {Layout.sparse_csr, Layout.sparse_bsr};
  static final Layout[] OF_COLUMNS = {Layout.sparse_csc, Layout.sparse_bsc};
  static final Layout[] ALL = {
    Layout.sparse_coo, Layout.sparse_csr, Layout.sparse_csc, Layout.sparse_bsr, Layout.sparse_bsc
  };

  private SparseLayouts() {}

  /** Checks that a tensor has one of these layouts. */
  static void check(String method, Tensor tensor, Layout... needed) {
    Layout layout = tensor.layout();
    List<Layout> all = List.of(needed);
    if (!all.contains(layout)) {
      String names = String.join(" or ", all.stream().map(one -> "torch." + one).toList());
      throw new IllegalArgumentException(
          method
              + ": a tensor with layout "
              + names
              + " is needed, not torch."
              + layout
              + "; to_sparse(layout(...)) makes one.");
    }
  }

  /** Checks that a tensor's elements are all in its memory. */
  static void checkDense(String method, Tensor tensor) {
    Wrapped.refuse(method, tensor);
    Layout layout = tensor.layout();
    if (List.of(ALL).contains(layout)) {
      throw new IllegalArgumentException(
          method
              + ": a tensor with layout torch."
              + layout
              + " keeps only some of its elements; call to_dense() first.");
    }
  }

  static void checkResize(
      String method, Tensor tensor, long[] size, long sparse_dim, long dense_dim) {
    check(method, tensor, Layout.sparse_coo);
    Sizes.notNegative(method, size);
    if (sparse_dim < 0 || dense_dim < 0 || sparse_dim + dense_dim != size.length) {
      throw new IllegalArgumentException(
          method
              + ": "
              + sparse_dim
              + " sparse and "
              + dense_dim
              + " dense dimensions are not the "
              + size.length
              + " of shape "
              + Arrays.toString(size)
              + ".");
    }
  }

  static Tensor to(Tensor tensor, ToSparseKwarg first, ToSparseKwarg... more) {
    Layout layout = null;
    long[] blocksize = null;
    DenseDim[] dense = {};
    ToSparseKwarg[] all = Arrays.copyOf(more, more.length + 1);
    all[more.length] = first;
    for (ToSparseKwarg keyword : all) {
      switch (keyword) {
        case LayoutOf(Layout value) -> layout = value;
        case Blocksize(long[] value) -> blocksize = value;
        case DenseDim one -> dense = new DenseDim[] {one};
      }
    }
    Layout usual = blocksize == null ? Layout.sparse_coo : Layout.sparse_bsr;
    return to(tensor, layout == null ? usual : layout, blocksize, dense);
  }

  static Tensor to(
      Tensor tensor, Layout layout, long @Nullable [] blocksize, DenseDim... dense_dim) {
    boolean blocks = layout == Layout.sparse_bsr || layout == Layout.sparse_bsc;
    if (blocks != (blocksize != null)) {
      throw new IllegalArgumentException(
          "to_sparse: the layout torch."
              + layout
              + (blocks ? " needs blocksize(rows, columns)." : " has no blocks; leave them out."));
    }
    if (blocksize != null) {
      checkBlocks(layout, blocksize);
    }
    return Call.tensor(
        "to_sparse",
        () -> {
          try (LongOptional dense = optional(dense_dim)) {
            return converted(tensor.raw(), layout, blocksize, dense);
          }
        });
  }

  private static org.bytedeco.pytorch.Tensor converted(
      org.bytedeco.pytorch.Tensor raw,
      Layout layout,
      long @Nullable [] blocksize,
      LongOptional dense) {
    long[] blocks = blocksize == null ? new long[0] : blocksize;
    return switch (layout) {
      case sparse_coo -> raw.to_sparse();
      case sparse_csr -> raw.to_sparse_csr(dense);
      case sparse_csc -> raw.to_sparse_csc(dense);
      case sparse_bsr -> raw.to_sparse_bsr(blocks, dense);
      case sparse_bsc -> raw.to_sparse_bsc(blocks, dense);
      default ->
          throw new IllegalArgumentException("to_sparse: torch." + layout + " is not sparse.");
    };
  }

  /** Checks that a layout has compressed rows or columns. */
  static void checkCompressed(Layout layout) {
    if (layout == Layout.sparse_coo || !List.of(ALL).contains(layout)) {
      throw new IllegalArgumentException(
          "sparse_compressed_tensor: torch."
              + layout
              + " has no compressed rows or columns; torch.sparse_csr has.");
    }
  }

  private static void checkBlocks(Layout layout, long... blocksize) {
    if (blocksize.length != 2 || blocksize[0] < 1 || blocksize[1] < 1) {
      throw new IllegalArgumentException(
          "to_"
              + layout
              + ": a block has two sizes of at least 1, not "
              + Arrays.toString(blocksize)
              + ".");
    }
  }

  private static LongOptional optional(DenseDim... dense_dim) {
    return dense_dim.length == 0
        ? new LongOptional()
        : new LongOptional(dense_dim[dense_dim.length - 1].value());
  }

  /** Returns a copy of indices: a change of the tensor's own would end the JVM. */
  static Tensor copy(String method, Supplier<org.bytedeco.pytorch.Tensor> own) {
    return Call.tensor(
        method,
        () -> {
          try (org.bytedeco.pytorch.Tensor indices = own.get()) {
            return indices.clone();
          }
        });
  }

  /** Calls an operator that the presets have no method of. */
  static Tensor call(String operator, @Nullable Object... arguments) {
    Natives.load();
    return Operator.find(operator, "").call(arguments).tensor();
  }

  /** Calls one that multiplies the terms of a sum. */
  static Tensor callWith(String operator, MatrixKwarg[] keywords, Object... arguments) {
    Natives.load();
    Factors factors = Factors.of(keywords);
    return Operator.find(operator, "")
        .call(Map.of("beta", factors.beta(), "alpha", factors.alpha()), arguments)
        .tensor();
  }
}
