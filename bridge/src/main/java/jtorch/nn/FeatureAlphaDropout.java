package jtorch.nn;

import jtorch.NnKwargs.DropoutKwarg;
import jtorch.Tensor;

/**
 * Drops channels of (N, C, ...) at random in training, and keeps mean and variance of SELU's
 * outputs.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.FeatureAlphaDropout.html">FeatureAlphaDropout</a>.
 * In evaluation mode it passes its input on.
 */
public class FeatureAlphaDropout extends DropoutLayer {
  /**
   * Makes the layer, with probability 0.5 unless {@code p} is given.
   *
   * @throws IllegalArgumentException if p is not from 0 to 1
   */
  public FeatureAlphaDropout(DropoutKwarg... keywords) {
    super(keywords);
  }

  /** Makes the layer with a probability. */
  public FeatureAlphaDropout(Number p, DropoutKwarg... keywords) {
    super(p, keywords);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.feature_alpha_dropout(input, now()));
  }
}
