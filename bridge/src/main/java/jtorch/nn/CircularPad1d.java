package jtorch.nn;

/**
 * Puts the numbers of its other end around (N, C, L).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CircularPad1d.html">CircularPad1d</a>.
 */
public class CircularPad1d extends PaddingLayer {
  /** Makes the layer for one width, or one before and after each dimension from the last one on. */
  public CircularPad1d(long... padding) {
    super(1, "circular", 0, padding);
  }
}
