package jtorch.nn;

import jtorch.NnKwargs.AvgPoolKwarg;
import jtorch.Tensor;

/**
 * The mean of each window of (N, C, D, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool3d.html">AvgPool3d</a>.
 */
public final class AvgPool3d extends Layer {
  private final AvgPoolSettings settings;

  /**
   * Makes a pooling of windows of one size that move by it unless a stride is given.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public AvgPool3d(long kernel_size, AvgPoolKwarg... keywords) {
    this(new long[] {kernel_size}, keywords);
  }

  /** Makes a pooling of windows of a size in each dimension. */
  public AvgPool3d(long[] kernel_size, AvgPoolKwarg... keywords) {
    settings = new AvgPoolSettings("AvgPool3d", 3, kernel_size, keywords);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.avg_pool3d(input, settings));
  }

  @Override
  protected String extra_repr() {
    return settings.toString();
  }
}
