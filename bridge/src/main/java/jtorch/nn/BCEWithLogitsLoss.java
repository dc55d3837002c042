package jtorch.nn;

import jtorch.NnKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * The cross entropy of scores before the sigmoid and targets from 0 to 1.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html">BCEWithLogitsLoss</a>.
 */
public final class BCEWithLogitsLoss extends Loss {
  private final LossKwarg[] keywords;

  /** Makes the loss: the mean unless another reduction is given. */
  public BCEWithLogitsLoss(LossKwarg... keywords) {
    this.keywords = keywords.clone();
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(() -> F.binary_cross_entropy_with_logits(input, target, keywords));
  }
}
