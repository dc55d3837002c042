package jtorch.nn;

import jtorch.NnKwargs.BatchNormKwarg;
import jtorch.internal.copying.Memo;

/**
 * A normalization that learns its number of channels from its first input, and is a {@link
 * BatchNorm2d} from then on.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LazyBatchNorm2d.html">LazyBatchNorm2d</a>.
 */
public final class LazyBatchNorm2d extends BatchNorm2d implements LazyModuleMixin {
  /** Makes a layer. */
  public LazyBatchNorm2d(BatchNormKwarg... keywords) {
    super(0, keywords);
  }

  private LazyBatchNorm2d(LazyBatchNorm2d original, Memo memo) {
    super(original, memo);
  }

  @Override
  Module copied(Memo memo) {
    return new LazyBatchNorm2d(this, memo);
  }
}
