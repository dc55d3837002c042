package jtorch.nn;

import jtorch.LayerKwargs.OutputSize;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Means of windows of (N, C, H, W) that are chosen to give an output size.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html">AdaptiveAvgPool2d</a>.
 */
public class AdaptiveAvgPool2d extends OutputSizeLayer {
  /**
   * Makes the layer for one size in all dimensions or one in each.
   *
   * @throws IllegalArgumentException if there are neither 1 nor 2 sizes or one is not positive
   */
  public AdaptiveAvgPool2d(long... output_size) {
    super("AdaptiveAvgPool2d", 2, output_size);
  }

  /**
   * Makes the layer with a size of its own in each dimension, or the input's where it is null:
   * {@code nn.AdaptiveAvgPool2d((None, 7))} in Python.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public AdaptiveAvgPool2d(@Nullable Number height, @Nullable Number width) {
    super("AdaptiveAvgPool2d", height, width);
  }

  /** Makes the layer with a size that has a name: {@code output_size=(1, 1)} in Python. */
  public AdaptiveAvgPool2d(OutputSize output_size) {
    this(output_size.value());
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.adaptive_avg_pool2d(input, sizeOf(input)));
  }
}
