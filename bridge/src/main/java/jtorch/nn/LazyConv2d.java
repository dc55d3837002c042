package jtorch.nn;

import jtorch.NnKwargs.ConvKwarg;
import jtorch.NnKwargs.Stride;
import jtorch.internal.copying.Memo;

/**
 * A convolution that learns its in_channels from its first input, and is a {@link Conv2d} from then
 * on.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LazyConv2d.html">LazyConv2d</a>.
 */
public final class LazyConv2d extends Conv2d implements LazyModuleMixin {
  /**
   * Makes a convolution with kernels of one size in all dimensions.
   *
   * @throws IllegalArgumentException if a size is not positive or the groups don't divide the
   *     channels that come out
   */
  public LazyConv2d(long out_channels, long kernel_size, ConvKwarg... keywords) {
    super(0, out_channels, kernel_size, keywords);
  }

  /** Makes a convolution with kernels of one size that move by {@code stride}. */
  public LazyConv2d(long out_channels, long kernel_size, long stride) {
    this(out_channels, kernel_size, new Stride(stride));
  }

  /** Makes a convolution with kernels of a size in each dimension. */
  public LazyConv2d(long out_channels, long[] kernel_size, ConvKwarg... keywords) {
    super(0, out_channels, kernel_size, keywords);
  }

  private LazyConv2d(LazyConv2d original, Memo memo) {
    super(original, memo);
  }

  @Override
  Module copied(Memo memo) {
    return new LazyConv2d(this, memo);
  }
}
