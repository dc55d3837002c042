package jtorch.nn;

import jtorch.LayerKwargs.PoissonKwarg;
import jtorch.Tensor;

/**
 * The negative log likelihood of counts, each with a Poisson distribution.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PoissonNLLLoss.html">PoissonNLLLoss</a>.
 */
public class PoissonNLLLoss extends Loss {
  private final PoissonKwarg[] keywords;

  /**
   * Makes the loss: the mean unless another reduction is given.
   *
   * @throws IllegalArgumentException if a number doesn't fit
   */
  public PoissonNLLLoss(PoissonKwarg... keywords) {
    this.keywords = keywords.clone();
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.poisson_nll_loss(input, target, keywords));
  }
}
