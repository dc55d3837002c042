package jtorch.nn;

import jtorch.Tensor;

/**
 * The hyperbolic tangent of each element. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Tanh.html">Tanh</a>.
 */
public class Tanh extends Layer {
  /** Makes the layer. */
  public Tanh() {}

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.tanh(input));
  }
}
