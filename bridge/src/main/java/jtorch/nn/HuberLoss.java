package jtorch.nn;

import jtorch.NnKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * The squared difference below delta, delta times the absolute one above.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html">HuberLoss</a>.
 */
public final class HuberLoss extends Loss {
  private final double delta;
  private final LossKwarg[] keywords;

  /** Makes the loss with a delta of 1. */
  public HuberLoss(LossKwarg... keywords) {
    this(1.0, keywords);
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public HuberLoss(double delta, LossKwarg... keywords) {
    this.delta = delta;
    this.keywords = keywords.clone();
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.huber_loss(input, target, delta, keywords));
  }
}
