package jtorch.ops;

/**
 * How a tensor's elements are kept.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch-layout">torch.layout</a>.
 */
public enum Layout {
  /** One after the other, a fixed step apart in each dimension: the usual one. */
  strided(0),
  /** The indices and the values of the elements that are not zero. */
  sparse_coo(1),
  /** Compressed rows. */
  sparse_csr(2),
  /** What oneDNN likes best. */
  _mkldnn(3),
  /** Compressed columns. */
  sparse_csc(4),
  /** Compressed rows of blocks. */
  sparse_bsr(5),
  /** Compressed columns of blocks. */
  sparse_bsc(6),
  /** Rows of different lengths. */
  jagged(7);

  private final int code;

  Layout(int code) {
    this.code = code;
  }

  /** Returns LibTorch's number of it. */
  int code() {
    return code;
  }

  /**
   * Returns the layout with LibTorch's number.
   *
   * @throws IllegalArgumentException if it has no name here
   */
  public static Layout of(long code) {
    for (Layout one : values()) {
      if (one.code == code) {
        return one;
      }
    }
    throw new IllegalArgumentException("LibTorch's layout " + code + " has no name here.");
  }
}
