package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.Margin;
import jtorch.LayerKwargs.MarginLossKwarg;
import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * How far the angles of pairs are from what their labels, 1 or -1, say. Takes two inputs (N, D) or
 * (D) and labels (N) or a number; the loss is a number, or (N) without a reduction.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineEmbeddingLoss.html">CosineEmbeddingLoss</a>.
 */
public class CosineEmbeddingLoss extends ReducedLoss<MarginLossKwarg> {
  /** Makes the loss: the mean, with a margin of 0, unless the keywords say otherwise. */
  public CosineEmbeddingLoss(MarginLossKwarg... keywords) {
    super(MarginLossKwarg[].class, (Object[]) keywords);
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public CosineEmbeddingLoss(double margin, LossKwarg... keywords) {
    super(MarginLossKwarg[].class, Keywords.all(keywords, new Margin(margin)));
  }

  /** Returns the loss. */
  public Tensor forward(Tensor input1, Tensor input2, Tensor target) {
    return located(() -> F.cosine_embedding_loss(input1, input2, target, settings()));
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
