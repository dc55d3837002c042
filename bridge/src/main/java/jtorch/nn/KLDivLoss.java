package jtorch.nn;

import jtorch.LossKwargs.KlDivKwarg;
import jtorch.Tensor;

/**
 * The Kullback-Leibler divergence of log probabilities from probabilities.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.KLDivLoss.html">KLDivLoss</a>.
 */
public class KLDivLoss extends Loss<KlDivKwarg> {
  /** Makes the loss: the mean unless another reduction is given. */
  public KLDivLoss(KlDivKwarg... keywords) {
    super(KlDivKwarg[].class, (Object[]) keywords);
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.kl_div(input, target, settings()));
  }
}
