package jtorch.nn;

import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.PoolKwarg;
import jtorch.NnKwargs.Stride;
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
  public MaxPool3d(long kernel_size, PoolKwarg... keywords) {
    this(new long[] {kernel_size}, keywords);
  }

  /** Makes the layer with windows that move by {@code stride}. */
  public MaxPool3d(long kernel_size, long stride, PoolKwarg... keywords) {
    this(kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** Makes the layer with {@code padding} more at each edge of the input. */
  public MaxPool3d(long kernel_size, long stride, long padding, PoolKwarg... keywords) {
    this(kernel_size, stride, Keywords.of(new Padding(padding), keywords));
  }

  /** Makes a pooling of windows of a size in each dimension. */
  public MaxPool3d(long[] kernel_size, PoolKwarg... keywords) {
    super(new PoolSettings("MaxPool3d", 3, kernel_size, keywords));
  }

  /** Makes a layer whose windows move by a stride of their own in each dimension. */
  public MaxPool3d(long[] kernel_size, long[] stride, PoolKwarg... keywords) {
    this(kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** Makes a pooling: {@code nn.MaxPool3d(kernel_size=2)} in Python. */
  public MaxPool3d(KernelSize kernel_size, PoolKwarg... keywords) {
    this(kernel_size.value(), keywords);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.max_pool3d(input, settings));
  }

  /** Returns the largest elements and where they stood: {@code return_indices=True} in Python. */
  public PoolOutput forwardWithIndices(Tensor input) {
    return located(input, () -> F.max_pool3d_with_indices(input, settings));
  }
}
