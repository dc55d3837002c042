package jtorch.nn;

import jtorch.NnKwargs.CeilMode;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.MaxPoolKwarg;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;
import jtorch.RarerKwargs.ReturnIndices;
import jtorch.SettingKwargs.KernelSize;
import jtorch.Tensor;

/**
 * The largest element of each window of (N, C, D, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool3d.html">MaxPool3d</a>.
 */
public class MaxPool3d extends MaxPoolLayer {
  /**
   * Makes a pooling of windows of one size that move by it unless a stride is given.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public MaxPool3d(long kernel_size, MaxPoolKwarg... keywords) {
    this(new long[] {kernel_size}, keywords);
  }

  /** Makes the layer with windows that move by {@code stride}. */
  public MaxPool3d(long kernel_size, long stride, MaxPoolKwarg... keywords) {
    this(kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** Makes the layer with {@code padding} more at each edge of the input. */
  public MaxPool3d(long kernel_size, long stride, long padding, MaxPoolKwarg... keywords) {
    this(kernel_size, stride, Keywords.of(new Padding(padding), keywords));
  }

  /** Makes the layer with windows whose elements are {@code dilation} apart. */
  public MaxPool3d(
      long kernel_size, long stride, long padding, long dilation, MaxPoolKwarg... keywords) {
    this(kernel_size, stride, padding, Keywords.of(new Dilation(dilation), keywords));
  }

  /** Makes the layer for {@link #forwardWithIndices} if {@code return_indices} says so. */
  public MaxPool3d(
      long kernel_size,
      long stride,
      long padding,
      long dilation,
      boolean return_indices,
      MaxPoolKwarg... keywords) {
    this(
        kernel_size,
        stride,
        padding,
        dilation,
        Keywords.of(new ReturnIndices(return_indices), keywords));
  }

  /** Makes the layer with all arguments in their places. */
  public MaxPool3d(
      long kernel_size,
      long stride,
      long padding,
      long dilation,
      boolean return_indices,
      boolean ceil_mode) {
    this(kernel_size, stride, padding, dilation, return_indices, new CeilMode(ceil_mode));
  }

  /** Makes a pooling of windows of a size in each dimension. */
  public MaxPool3d(long[] kernel_size, MaxPoolKwarg... keywords) {
    super("MaxPool3d", 3, kernel_size, keywords);
  }

  /** Makes a layer whose windows move by a stride of their own in each dimension. */
  public MaxPool3d(long[] kernel_size, long[] stride, MaxPoolKwarg... keywords) {
    this(kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** Makes a pooling: {@code nn.MaxPool3d(kernel_size=2)} in Python. */
  public MaxPool3d(KernelSize kernel_size, MaxPoolKwarg... keywords) {
    this(kernel_size.value(), keywords);
  }

  /**
   * Returns the largest elements.
   *
   * @throws IllegalStateException with {@code return_indices(true)}: {@link #forwardWithIndices}
   */
  @Override
  public Tensor forward(Tensor input) {
    checkForward();
    return located(input, () -> F.max_pool3d(input, settings));
  }

  /** Returns the largest elements and where they stood: {@code return_indices=True} in Python. */
  public PoolOutput forwardWithIndices(Tensor input) {
    return located(input, () -> F.max_pool3d_with_indices(input, settings));
  }
}
