package jtorch.nn;

import jtorch.NnKwargs.BatchNormKwarg;
import jtorch.internal.copying.Memo;

/**
 * A normalization that learns its number of channels from its first input, and is a {@link
 * InstanceNorm1d} from then on.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LazyInstanceNorm1d.html">LazyInstanceNorm1d</a>.
 */
public final class LazyInstanceNorm1d extends InstanceNorm1d implements LazyModuleMixin {
  /**
   * Makes a layer. As in Python, and unlike {@link InstanceNorm1d}, it has scales and running means
   * unless the keywords say otherwise.
   */
  public LazyInstanceNorm1d(BatchNormKwarg... keywords) {
    super(0, keywords);
  }

  private LazyInstanceNorm1d(LazyInstanceNorm1d original, Memo memo) {
    super(original, memo);
  }

  @Override
  Module copied(Memo memo) {
    return new LazyInstanceNorm1d(this, memo);
  }
}
