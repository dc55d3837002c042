package jtorch;

import jtorch.ops.Layout;

/** Keyword arguments of sparse tensors. */
public class SparseKwargs extends SignalKwargs {
  SparseKwargs() {}

  /** What a new sparse tensor of indices and values takes. */
  public sealed interface CooKwarg permits TensorKwargs.FactoryKwarg, Coalesced {}

  /** What a conversion to a sparse tensor takes. */
  public sealed interface ToSparseKwarg permits LayoutOf, Blocksize, DenseDim {}

  /** Whether each index occurs once, in order. */
  public record Coalesced(boolean value) implements CooKwarg {}

  /** How the elements are kept. */
  public record LayoutOf(Layout value) implements ToSparseKwarg {}

  /** How many rows and columns a block has. */
  public record Blocksize(long... value) implements ToSparseKwarg {}

  /** How many of the last dimensions each value has. */
  public record DenseDim(long value) implements ToSparseKwarg {}

  /** Whether each index occurs once, in order: {@code is_coalesced=True} in Python. */
  public static Coalesced is_coalesced(boolean value) {
    return new Coalesced(value);
  }

  /** How the elements are kept: {@code layout=torch.sparse_csr} in Python. */
  public static LayoutOf layout(Layout value) {
    return new LayoutOf(value);
  }

  /** How many rows and columns a block has: {@code blocksize=(2, 2)} in Python. */
  public static Blocksize blocksize(long rows, long columns) {
    return new Blocksize(rows, columns);
  }

  /** How many of the last dimensions each value has: {@code dense_dim=1} in Python. */
  public static DenseDim dense_dim(long value) {
    return new DenseDim(value);
  }
}
