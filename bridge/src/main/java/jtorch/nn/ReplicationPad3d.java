package jtorch.nn;

/**
 * Puts the numbers of its edge around (N, C, D, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReplicationPad3d.html">ReplicationPad3d</a>.
 */
public class ReplicationPad3d extends PaddingLayer {
  /** Makes the layer for one width, or one before and after each dimension from the last one on. */
  public ReplicationPad3d(long... padding) {
    super(3, "replicate", 0, padding);
  }
}
