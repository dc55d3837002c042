package jtorch.nn;

import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.PoolKwarg;
import jtorch.NnKwargs.Stride;
import jtorch.SettingKwargs.KernelSize;
import jtorch.Tensor;

/**
 * The largest element of each window: (N, C, H, W) to (N, C, H', W').
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html">MaxPool2d</a>.
 */
public class MaxPool2d extends MaxPoolLayer {
  /**
   * Makes a pooling of square windows that move by their own size unless a stride is given.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public MaxPool2d(long kernel_size, PoolKwarg... keywords) {
    this(new long[] {kernel_size}, keywords);
  }

  /** Makes the layer with windows that move by {@code stride}. */
  public MaxPool2d(long kernel_size, long stride, PoolKwarg... keywords) {
    this(kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** Makes the layer with {@code padding} more at each edge of the input. */
  public MaxPool2d(long kernel_size, long stride, long padding, PoolKwarg... keywords) {
    this(kernel_size, stride, Keywords.of(new Padding(padding), keywords));
  }

  /** Makes a pooling of windows of a height and a width. */
  public MaxPool2d(long[] kernel_size, PoolKwarg... keywords) {
    super(new PoolSettings("MaxPool2d", 2, kernel_size, keywords));
  }

  /** Makes a layer whose windows move by a stride of their own in each dimension. */
  public MaxPool2d(long[] kernel_size, long[] stride, PoolKwarg... keywords) {
    this(kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** Makes a pooling: {@code nn.MaxPool2d(kernel_size=2)} in Python. */
  public MaxPool2d(KernelSize kernel_size, PoolKwarg... keywords) {
    this(kernel_size.value(), keywords);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.max_pool2d(input, settings));
  }

  /** Returns the largest elements and where they stood: {@code return_indices=True} in Python. */
  public PoolOutput forwardWithIndices(Tensor input) {
    return located(input, () -> F.max_pool2d_with_indices(input, settings));
  }
}
