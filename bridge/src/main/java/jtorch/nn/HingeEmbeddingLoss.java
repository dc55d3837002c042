package jtorch.nn;

import jtorch.NnKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * The distances of pairs labelled 1, and how far those labelled -1 are below the margin.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.HingeEmbeddingLoss.html">HingeEmbeddingLoss</a>.
 */
public final class HingeEmbeddingLoss extends Loss {
  private final double margin;
  private final LossKwarg[] keywords;

  /** Makes the loss with a margin of 1. */
  public HingeEmbeddingLoss(LossKwarg... keywords) {
    this(1.0, keywords);
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public HingeEmbeddingLoss(double margin, LossKwarg... keywords) {
    this.margin = margin;
    this.keywords = keywords.clone();
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.hinge_embedding_loss(input, target, margin, keywords));
  }
}
