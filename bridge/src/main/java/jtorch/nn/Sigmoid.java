package jtorch.nn;

import jtorch.Tensor;

/**
 * 1/(1+exp(-x)) of each element. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html">Sigmoid</a>.
 */
public class Sigmoid extends Layer {
  /** Makes the layer. */
  public Sigmoid() {}

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.sigmoid(input));
  }
}
