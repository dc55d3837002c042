package jtorch.nn;

import jtorch.NnKwargs.BatchNormKwarg;
import jtorch.internal.copying.Memo;

/**
 * Normalizes each channel of each sample of (C, D, H, W) or (N, C, D, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.InstanceNorm3d.html">InstanceNorm3d</a>.
 */
public class InstanceNorm3d extends _InstanceNorm {
  /**
   * Makes a layer for a number of channels, without scales and running means unless asked.
   *
   * @throws IllegalArgumentException if the number is not positive
   */
  public InstanceNorm3d(long num_features, BatchNormKwarg... keywords) {
    super(num_features, 4, keywords);
  }

  /** Makes a copy. */
  InstanceNorm3d(InstanceNorm3d original, Memo memo) {
    super(original, memo);
  }

  @Override
  Module copied(Memo memo) {
    return new InstanceNorm3d(this, memo);
  }
}
