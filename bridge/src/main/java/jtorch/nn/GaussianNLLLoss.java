package jtorch.nn;

import jtorch.LayerKwargs.GaussianKwarg;
import jtorch.Tensor;

/**
 * The negative log likelihood of numbers, each with a normal distribution. Takes means and targets
 * of one shape, and variances of the same shape, without the last dimension or with 1 there.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GaussianNLLLoss.html">GaussianNLLLoss</a>.
 */
public class GaussianNLLLoss extends Layer {
  private final GaussianKwarg[] keywords;

  /**
   * Makes the loss: the mean unless another reduction is given.
   *
   * @throws IllegalArgumentException if a number doesn't fit
   */
  public GaussianNLLLoss(GaussianKwarg... keywords) {
    this.keywords = keywords.clone();
  }

  /** Returns the loss of means against numbers, with variances. */
  public Tensor forward(Tensor input, Tensor target, Tensor var) {
    return located(input, () -> F.gaussian_nll_loss(input, target, var, keywords));
  }

  /** Returns the loss of means against numbers, with one variance for all. */
  public Tensor forward(Tensor input, Tensor target, double var) {
    return located(input, () -> F.gaussian_nll_loss(input, target, var, keywords));
  }
}
