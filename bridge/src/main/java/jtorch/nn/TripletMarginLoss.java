package jtorch.nn;

import jtorch.CallKwargs.NormName;
import jtorch.Kwargs;
import jtorch.LayerKwargs.Margin;
import jtorch.LayerKwargs.Swap;
import jtorch.LayerKwargs.TripletKwarg;
import jtorch.LossKwargs.LossKwarg;
import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.P;
import jtorch.OptimKwargs.EpsPair;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * How far an anchor is from being nearer to a positive than to a negative, by a margin. Takes three
 * inputs (N, D) or (D); the loss is a number, or (N) without a reduction.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html">TripletMarginLoss</a>.
 */
public class TripletMarginLoss extends ReducedLoss<TripletKwarg> {
  /**
   * Makes the loss: the mean unless another reduction is given.
   *
   * @throws IllegalArgumentException if a number doesn't fit
   */
  public TripletMarginLoss(TripletKwarg... keywords) {
    super(TripletKwarg[].class, (Object[]) keywords);
    check(keywords);
  }

  /** Makes the loss with a margin. */
  public TripletMarginLoss(double margin, LossKwarg... keywords) {
    super(TripletKwarg[].class, Keywords.all(keywords, new Margin(margin)));
    check(settings());
  }

  @Override
  final void check(TripletKwarg[] settings) {
    TripletSettings unused = TripletSettings.of(settings); // refuses what doesn't fit
    assert unused != null;
  }

  /** Returns the loss. */
  public Tensor forward(Tensor anchor, Tensor positive, Tensor negative) {
    return located(() -> F.triplet_margin_loss(anchor, positive, negative, settings()));
  }

  /** As {@link #forward(Tensor, Tensor, Tensor)}, with the hooks around it. */
  public final Tensor call(Tensor anchor, Tensor positive, Tensor negative) {
    return call(anchor, given -> forward(given, positive, negative));
  }

  /** Returns how far apart things should be. */
  public final double margin() {
    return last(Margin.class, new Margin(1)).value();
  }

  /** Returns which norm the distance is. */
  public final double p() {
    return last(P.class, new P(2)).value();
  }

  /** Returns what is added to differences. */
  public final double eps() {
    return last(Eps.class, new Eps(1e-6)).value();
  }

  /** Returns whether the positive may stand for the anchor. */
  public final boolean swap() {
    return last(Swap.class, new Swap(false)).value();
  }

  /** The keyword {@link Kwargs#margin}: the attribute would hide it from a subclass. */
  protected static Margin margin(double value) {
    return Kwargs.margin(value);
  }

  /** The keyword {@link Kwargs#p}: the attribute would hide it from a subclass. */
  protected static P p(double value) {
    return Kwargs.p(value);
  }

  /** The keyword {@link Kwargs#p} of a name: the attribute would hide it from a subclass. */
  protected static NormName p(String value) {
    return Kwargs.p(value);
  }

  /** The keyword {@link Kwargs#eps}: the attribute would hide it from a subclass. */
  protected static Eps eps(double value) {
    return Kwargs.eps(value);
  }

  /** The keyword {@link Kwargs#eps} of two numbers: the attribute would hide it from a subclass. */
  protected static EpsPair eps(@Nullable Double first, double second) {
    return Kwargs.eps(first, second);
  }

  /** The keyword {@link Kwargs#swap}: the attribute would hide it from a subclass. */
  protected static Swap swap(boolean value) {
    return Kwargs.swap(value);
  }

  /** The keyword {@link Kwargs#p}: the attribute would hide it from a subclass. */
  protected static P p(long value) {
    return Kwargs.p(value);
  }
}
