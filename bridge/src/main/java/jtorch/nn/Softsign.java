package jtorch.nn;

import jtorch.Tensor;

/**
 * x/(1+|x|) of each element. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softsign.html">Softsign</a>.
 */
public class Softsign extends Layer {
  /** Makes the layer. */
  public Softsign() {}

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.softsign(input));
  }
}
