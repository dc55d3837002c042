package jtorch.nn;

import jtorch.NnKwargs.AvgPoolKwarg;
import jtorch.NnKwargs.CeilMode;
import jtorch.NnKwargs.CountIncludePad;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;
import jtorch.SettingKwargs.KernelSize;
import jtorch.Tensor;

/**
 * The mean of each window of (N, C, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html">AvgPool2d</a>.
 */
public class AvgPool2d extends AvgPoolLayer {
  /**
   * Makes a pooling of windows of one size that move by it unless a stride is given.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public AvgPool2d(long kernel_size, AvgPoolKwarg... keywords) {
    this(new long[] {kernel_size}, keywords);
  }

  /** Makes the layer with windows that move by {@code stride}. */
  public AvgPool2d(long kernel_size, long stride, AvgPoolKwarg... keywords) {
    this(kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** Makes the layer with {@code padding} more at each edge of the input. */
  public AvgPool2d(long kernel_size, long stride, long padding, AvgPoolKwarg... keywords) {
    this(kernel_size, stride, Keywords.of(new Padding(padding), keywords));
  }

  /** Makes a pooling of windows of a size in each dimension. */
  public AvgPool2d(long[] kernel_size, AvgPoolKwarg... keywords) {
    super(new AvgPoolSettings("AvgPool2d", 2, kernel_size, keywords));
  }

  /** Makes a layer whose windows move by a stride of their own in each dimension. */
  public AvgPool2d(long[] kernel_size, long[] stride, AvgPoolKwarg... keywords) {
    this(kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** Makes the layer with all but the divisor in their places. */
  public AvgPool2d(
      long kernel_size, long stride, long padding, boolean ceil_mode, boolean count_include_pad) {
    this(
        kernel_size,
        stride,
        padding,
        new CeilMode(ceil_mode),
        new CountIncludePad(count_include_pad));
  }

  /** Makes a pooling: {@code nn.AvgPool2d(kernel_size=2)} in Python. */
  public AvgPool2d(KernelSize kernel_size, AvgPoolKwarg... keywords) {
    this(kernel_size.value(), keywords);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.avg_pool2d(input, settings));
  }
}
