package jtorch.nn;

import jtorch.LayerKwargs.OutputSize;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Largest elements of windows of (N, C, H, W) that are chosen to give an output size.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool2d.html">AdaptiveMaxPool2d</a>.
 */
public class AdaptiveMaxPool2d extends OutputSizeLayer {
  /**
   * Makes the layer for one size in all dimensions or one in each.
   *
   * @throws IllegalArgumentException if there are neither 1 nor 2 sizes or one is not positive
   */
  public AdaptiveMaxPool2d(long... output_size) {
    super("AdaptiveMaxPool2d", 2, output_size);
  }

  /**
   * Makes the layer with a size of its own in each dimension, or the input's where it is null:
   * {@code nn.AdaptiveMaxPool2d((None, 7))} in Python.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public AdaptiveMaxPool2d(@Nullable Number height, @Nullable Number width) {
    super("AdaptiveMaxPool2d", height, width);
  }

  /** Makes the layer with a size that has a name: {@code output_size=(1, 1)} in Python. */
  public AdaptiveMaxPool2d(OutputSize output_size) {
    this(output_size.value());
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.adaptive_max_pool2d(input, sizeOf(input)));
  }

  /** Returns the largest elements and where they stood: {@code return_indices=True} in Python. */
  public PoolOutput forwardWithIndices(Tensor input) {
    return located(input, () -> F.adaptive_max_pool2d_with_indices(input, sizeOf(input)));
  }
}
