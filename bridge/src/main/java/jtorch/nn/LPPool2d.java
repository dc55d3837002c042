package jtorch.nn;

import jtorch.LayerKwargs.LpPoolKwarg;
import jtorch.Tensor;

/**
 * The norm of each window of (N, C, H, W), by a power: the sum at 1, the largest at infinity.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LPPool2d.html">LPPool2d</a>.
 */
public class LPPool2d extends LpPoolLayer {
  /**
   * Makes a pooling of windows of one size that move by it unless a stride is given.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public LPPool2d(double norm_type, long kernel_size, LpPoolKwarg... keywords) {
    this(norm_type, new long[] {kernel_size}, keywords);
  }

  /** Makes a pooling of windows of a size in each dimension. */
  public LPPool2d(double norm_type, long[] kernel_size, LpPoolKwarg... keywords) {
    super(norm_type, new LpPoolSettings("LPPool2d", 2, kernel_size, keywords));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.lp_pool2d(input, norm_type, settings));
  }
}
