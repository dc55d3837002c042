package jtorch.nn;

import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * log(1+exp(-target*input)) of labels 1 and -1.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SoftMarginLoss.html">SoftMarginLoss</a>.
 */
public class SoftMarginLoss extends Loss<LossKwarg> {
  /** Makes the loss: the mean unless another reduction is given. */
  public SoftMarginLoss(LossKwarg... keywords) {
    super(LossKwarg[].class, (Object[]) keywords);
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.soft_margin_loss(input, target, settings()));
  }
}
