package jtorch.nn;

import jtorch.NnKwargs.BatchNormKwarg;
import jtorch.internal.copying.Memo;

/**
 * A normalization that learns its number of channels from its first input, and is a {@link
 * InstanceNorm3d} from then on.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LazyInstanceNorm3d.html">LazyInstanceNorm3d</a>.
 */
public final class LazyInstanceNorm3d extends InstanceNorm3d implements LazyModuleMixin {
  /**
   * Makes a layer. As in Python, and unlike {@link InstanceNorm3d}, it has scales and running means
   * unless the keywords say otherwise.
   */
  public LazyInstanceNorm3d(BatchNormKwarg... keywords) {
    super(0, keywords);
  }

  private LazyInstanceNorm3d(LazyInstanceNorm3d original, Memo memo) {
    super(original, memo);
  }

  @Override
  Module copied(Memo memo) {
    return new LazyInstanceNorm3d(this, memo);
  }
}
