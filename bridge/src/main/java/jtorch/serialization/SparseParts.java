package jtorch.serialization;

import java.util.function.Function;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.ops.Layout;

/** What a file keeps of a tensor that keeps only some of its elements, in Python's order. */
final class SparseParts {
  private SparseParts() {}

  /** Returns whether a tensor keeps only some of its elements. */
  static boolean isSparse(Tensor tensor) {
    return !Raw.isUninitialized(tensor)
        && (Raw.of(tensor).is_sparse() || isCompressed(tensor.layout()));
  }

  private static boolean isCompressed(Layout layout) {
    return switch (layout) {
      case sparse_csr, sparse_csc, sparse_bsr, sparse_bsc -> true;
      default -> false;
    };
  }

  static Object[] of(Tensor tensor) {
    Tensor plain = tensor.detach();
    return switch (tensor.layout()) {
      case sparse_csr, sparse_bsr ->
          new Object[] {
            part(plain, t -> t.crow_indices()),
            part(plain, t -> t.col_indices()),
            part(plain, t -> t.values()),
            tensor.shape()
          };
      case sparse_csc, sparse_bsc ->
          new Object[] {
            part(plain, t -> t.ccol_indices()),
            part(plain, t -> t.row_indices()),
            part(plain, t -> t.values()),
            tensor.shape()
          };
      default ->
          new Object[] {
            part(plain, t -> t._indices()),
            part(plain, t -> t._values()),
            tensor.shape(),
            tensor.is_coalesced()
          };
    };
  }

  /** Returns a tensor's own part, which is only read. */
  private static Tensor part(
      Tensor tensor, Function<org.bytedeco.pytorch.Tensor, org.bytedeco.pytorch.Tensor> which) {
    return Call.tensor("save", () -> which.apply(Raw.of(tensor)));
  }
}
