package jtorch.nn;

import jtorch.Kwargs;
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
public class MarginRankingLoss extends ReducedLoss<MarginLossKwarg> {
  /** Makes the loss: the mean, with a margin of 0, unless the keywords say otherwise. */
  public MarginRankingLoss(MarginLossKwarg... keywords) {
    super(MarginLossKwarg[].class, (Object[]) keywords);
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public MarginRankingLoss(double margin, LossKwarg... keywords) {
    super(MarginLossKwarg[].class, Keywords.all(keywords, new Margin(margin)));
  }

  /** Returns the loss. */
  public Tensor forward(Tensor input1, Tensor input2, Tensor target) {
    return located(() -> F.margin_ranking_loss(input1, input2, target, settings()));
  }

  /** As {@link #forward(Tensor, Tensor, Tensor)}, with the hooks around it. */
  public final Tensor call(Tensor input1, Tensor input2, Tensor target) {
    return call(input1, given -> forward(given, input2, target));
  }

  /** Returns how far apart things should be. */
  public final double margin() {
    return last(Margin.class, new Margin(0)).value();
  }

  /** The keyword {@link Kwargs#margin}: the attribute would hide it from a subclass. */
  protected static Margin margin(double value) {
    return Kwargs.margin(value);
  }
}
