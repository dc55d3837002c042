package jtorch.nn;

import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * log(1+exp(-target*input)) of labels 1 and -1.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SoftMarginLoss.html">SoftMarginLoss</a>.
 */
public class SoftMarginLoss extends Loss {
  private final LossKwarg[] keywords;

  /** Makes the loss: the mean unless another reduction is given. */
  public SoftMarginLoss(LossKwarg... keywords) {
    this.keywords = keywords.clone();
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.soft_margin_loss(input, target, keywords));
  }
}
