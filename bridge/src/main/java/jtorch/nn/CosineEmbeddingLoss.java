package jtorch.nn;

import jtorch.NnKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * How far the angles of pairs are from what their labels, 1 or -1, say. Takes two inputs (N, D) or
 * (D) and labels (N) or a number; the loss is a number, or (N) without a reduction.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineEmbeddingLoss.html">CosineEmbeddingLoss</a>.
 */
public final class CosineEmbeddingLoss extends Layer {
  private final double margin;
  private final LossKwarg[] keywords;

  /** Makes the loss with a margin of 0. */
  public CosineEmbeddingLoss(LossKwarg... keywords) {
    this(0.0, keywords);
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public CosineEmbeddingLoss(double margin, LossKwarg... keywords) {
    this.margin = margin;
    this.keywords = keywords.clone();
  }

  /** Returns the loss. */
  public Tensor forward(Tensor input1, Tensor input2, Tensor target) {
    return located(() -> F.cosine_embedding_loss(input1, input2, target, margin, keywords));
  }
}
