package jtorch.nn;

import jtorch.NnKwargs.BatchNormKwarg;
import jtorch.internal.copying.Memo;

/**
 * Normalizes each channel of each sample of (C, L) or (N, C, L).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.InstanceNorm1d.html">InstanceNorm1d</a>.
 */
public class InstanceNorm1d extends _InstanceNorm {
  /**
   * Makes a layer for a number of channels, without scales and running means unless asked.
   *
   * @throws IllegalArgumentException if the number is not positive
   */
  public InstanceNorm1d(long num_features, BatchNormKwarg... keywords) {
    super(num_features, 2, keywords);
  }

  /** Makes a copy. */
  InstanceNorm1d(InstanceNorm1d original, Memo memo) {
    super(original, memo);
  }

  @Override
  Module copied(Memo memo) {
    return new InstanceNorm1d(this, memo);
  }
}
