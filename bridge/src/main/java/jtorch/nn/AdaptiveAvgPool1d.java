package jtorch.nn;

import jtorch.LayerKwargs.OutputSize;
import jtorch.Tensor;

/**
 * Means of windows of (N, C, L) that are chosen to give an output size.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool1d.html">AdaptiveAvgPool1d</a>.
 */
public class AdaptiveAvgPool1d extends OutputSizeLayer {
  /**
   * Makes the layer for one size in all dimensions or one in each.
   *
   * @throws IllegalArgumentException if there are not exactly 1 size or one is not positive
   */
  public AdaptiveAvgPool1d(long... output_size) {
    super("AdaptiveAvgPool1d", 1, output_size);
  }

  /** Makes the layer with a size that has a name: {@code output_size=(1, 1)} in Python. */
  public AdaptiveAvgPool1d(OutputSize output_size) {
    this(output_size.value());
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.adaptive_avg_pool1d(input, sizeOf(input)));
  }
}
