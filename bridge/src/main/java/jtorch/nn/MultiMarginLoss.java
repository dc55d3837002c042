package jtorch.nn;

import jtorch.LayerKwargs.MultiMarginKwarg;
import jtorch.LossKwargs.ClassWeight;
import jtorch.NnKwargs.P;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * The margin loss of scores (N, C) and labels (N).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiMarginLoss.html">MultiMarginLoss</a>.
 */
public class MultiMarginLoss extends Loss {
  private final MultiMarginKwarg[] keywords;

  /**
   * Makes the loss: the mean unless another reduction is given.
   *
   * @throws IllegalArgumentException if a number doesn't fit
   */
  public MultiMarginLoss(MultiMarginKwarg... keywords) {
    this.keywords = keywords.clone();
    for (MultiMarginKwarg keyword : keywords) {
      switch (keyword) {
        case ClassWeight given -> {
          LikelihoodFunctions.checkMultiMargin(null, 1, given.value());
          register_buffer("weight", given.value());
        }
        case P given -> LikelihoodFunctions.checkMultiMargin(null, given.value(), null);
        default -> {}
      }
    }
  }

  private MultiMarginLoss(MultiMarginLoss original, Memo memo) {
    super(original, memo);
    keywords = memo.of(original.keywords);
  }

  /** Returns the loss of scores (N, C) and labels (N). */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.multi_margin_loss(input, target, keywords));
  }

  @Override
  Module copied(Memo memo) {
    return new MultiMarginLoss(this, memo);
  }
}
