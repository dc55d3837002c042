package jtorch.nn;

/**
 * Puts a number around (N, C, D, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConstantPad3d.html">ConstantPad3d</a>.
 */
public class ConstantPad3d extends ConstantPaddingLayer {
  /** Makes the layer for a width on all sides. */
  public ConstantPad3d(long padding, Number value) {
    super(3, value, padding);
  }

  /** Makes the layer for a width before and after each dimension, from the last one on. */
  public ConstantPad3d(long[] padding, Number value) {
    super(3, value, padding);
  }

  @Override
  protected String extra_repr() {
    return withValue();
  }
}
