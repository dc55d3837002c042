package jtorch.nn;

import jtorch.LayerKwargs.FoldKwarg;
import jtorch.SettingKwargs.KernelSize;
import jtorch.Tensor;

/**
 * Takes the windows of (N, C, H, W) apart: (N, C * elements of a window, windows).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Unfold.html">Unfold</a>.
 */
public class Unfold extends FoldLayer {
  /**
   * Makes the layer for square windows.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public Unfold(long kernel_size, FoldKwarg... keywords) {
    this(new long[] {kernel_size}, keywords);
  }

  /** As the other: {@code Unfold(kernel_size=3, padding=1)} in Python. */
  public Unfold(KernelSize kernel_size, FoldKwarg... keywords) {
    this(kernel_size.value(), keywords);
  }

  /** Makes the layer for windows of a height and a width. */
  public Unfold(long[] kernel_size, FoldKwarg... keywords) {
    super(new FoldSettings("Unfold", kernel_size, keywords));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.unfold(input, settings));
  }
}
