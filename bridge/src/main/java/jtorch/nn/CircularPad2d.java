package jtorch.nn;

/**
 * Puts the numbers of its other end around (N, C, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CircularPad2d.html">CircularPad2d</a>.
 */
public class CircularPad2d extends PaddingLayer {
  /** Makes the layer for one width, or one before and after each dimension from the last one on. */
  public CircularPad2d(long... padding) {
    super(2, "circular", 0, padding);
  }
}
