package jtorch.nn;

/**
 * Puts its own numbers, mirrored at the edge around (N, C, D, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReflectionPad3d.html">ReflectionPad3d</a>.
 */
public class ReflectionPad3d extends PaddingLayer {
  /** Makes the layer for one width, or one before and after each dimension from the last one on. */
  public ReflectionPad3d(long... padding) {
    super(3, "reflect", 0, padding);
  }
}
