package jtorch.nn;

import jtorch.LayerKwargs.OutputSize;
import jtorch.LayerKwargs.UnpoolKwarg;
import jtorch.Tensor;

/**
 * Puts the largest elements of a {@link MaxPool2d} back to where they stood, between zeros. Takes
 * (N, C, H, W) or (C, H, W), with the places of the same shape.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxUnpool2d.html">MaxUnpool2d</a>.
 */
public class MaxUnpool2d extends UnpoolLayer {
  /**
   * Makes the layer for windows of one size that moved by it unless a stride is given.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public MaxUnpool2d(long kernel_size, UnpoolKwarg... keywords) {
    this(new long[] {kernel_size}, keywords);
  }

  /** Makes the layer for windows of a size in each dimension. */
  public MaxUnpool2d(long[] kernel_size, UnpoolKwarg... keywords) {
    super(new UnpoolSettings("MaxUnpool2d", 2, kernel_size, keywords));
  }

  /** Puts largest elements back to where they stood. */
  public Tensor forward(Tensor input, Tensor indices) {
    return located(input, () -> F.max_unpool2d(input, indices, null, settings));
  }

  /**
   * Puts largest elements back to where they stood, in an output of a size.
   *
   * @param output_size the last sizes of the output, or all of them
   * @throws IllegalArgumentException if the windows don't give this size
   */
  public Tensor forward(Tensor input, Tensor indices, long... output_size) {
    return located(input, () -> F.max_unpool2d(input, indices, output_size, settings));
  }

  /** As the other: {@code unpool(x, indices, output_size=y.size())} in Python. */
  public Tensor forward(Tensor input, Tensor indices, OutputSize output_size) {
    return forward(input, indices, output_size.value());
  }

  /** As {@link #forward(Tensor, Tensor)}, with the hooks around it, which see the first input. */
  public final Tensor call(Tensor input, Tensor indices) {
    return call(input, given -> forward(given, indices));
  }
}
