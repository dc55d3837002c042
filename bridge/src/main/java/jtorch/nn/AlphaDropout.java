package jtorch.nn;

import jtorch.NnKwargs.DropoutKwarg;
import jtorch.Tensor;

/**
 * Drops elements at random in training, and keeps mean and variance of SELU's outputs. Takes any
 * shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AlphaDropout.html">AlphaDropout</a>.
 * In evaluation mode it passes its input on.
 */
public class AlphaDropout extends DropoutLayer {
  /**
   * Makes the layer, with probability 0.5 unless {@code p} is given.
   *
   * @throws IllegalArgumentException if p is not from 0 to 1
   */
  public AlphaDropout(DropoutKwarg... keywords) {
    super(keywords);
  }

  /** Makes the layer with a probability. */
  public AlphaDropout(Number p, DropoutKwarg... keywords) {
    super(p, keywords);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.alpha_dropout(input, now()));
  }
}
