package jtorch.nn;

/**
 * Puts zeros around (N, C, D, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ZeroPad3d.html">ZeroPad3d</a>.
 */
public class ZeroPad3d extends ConstantPaddingLayer {
  /** Makes the layer for one width, or one before and after each dimension from the last one on. */
  public ZeroPad3d(long... padding) {
    super(3, 0, padding);
  }
}
