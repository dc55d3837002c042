package jtorch.nn;

import jtorch.Tensor;

/**
 * x-tanh(x) of each element. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Tanhshrink.html">Tanhshrink</a>.
 */
public class Tanhshrink extends Layer {
  /** Makes the layer. */
  public Tanhshrink() {}

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.tanhshrink(input));
  }
}
