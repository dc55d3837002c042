package jtorch.nn;

import jtorch.Kwargs;
import jtorch.NnKwargs.BatchNormKwarg;
import jtorch.SizeKwargs.NumFeatures;
import jtorch.internal.copying.Memo;

/**
 * Normalizes each channel of (N, C, H, W) over the batch, and remembers its mean and variance.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html">BatchNorm2d</a>.
 * In evaluation mode it normalizes by what it remembers.
 */
public class BatchNorm2d extends _BatchNorm {
  /**
   * Makes a layer for a number of channels.
   *
   * @throws IllegalArgumentException if the number is not positive
   */
  public BatchNorm2d(long num_features, BatchNormKwarg... keywords) {
    super(num_features, new int[] {4}, keywords);
  }

  /** As the other, with what is added to a variance: {@code BatchNorm2d(64, 1e-3)} in Python. */
  public BatchNorm2d(long num_features, double eps, BatchNormKwarg... keywords) {
    this(num_features, Keywords.of(Kwargs.eps(eps), keywords));
  }

  /** As the other, with how much a batch counts: {@code BatchNorm2d(64, 1e-3, 0.01)} in Python. */
  public BatchNorm2d(long num_features, double eps, double momentum, BatchNormKwarg... keywords) {
    this(num_features, eps, Keywords.of(Kwargs.momentum(momentum), keywords));
  }

  /** Makes a layer whose size has a name. */
  public BatchNorm2d(NumFeatures num_features, BatchNormKwarg... keywords) {
    this(num_features.value(), keywords);
  }

  /** Makes a copy. */
  BatchNorm2d(BatchNorm2d original, Memo memo) {
    super(original, memo);
  }

  @Override
  Module copied(Memo memo) {
    return new BatchNorm2d(this, memo);
  }
}
