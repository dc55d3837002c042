package jtorch.nn;

import jtorch.NnKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * The cross entropy of probabilities and targets from 0 to 1.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html">BCELoss</a>.
 */
public final class BCELoss extends Loss {
  private final LossKwarg[] keywords;

  /** Makes the loss: the mean unless another reduction is given. */
  public BCELoss(LossKwarg... keywords) {
    this.keywords = keywords.clone();
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(() -> F.binary_cross_entropy(input, target, keywords));
  }
}
