package jtorch.nn;

/**
 * Puts the numbers of its edge around (N, C, L).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReplicationPad1d.html">ReplicationPad1d</a>.
 */
public class ReplicationPad1d extends PaddingLayer {
  /** Makes the layer for one width, or one before and after each dimension from the last one on. */
  public ReplicationPad1d(long... padding) {
    super(1, "replicate", 0, padding);
  }
}
