package jtorch.nn;

/**
 * Puts the numbers of its other end around (N, C, D, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CircularPad3d.html">CircularPad3d</a>.
 */
public class CircularPad3d extends PaddingLayer {
  /** Makes the layer for one width, or one before and after each dimension from the last one on. */
  public CircularPad3d(long... padding) {
    super(3, "circular", 0, padding);
  }
}
