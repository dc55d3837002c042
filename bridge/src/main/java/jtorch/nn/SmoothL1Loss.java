package jtorch.nn;

import java.util.Arrays;
import jtorch.LayerKwargs.SmoothL1Kwarg;
import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;
import jtorch.TensorKwargs.BetaOf;

/**
 * The squared difference below beta, the absolute one above.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html">SmoothL1Loss</a>.
 */
public class SmoothL1Loss extends Loss {
  private final SmoothL1Kwarg[] keywords;

  /** Makes the loss: the mean, with a beta of 1, unless the keywords say otherwise. */
  public SmoothL1Loss(SmoothL1Kwarg... keywords) {
    this.keywords = keywords.clone();
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public SmoothL1Loss(double beta, LossKwarg... keywords) {
    this.keywords = Arrays.copyOf(keywords, keywords.length + 1, SmoothL1Kwarg[].class);
    this.keywords[keywords.length] = new BetaOf(beta);
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.smooth_l1_loss(input, target, keywords));
  }
}
