package jtorch.nn;

import java.util.Arrays;
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
public class HingeEmbeddingLoss extends Loss {
  private final MarginLossKwarg[] keywords;

  /** Makes the loss: the mean, with a margin of 1, unless the keywords say otherwise. */
  public HingeEmbeddingLoss(MarginLossKwarg... keywords) {
    this.keywords = keywords.clone();
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public HingeEmbeddingLoss(double margin, LossKwarg... keywords) {
    this.keywords = Arrays.copyOf(keywords, keywords.length + 1, MarginLossKwarg[].class);
    this.keywords[keywords.length] = new Margin(margin);
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.hinge_embedding_loss(input, target, keywords));
  }
}
