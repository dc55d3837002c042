package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.Margin;
import jtorch.LayerKwargs.MarginLossKwarg;
import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * The distances of pairs labelled 1, and how far those labelled -1 are below the margin.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.HingeEmbeddingLoss.html">HingeEmbeddingLoss</a>.
 */
public class HingeEmbeddingLoss extends Loss<MarginLossKwarg> {
  /** Makes the loss: the mean, with a margin of 1, unless the keywords say otherwise. */
  public HingeEmbeddingLoss(MarginLossKwarg... keywords) {
    super(MarginLossKwarg[].class, (Object[]) keywords);
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public HingeEmbeddingLoss(double margin, LossKwarg... keywords) {
    super(MarginLossKwarg[].class, Keywords.all(keywords, new Margin(margin)));
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.hinge_embedding_loss(input, target, settings()));
  }

  /** Returns how far apart things should be. */
  public final double margin() {
    return last(Margin.class, new Margin(1)).value();
  }

  /** The keyword {@link Kwargs#margin}: the attribute would hide it from a subclass. */
  protected static Margin margin(double value) {
    return Kwargs.margin(value);
  }
}
