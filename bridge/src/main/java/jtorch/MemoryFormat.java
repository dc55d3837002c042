package jtorch;

/**
 * In which order the elements of a batch of pictures lie in memory.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch-memory-format">torch.memory_format</a>.
 */
public enum MemoryFormat {
  /** The last dimension's elements lie side by side: (N, C, H, W) in this order. */
  contiguous_format,
  /** The channels of a pixel lie side by side: (N, H, W, C). */
  channels_last
}
