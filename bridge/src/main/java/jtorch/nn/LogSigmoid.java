package jtorch.nn;

import jtorch.Tensor;

/**
 * log(sigmoid(x)) of each element. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSigmoid.html">LogSigmoid</a>.
 */
public class LogSigmoid extends Layer {
  /** Makes the layer. */
  public LogSigmoid() {}

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.logsigmoid(input));
  }
}
