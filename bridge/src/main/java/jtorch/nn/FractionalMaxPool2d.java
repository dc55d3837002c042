package jtorch.nn;

import jtorch.LayerKwargs.FractionalPoolKwarg;
import jtorch.Tensor;

/**
 * The largest element of each window of (N, C, H, W); the windows stand at random places.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.FractionalMaxPool2d.html">FractionalMaxPool2d</a>.
 */
public class FractionalMaxPool2d extends FractionalLayer {
  /**
   * Makes a pooling of windows of one size.
   *
   * @param keywords output_size or output_ratio, one of the two
   * @throws IllegalArgumentException if neither is given or both are, or a number is out of range
   */
  public FractionalMaxPool2d(long kernel_size, FractionalPoolKwarg... keywords) {
    this(new long[] {kernel_size}, keywords);
  }

  /** Makes a pooling of windows of a size in each dimension. */
  public FractionalMaxPool2d(long[] kernel_size, FractionalPoolKwarg... keywords) {
    super(new FractionalSettings("FractionalMaxPool2d", 2, kernel_size, keywords));
  }

  @Override
  public Tensor forward(Tensor input) {
    return forwardWithIndices(input).output();
  }

  /** Returns the largest elements and where they stood: {@code return_indices=True} in Python. */
  public PoolOutput forwardWithIndices(Tensor input) {
    return located(input, () -> F.fractional_max_pool2d(input, settings));
  }
}
