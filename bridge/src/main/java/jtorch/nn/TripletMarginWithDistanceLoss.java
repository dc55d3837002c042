package jtorch.nn;

import jtorch.LayerKwargs.TripletDistanceKwarg;
import jtorch.LayerKwargs.TripletSharedKwarg;
import jtorch.Tensor;

/**
 * How far an anchor is from being nearer to a positive, by a distance of one's own. Takes three
 * inputs (N, ...) as the distance takes them; the loss is a number, or (N) without a reduction.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginWithDistanceLoss.html">TripletMarginWithDistanceLoss</a>.
 */
public class TripletMarginWithDistanceLoss extends Layer {
  private final TripletDistanceKwarg[] keywords;

  /**
   * Makes the loss: the mean unless another reduction is given.
   *
   * @throws IllegalArgumentException if a number doesn't fit
   */
  public TripletMarginWithDistanceLoss(TripletDistanceKwarg... keywords) {
    this.keywords = keywords.clone();
    for (TripletDistanceKwarg keyword : keywords) {
      if (keyword instanceof TripletSharedKwarg shared) {
        TripletSettings unused = TripletSettings.of(shared); // refuses what doesn't fit
        assert unused != null;
      }
    }
  }

  /** Returns the loss. */
  public Tensor forward(Tensor anchor, Tensor positive, Tensor negative) {
    return located(() -> F.triplet_margin_with_distance_loss(anchor, positive, negative, keywords));
  }
}
