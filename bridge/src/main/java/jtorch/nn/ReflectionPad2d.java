package jtorch.nn;

/**
 * Puts its own numbers, mirrored at the edge around (N, C, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReflectionPad2d.html">ReflectionPad2d</a>.
 */
public class ReflectionPad2d extends PaddingLayer {
  /** Makes the layer for one width, or one before and after each dimension from the last one on. */
  public ReflectionPad2d(long... padding) {
    super(2, "reflect", 0, padding);
  }
}
