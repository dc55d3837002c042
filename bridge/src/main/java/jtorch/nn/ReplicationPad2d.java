package jtorch.nn;

/**
 * Puts the numbers of its edge around (N, C, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReplicationPad2d.html">ReplicationPad2d</a>.
 */
public class ReplicationPad2d extends PaddingLayer {
  /** Makes the layer for one width, or one before and after each dimension from the last one on. */
  public ReplicationPad2d(long... padding) {
    super(2, "replicate", 0, padding);
  }
}
