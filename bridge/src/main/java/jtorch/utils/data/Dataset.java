package jtorch.utils.data;

import java.util.Arrays;

/**
 * Samples by number.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.Dataset">Dataset</a>.
 */
public interface Dataset {
  /** Returns the number of samples: {@code len(dataset)} in Python. */
  long size();

  /**
   * Returns a sample: {@code dataset[index]} in Python.
   *
   * @throws IndexOutOfBoundsException if there is no such sample
   */
  Sample get(long index);

  /**
   * Returns several samples as one batch, by default one by one and then stacked.
   *
   * <p>A dataset that can do better overrides it: Python's {@code __getitems__}.
   *
   * @throws IllegalArgumentException if the samples differ in shape
   */
  default Sample get(long[] indices) {
    return Data.default_collate(Arrays.stream(indices).mapToObj(this::get).toList());
  }
}
