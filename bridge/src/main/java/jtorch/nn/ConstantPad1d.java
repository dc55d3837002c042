package jtorch.nn;

/**
 * Puts a number around (N, C, L).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConstantPad1d.html">ConstantPad1d</a>.
 */
public class ConstantPad1d extends ConstantPaddingLayer {
  /** Makes the layer for a width on all sides. */
  public ConstantPad1d(long padding, Number value) {
    super(1, value, padding);
  }

  /** Makes the layer for a width before and after each dimension, from the last one on. */
  public ConstantPad1d(long[] padding, Number value) {
    super(1, value, padding);
  }

  @Override
  protected String extra_repr() {
    return withValue();
  }
}
