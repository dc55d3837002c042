package jtorch.nn;

/**
 * Puts its own numbers, mirrored at the edge around (N, C, L).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReflectionPad1d.html">ReflectionPad1d</a>.
 */
public class ReflectionPad1d extends PaddingLayer {
  /** Makes the layer for one width, or one before and after each dimension from the last one on. */
  public ReflectionPad1d(long... padding) {
    super(1, "reflect", 0, padding);
  }
}
