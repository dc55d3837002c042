package jtorch.nn;

import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * The mean squared difference.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html">MSELoss</a>.
 */
public class MSELoss extends Loss<LossKwarg> {
  /** Makes the loss: the mean unless another reduction is given. */
  public MSELoss(LossKwarg... keywords) {
    super(LossKwarg[].class, (Object[]) keywords);
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.mse_loss(input, target, settings()));
  }
}
