package jtorch.nn;

import jtorch.NnKwargs.DropoutKwarg;
import jtorch.Tensor;

/**
 * Zeroes channels of (N, C, D, H, W) at random in training and scales the others by 1/(1-p).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout3d.html">Dropout3d</a>. In
 * evaluation mode it passes its input on.
 */
public class Dropout3d extends DropoutLayer {
  /**
   * Makes the layer, with probability 0.5 unless {@code p} is given.
   *
   * @throws IllegalArgumentException if p is not from 0 to 1
   */
  public Dropout3d(DropoutKwarg... keywords) {
    super(keywords);
  }

  /** Makes the layer with a probability. */
  public Dropout3d(Number p, DropoutKwarg... keywords) {
    super(p, keywords);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.channels("dropout3d", input, 5, now()));
  }
}
