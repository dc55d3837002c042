package jtorch.nn;

import jtorch.NnKwargs.DropoutKwarg;
import jtorch.Tensor;

/**
 * Zeroes channels of (N, C, L) at random in training and scales the others by 1/(1-p).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout1d.html">Dropout1d</a>. In
 * evaluation mode it passes its input on.
 */
public class Dropout1d extends DropoutLayer {
  /**
   * Makes the layer, with probability 0.5 unless {@code p} is given.
   *
   * @throws IllegalArgumentException if p is not from 0 to 1
   */
  public Dropout1d(DropoutKwarg... keywords) {
    super(keywords);
  }

  /** Makes the layer with a probability. */
  public Dropout1d(Number p, DropoutKwarg... keywords) {
    super(p, keywords);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.channels("dropout1d", input, 3, now()));
  }
}
