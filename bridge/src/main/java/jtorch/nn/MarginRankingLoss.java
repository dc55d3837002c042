package jtorch.nn;

import jtorch.NnKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * How far two inputs are from being ranked as their labels, 1 or -1, say. Takes two inputs and
 * labels of one shape; the loss is a number, or of that shape without a reduction.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MarginRankingLoss.html">MarginRankingLoss</a>.
 */
public final class MarginRankingLoss extends Layer {
  private final double margin;
  private final LossKwarg[] keywords;

  /** Makes the loss with a margin of 0. */
  public MarginRankingLoss(LossKwarg... keywords) {
    this(0.0, keywords);
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public MarginRankingLoss(double margin, LossKwarg... keywords) {
    this.margin = margin;
    this.keywords = keywords.clone();
  }

  /** Returns the loss. */
  public Tensor forward(Tensor input1, Tensor input2, Tensor target) {
    return located(() -> F.margin_ranking_loss(input1, input2, target, margin, keywords));
  }
}
