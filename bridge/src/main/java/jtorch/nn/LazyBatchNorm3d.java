package jtorch.nn;

import jtorch.NnKwargs.BatchNormKwarg;
import jtorch.internal.copying.Memo;

/**
 * A normalization that learns its number of channels from its first input, and is a {@link
 * BatchNorm3d} from then on.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LazyBatchNorm3d.html">LazyBatchNorm3d</a>.
 */
public final class LazyBatchNorm3d extends BatchNorm3d implements LazyModuleMixin {
  /** Makes a layer. */
  public LazyBatchNorm3d(BatchNormKwarg... keywords) {
    super(0, keywords);
  }

  private LazyBatchNorm3d(LazyBatchNorm3d original, Memo memo) {
    super(original, memo);
  }

  @Override
  Module copied(Memo memo) {
    return new LazyBatchNorm3d(this, memo);
  }
}
