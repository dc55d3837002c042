package jtorch.nn;

import jtorch.LayerKwargs.WeightedLossKwarg;
import jtorch.LossKwargs.ClassWeight;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * The margin loss of scores and labels 0 or 1 of each class.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiLabelSoftMarginLoss.html">MultiLabelSoftMarginLoss</a>.
 */
public class MultiLabelSoftMarginLoss extends Loss {
  private final WeightedLossKwarg[] keywords;

  /**
   * Makes the loss: the mean unless another reduction is given.
   *
   * @throws IllegalArgumentException if a number doesn't fit
   */
  public MultiLabelSoftMarginLoss(WeightedLossKwarg... keywords) {
    this.keywords = keywords.clone();
    for (WeightedLossKwarg keyword : keywords) {
      if (keyword instanceof ClassWeight given) {
        register_buffer("weight", given.value());
      }
    }
  }

  private MultiLabelSoftMarginLoss(MultiLabelSoftMarginLoss original, Memo memo) {
    super(original, memo);
    keywords = memo.of(original.keywords);
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.multilabel_soft_margin_loss(input, target, keywords));
  }

  @Override
  Module copied(Memo memo) {
    return new MultiLabelSoftMarginLoss(this, memo);
  }
}
