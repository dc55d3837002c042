package jtorch.nn;

/**
 * Puts a number around (N, C, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConstantPad2d.html">ConstantPad2d</a>.
 */
public class ConstantPad2d extends ConstantPaddingLayer {
  /** Makes the layer for a width on all sides. */
  public ConstantPad2d(long padding, Number value) {
    super(2, value, padding);
  }

  /** Makes the layer for a width before and after each dimension, from the last one on. */
  public ConstantPad2d(long[] padding, Number value) {
    super(2, value, padding);
  }

  @Override
  protected String extra_repr() {
    return withValue();
  }
}
