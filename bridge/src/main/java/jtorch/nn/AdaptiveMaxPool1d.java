package jtorch.nn;

import jtorch.LayerKwargs.OutputSize;
import jtorch.Tensor;

/**
 * Largest elements of windows of (N, C, L) that are chosen to give an output size.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool1d.html">AdaptiveMaxPool1d</a>.
 */
public class AdaptiveMaxPool1d extends OutputSizeLayer {
  /**
   * Makes the layer for one size in all dimensions or one in each.
   *
   * @throws IllegalArgumentException if there are not exactly 1 size or one is not positive
   */
  public AdaptiveMaxPool1d(long... output_size) {
    super("AdaptiveMaxPool1d", 1, output_size);
  }

  /** Makes the layer with a size that has a name: {@code output_size=(1, 1)} in Python. */
  public AdaptiveMaxPool1d(OutputSize output_size) {
    this(output_size.value());
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.adaptive_max_pool1d(input, sizeOf(input)));
  }

  /** Returns the largest elements and where they stood: {@code return_indices=True} in Python. */
  public PoolOutput forwardWithIndices(Tensor input) {
    return located(input, () -> F.adaptive_max_pool1d_with_indices(input, sizeOf(input)));
  }
}
