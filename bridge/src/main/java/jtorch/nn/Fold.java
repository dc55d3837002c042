package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.FoldKwarg;
import jtorch.LayerKwargs.OutputSize;
import jtorch.SettingKwargs.KernelSize;
import jtorch.Tensor;

/**
 * Puts windows together to (N, C, H, W): what overlaps is added.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Fold.html">Fold</a>.
 */
public class Fold extends FoldLayer {
  private final long[] output_size;

  /**
   * Makes the layer for square windows and outputs.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public Fold(long output_size, long kernel_size, FoldKwarg... keywords) {
    this(new long[] {output_size}, new long[] {kernel_size}, keywords);
  }

  /** As the other: {@code Fold(output_size=(4, 5), kernel_size=2)} in Python. */
  public Fold(OutputSize output_size, KernelSize kernel_size, FoldKwarg... keywords) {
    this(output_size.value(), kernel_size.value(), keywords);
  }

  /** Makes the layer for outputs and windows of a height and a width. */
  public Fold(long[] output_size, long[] kernel_size, FoldKwarg... keywords) {
    super(new FoldSettings("Fold", kernel_size, keywords));
    this.output_size = output_size.clone();
    Sizes.checkPositive("Fold", "output_size", output_size());
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.fold(input, output_size, settings));
  }

  /** Returns the size of the output in each dimension, also where one number was given for both. */
  public final long[] output_size() {
    return Sizes.expand("output_size", 2, output_size);
  }

  /** The keyword {@link Kwargs#output_size}: the attribute would hide it from a subclass. */
  protected static OutputSize output_size(long... value) {
    return Kwargs.output_size(value);
  }

  @Override
  protected String extra_repr() {
    return "output_size=" + Sizes.text(output_size) + ", " + settings;
  }
}
