package jtorch.nn;

/**
 * Puts zeros around (N, C, L).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ZeroPad1d.html">ZeroPad1d</a>.
 */
public class ZeroPad1d extends ConstantPaddingLayer {
  /** Makes the layer for one width, or one before and after each dimension from the last one on. */
  public ZeroPad1d(long... padding) {
    super(1, 0, padding);
  }
}
