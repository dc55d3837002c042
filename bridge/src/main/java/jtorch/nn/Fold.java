package jtorch.nn;

import jtorch.LayerKwargs.FoldKwarg;
import jtorch.Tensor;

/**
 * Puts windows together to (N, C, H, W): what overlaps is added.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Fold.html">Fold</a>.
 */
public class Fold extends Layer {
  private final long[] output_size;
  private final FoldSettings settings;

  /**
   * Makes the layer for square windows and outputs.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public Fold(long output_size, long kernel_size, FoldKwarg... keywords) {
    this(new long[] {output_size}, new long[] {kernel_size}, keywords);
  }

  /** Makes the layer for outputs and windows of a height and a width. */
  public Fold(long[] output_size, long[] kernel_size, FoldKwarg... keywords) {
    this.output_size = output_size.clone();
    Sizes.checkPositive("Fold", "output_size", Sizes.expand("output_size", 2, output_size));
    settings = new FoldSettings("Fold", kernel_size, keywords);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.fold(input, output_size, settings));
  }

  @Override
  protected String extra_repr() {
    return "output_size=" + Sizes.text(output_size) + ", " + settings;
  }
}
