package jtorch.nn;

import jtorch.NnKwargs.BatchNormKwarg;
import jtorch.internal.copying.Memo;

/**
 * A normalization that learns its number of channels from its first input, and is a {@link
 * InstanceNorm2d} from then on.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LazyInstanceNorm2d.html">LazyInstanceNorm2d</a>.
 */
public final class LazyInstanceNorm2d extends InstanceNorm2d implements LazyModuleMixin {
  /**
   * Makes a layer. As in Python, and unlike {@link InstanceNorm2d}, it has scales and running means
   * unless the keywords say otherwise.
   */
  public LazyInstanceNorm2d(BatchNormKwarg... keywords) {
    super(0, keywords);
  }

  private LazyInstanceNorm2d(LazyInstanceNorm2d original, Memo memo) {
    super(original, memo);
  }

  @Override
  Module copied(Memo memo) {
    return new LazyInstanceNorm2d(this, memo);
  }
}
