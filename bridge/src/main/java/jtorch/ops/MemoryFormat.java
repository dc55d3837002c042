package jtorch.ops;

import org.jspecify.annotations.Nullable;

/**
 * In which order a dense tensor's dimensions lie in memory.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch-memory-format">torch.memory_format</a>.
 */
public enum MemoryFormat {
  /** The last dimension's elements lie side by side. */
  contiguous_format(0),
  /** As the operator's input. */
  preserve_format(1),
  /** The channels of a picture's point lie side by side: NHWC. */
  channels_last(2),
  /** As the other, for pictures with a depth: NDHWC. */
  channels_last_3d(3);

  private final int code;

  MemoryFormat(int code) {
    this.code = code;
  }

  /** Returns LibTorch's number of it. */
  int code() {
    return code;
  }

  /**
   * Returns what an argument names: a {@code torch.channels_last} counts too.
   *
   * @throws Encoder.Misfit if it is something else
   */
  static MemoryFormat of(@Nullable Object value) {
    return switch (value) {
      case MemoryFormat format -> format;
      case jtorch.MemoryFormat format -> valueOf(format.name());
      case null, default -> throw new Encoder.Misfit();
    };
  }

  static MemoryFormat of(long code) {
    for (MemoryFormat one : values()) {
      if (one.code == code) {
        return one;
      }
    }
    throw new IllegalArgumentException("LibTorch's memory format " + code + " has no name here.");
  }
}
