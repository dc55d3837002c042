package jtorch.nn;

import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * The margin loss of several labels a sample, ended by -1.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiLabelMarginLoss.html">MultiLabelMarginLoss</a>.
 */
public class MultiLabelMarginLoss extends Loss<LossKwarg> {
  /** Makes the loss: the mean unless another reduction is given. */
  public MultiLabelMarginLoss(LossKwarg... keywords) {
    super(LossKwarg[].class, (Object[]) keywords);
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.multilabel_margin_loss(input, target, settings()));
  }
}
