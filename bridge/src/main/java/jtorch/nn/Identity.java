package jtorch.nn;

import jtorch.Tensor;

/**
 * The input itself. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Identity.html">Identity</a>.
 */
public class Identity extends Module {
  /** Makes the layer. */
  public Identity() {}

  /**
   * Makes the layer, and leaves out of account what it is given, as Python does: it stands in the
   * place of layers that take sizes, {@code norm_layer(out_size)}.
   */
  public Identity(long... unused) {
    this();
  }

  @Override
  public Tensor forward(Tensor input) {
    return input;
  }
}
