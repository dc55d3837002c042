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

  @Override
  public Tensor forward(Tensor input) {
    return input;
  }
}
