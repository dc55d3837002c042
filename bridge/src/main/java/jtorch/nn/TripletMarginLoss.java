package jtorch.nn;

import jtorch.NnKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * How far an anchor is from being nearer to a positive than to a negative, by a margin.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html">TripletMarginLoss</a>.
 */
public final class TripletMarginLoss extends Layer {
  private final double margin;
  private final LossKwarg[] keywords;

  /** Makes the loss with a margin of 1. */
  public TripletMarginLoss(LossKwarg... keywords) {
    this(1.0, keywords);
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public TripletMarginLoss(double margin, LossKwarg... keywords) {
    this.margin = margin;
    this.keywords = keywords.clone();
  }

  /** Returns the loss. */
  public Tensor forward(Tensor anchor, Tensor positive, Tensor negative) {
    return located(() -> F.triplet_margin_loss(anchor, positive, negative, margin, keywords));
  }
}
