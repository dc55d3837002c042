package jtorch.nn;

import jtorch.NnKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * The squared difference below beta, the absolute one above.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html">SmoothL1Loss</a>.
 */
public final class SmoothL1Loss extends Loss {
  private final double beta;
  private final LossKwarg[] keywords;

  /** Makes the loss with a beta of 1. */
  public SmoothL1Loss(LossKwarg... keywords) {
    this(1.0, keywords);
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public SmoothL1Loss(double beta, LossKwarg... keywords) {
    this.beta = beta;
    this.keywords = keywords.clone();
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.smooth_l1_loss(input, target, beta, keywords));
  }
}
