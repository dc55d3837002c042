package jtorch.nn;

import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * The mean absolute difference.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.L1Loss.html">L1Loss</a>.
 */
public class L1Loss extends Loss<LossKwarg> {
  /** Makes the loss: the mean unless another reduction is given. */
  public L1Loss(LossKwarg... keywords) {
    super(LossKwarg[].class, (Object[]) keywords);
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.l1_loss(input, target, settings()));
  }
}
