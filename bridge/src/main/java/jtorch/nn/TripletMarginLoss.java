package jtorch.nn;

import java.util.Arrays;
import jtorch.LayerKwargs.Margin;
import jtorch.LayerKwargs.TripletKwarg;
import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * How far an anchor is from being nearer to a positive than to a negative, by a margin. Takes three
 * inputs (N, D) or (D); the loss is a number, or (N) without a reduction.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html">TripletMarginLoss</a>.
 */
public class TripletMarginLoss extends Layer {
  private final TripletKwarg[] keywords;

  /**
   * Makes the loss: the mean unless another reduction is given.
   *
   * @throws IllegalArgumentException if a number doesn't fit
   */
  public TripletMarginLoss(TripletKwarg... keywords) {
    this.keywords = keywords.clone();
    TripletSettings unused = TripletSettings.of(keywords); // refuses what doesn't fit
    assert unused != null;
  }

  /** Makes the loss with a margin. */
  public TripletMarginLoss(double margin, LossKwarg... keywords) {
    this(joined(new Margin(margin), keywords));
  }

  private static TripletKwarg[] joined(Margin margin, LossKwarg... keywords) {
    TripletKwarg[] all = Arrays.copyOf(keywords, keywords.length + 1, TripletKwarg[].class);
    all[keywords.length] = margin;
    return all;
  }

  /** Returns the loss. */
  public Tensor forward(Tensor anchor, Tensor positive, Tensor negative) {
    return located(() -> F.triplet_margin_loss(anchor, positive, negative, keywords));
  }
}
