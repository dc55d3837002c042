package jtorch.nn;

import java.util.Arrays;
import jtorch.LayerKwargs.Margin;
import jtorch.LayerKwargs.MarginLossKwarg;
import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * How far two inputs are from being ranked as their labels, 1 or -1, say. Takes two inputs and
 * labels of one shape; the loss is a number, or of that shape without a reduction.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MarginRankingLoss.html">MarginRankingLoss</a>.
 */
public class MarginRankingLoss extends Layer {
  private final MarginLossKwarg[] keywords;

  /** Makes the loss: the mean, with a margin of 0, unless the keywords say otherwise. */
  public MarginRankingLoss(MarginLossKwarg... keywords) {
    this.keywords = keywords.clone();
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public MarginRankingLoss(double margin, LossKwarg... keywords) {
    this.keywords = Arrays.copyOf(keywords, keywords.length + 1, MarginLossKwarg[].class);
    this.keywords[keywords.length] = new Margin(margin);
  }

  /** Returns the loss. */
  public Tensor forward(Tensor input1, Tensor input2, Tensor target) {
    return located(() -> F.margin_ranking_loss(input1, input2, target, keywords));
  }
}
