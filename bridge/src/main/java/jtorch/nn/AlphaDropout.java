package jtorch.nn;

import jtorch.NnKwargs.DropoutKwarg;
import jtorch.NnKwargs.P;
import jtorch.NnKwargs.Training;
import jtorch.Tensor;

/**
 * Drops elements at random in training, and keeps mean and variance of SELU's outputs. Takes any
 * shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AlphaDropout.html">AlphaDropout</a>.
 * In evaluation mode it passes its input on.
 */
public class AlphaDropout extends Layer {
  private final DropoutSettings settings;

  /**
   * Makes the layer, with probability 0.5 unless {@code p} is given.
   *
   * @throws IllegalArgumentException if p is not from 0 to 1
   */
  public AlphaDropout(DropoutKwarg... keywords) {
    settings = DropoutSettings.of(keywords);
  }

  /** Makes the layer with a probability. */
  public AlphaDropout(double p, DropoutKwarg... keywords) {
    settings = DropoutSettings.of(keywords).with(new P(p));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.alpha_dropout(input, settings.with(new Training(training()))));
  }

  @Override
  protected String extra_repr() {
    return settings.toString();
  }
}
