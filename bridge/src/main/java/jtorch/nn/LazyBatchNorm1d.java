package jtorch.nn;

import jtorch.NnKwargs.BatchNormKwarg;
import jtorch.internal.copying.Memo;

/**
 * A normalization that learns its number of channels from its first input, and is a {@link
 * BatchNorm1d} from then on.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LazyBatchNorm1d.html">LazyBatchNorm1d</a>.
 */
public final class LazyBatchNorm1d extends BatchNorm1d implements LazyModuleMixin {
  /** Makes a layer. */
  public LazyBatchNorm1d(BatchNormKwarg... keywords) {
    super(0, keywords);
  }

  private LazyBatchNorm1d(LazyBatchNorm1d original, Memo memo) {
    super(original, memo);
  }

  @Override
  Module copied(Memo memo) {
    return new LazyBatchNorm1d(this, memo);
  }
}
