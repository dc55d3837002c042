package jtorch.nn;

import jtorch.NnKwargs.BatchNormKwarg;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * What {@link BatchNorm1d}, {@link BatchNorm2d} and {@link BatchNorm3d} have in common: they
 * normalize each channel over the batch, and remember its mean and variance.
 *
 * <p>It is {@code torch.nn.modules.batchnorm._BatchNorm}, by which programs find these layers in a
 * network, whatever the shape of what they take: {@code if (module instanceof _BatchNorm norm)
 * norm.eval();}.
 */
public abstract class _BatchNorm extends RunningNorm {
  _BatchNorm(long num_features, int[] dims, BatchNormKwarg... keywords) {
    super(num_features, true, dims, keywords);
  }

  /** Makes a copy. */
  _BatchNorm(_BatchNorm original, Memo memo) {
    super(original, memo);
  }

  /**
   * Normalizes an input.
   *
   * @throws IllegalArgumentException if the shape doesn't fit
   */
  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> overBatch(input));
  }
}
