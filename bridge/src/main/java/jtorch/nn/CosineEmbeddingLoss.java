package jtorch.nn;

import java.util.Arrays;
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
public class CosineEmbeddingLoss extends Layer {
  private final MarginLossKwarg[] keywords;

  /** Makes the loss: the mean, with a margin of 0, unless the keywords say otherwise. */
  public CosineEmbeddingLoss(MarginLossKwarg... keywords) {
    this.keywords = keywords.clone();
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public CosineEmbeddingLoss(double margin, LossKwarg... keywords) {
    this.keywords = Arrays.copyOf(keywords, keywords.length + 1, MarginLossKwarg[].class);
    this.keywords[keywords.length] = new Margin(margin);
  }

  /** Returns the loss. */
  public Tensor forward(Tensor input1, Tensor input2, Tensor target) {
    return located(() -> F.cosine_embedding_loss(input1, input2, target, keywords));
  }
}
