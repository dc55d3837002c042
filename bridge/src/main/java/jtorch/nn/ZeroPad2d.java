package jtorch.nn;

/**
 * Puts zeros around (N, C, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ZeroPad2d.html">ZeroPad2d</a>.
 */
public class ZeroPad2d extends ConstantPaddingLayer {
  /** Makes the layer for one width, or one before and after each dimension from the last one on. */
  public ZeroPad2d(long... padding) {
    super(2, 0, padding);
  }
}
