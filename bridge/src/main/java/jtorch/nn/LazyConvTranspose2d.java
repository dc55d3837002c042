package jtorch.nn;

import jtorch.NnKwargs.ConvTransposeKwarg;
import jtorch.internal.copying.Memo;

/**
 * A transposed convolution that learns its in_channels from its first input, and is a {@link
 * ConvTranspose2d} from then on.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LazyConvTranspose2d.html">LazyConvTranspose2d</a>.
 */
public final class LazyConvTranspose2d extends ConvTranspose2d implements LazyModuleMixin {
  /**
   * Makes a convolution with kernels of one size in all dimensions.
   *
   * @throws IllegalArgumentException if a size is not positive or the groups don't divide the
   *     channels that come out
   */
  public LazyConvTranspose2d(long out_channels, long kernel_size, ConvTransposeKwarg... keywords) {
    super(0, out_channels, kernel_size, keywords);
  }

  /** Makes a convolution with kernels of a size in each dimension. */
  public LazyConvTranspose2d(
      long out_channels, long[] kernel_size, ConvTransposeKwarg... keywords) {
    super(0, out_channels, kernel_size, keywords);
  }

  private LazyConvTranspose2d(LazyConvTranspose2d original, Memo memo) {
    super(original, memo);
  }

  @Override
  Module copied(Memo memo) {
    return new LazyConvTranspose2d(this, memo);
  }
}
