package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.Margin;
import jtorch.LayerKwargs.Swap;
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
public class TripletMarginWithDistanceLoss extends ReducedLoss<TripletDistanceKwarg> {
  /**
   * Makes the loss: the mean unless another reduction is given.
   *
   * @throws IllegalArgumentException if a number doesn't fit
   */
  public TripletMarginWithDistanceLoss(TripletDistanceKwarg... keywords) {
    super(TripletDistanceKwarg[].class, (Object[]) keywords);
    check(keywords);
  }

  @Override
  final void check(TripletDistanceKwarg[] settings) {
    for (TripletDistanceKwarg setting : settings) {
      if (setting instanceof TripletSharedKwarg shared) {
        TripletSettings unused = TripletSettings.of(shared); // refuses what doesn't fit
        assert unused != null;
      }
    }
  }

  /** Returns the loss. */
  public Tensor forward(Tensor anchor, Tensor positive, Tensor negative) {
    return located(
        () -> F.triplet_margin_with_distance_loss(anchor, positive, negative, settings()));
  }

  /** As {@link #forward(Tensor, Tensor, Tensor)}, with the hooks around it. */
  public final Tensor call(Tensor anchor, Tensor positive, Tensor negative) {
    return call(anchor, given -> forward(given, positive, negative));
  }

  /** Returns how far apart things should be. */
  public final double margin() {
    return last(Margin.class, new Margin(1)).value();
  }

  /** Returns whether the positive may stand for the anchor. */
  public final boolean swap() {
    return last(Swap.class, new Swap(false)).value();
  }

  /** The keyword {@link Kwargs#margin}: the attribute would hide it from a subclass. */
  protected static Margin margin(double value) {
    return Kwargs.margin(value);
  }

  /** The keyword {@link Kwargs#swap}: the attribute would hide it from a subclass. */
  protected static Swap swap(boolean value) {
    return Kwargs.swap(value);
  }
}
