package jtorch.nn;

import jtorch.NnKwargs.BatchNormKwarg;
import jtorch.internal.copying.Memo;

/**
 * Normalizes each channel of each sample of (C, H, W) or (N, C, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.InstanceNorm2d.html">InstanceNorm2d</a>.
 */
public class InstanceNorm2d extends _InstanceNorm {
  /**
   * Makes a layer for a number of channels, without scales and running means unless asked.
   *
   * @throws IllegalArgumentException if the number is not positive
   */
  public InstanceNorm2d(long num_features, BatchNormKwarg... keywords) {
    super(num_features, 3, keywords);
  }

  /** Makes a copy. */
  InstanceNorm2d(InstanceNorm2d original, Memo memo) {
    super(original, memo);
  }

  @Override
  Module copied(Memo memo) {
    return new InstanceNorm2d(this, memo);
  }
}
