package jtorch.nn;

import java.util.Arrays;
import jtorch.LayerKwargs.Delta;
import jtorch.LayerKwargs.HuberKwarg;
import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * The squared difference below delta, delta times the absolute one above.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html">HuberLoss</a>.
 */
public class HuberLoss extends Loss {
  private final HuberKwarg[] keywords;

  /** Makes the loss: the mean, with a delta of 1, unless the keywords say otherwise. */
  public HuberLoss(HuberKwarg... keywords) {
    this.keywords = keywords.clone();
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public HuberLoss(double delta, LossKwarg... keywords) {
    this.keywords = Arrays.copyOf(keywords, keywords.length + 1, HuberKwarg[].class);
    this.keywords[keywords.length] = new Delta(delta);
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.huber_loss(input, target, keywords));
  }
}
