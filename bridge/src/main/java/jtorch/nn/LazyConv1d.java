package jtorch.nn;

import jtorch.NnKwargs.ConvKwarg;
import jtorch.internal.copying.Memo;

/**
 * A convolution that learns its in_channels from its first input, and is a {@link Conv1d} from then
 * on.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LazyConv1d.html">LazyConv1d</a>.
 */
public final class LazyConv1d extends Conv1d implements LazyModuleMixin {
  /**
   * Makes a convolution with kernels of one size in all dimensions.
   *
   * @throws IllegalArgumentException if a size is not positive or the groups don't divide the
   *     channels that come out
   */
  public LazyConv1d(long out_channels, long kernel_size, ConvKwarg... keywords) {
    super(0, out_channels, kernel_size, keywords);
  }

  /** Makes a convolution with kernels of a size in each dimension. */
  public LazyConv1d(long out_channels, long[] kernel_size, ConvKwarg... keywords) {
    super(0, out_channels, kernel_size, keywords);
  }

  private LazyConv1d(LazyConv1d original, Memo memo) {
    super(original, memo);
  }

  @Override
  Module copied(Memo memo) {
    return new LazyConv1d(this, memo);
  }
}
