package jtorch.nn;

import jtorch.NnKwargs.BatchNormKwarg;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * What {@link InstanceNorm1d}, {@link InstanceNorm2d} and {@link InstanceNorm3d} have in common:
 * they normalize each channel of each sample.
 *
 * <p>It is {@code torch.nn.modules.instancenorm._InstanceNorm}, by which programs find these layers
 * in a network.
 */
public abstract class _InstanceNorm extends RunningNorm {
  private final int single; // the dimensions of a sample that is in no batch

  _InstanceNorm(long num_features, int single, BatchNormKwarg... keywords) {
    super(num_features, false, new int[] {single, single + 1}, keywords);
    this.single = single;
  }

  /** Makes a copy. */
  _InstanceNorm(_InstanceNorm original, Memo memo) {
    super(original, memo);
    single = original.single;
  }

  /**
   * Normalizes a sample or a batch of them.
   *
   * @throws IllegalArgumentException if the shape doesn't fit
   */
  @Override
  public Tensor forward(Tensor input) {
    return located(
        input,
        () -> {
          checkDims(input);
          return input.dim() == single
              ? overSamples(input.unsqueeze(0)).squeeze(0)
              : overSamples(input);
        });
  }
}
