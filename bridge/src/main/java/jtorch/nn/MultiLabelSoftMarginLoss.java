package jtorch.nn;

import jtorch.LayerKwargs.WeightedLossKwarg;
import jtorch.LossKwargs.ClassWeight;
import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * The margin loss of scores and labels 0 or 1 of each class.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiLabelSoftMarginLoss.html">MultiLabelSoftMarginLoss</a>.
 */
public class MultiLabelSoftMarginLoss extends Loss<LossKwarg> {
  /** The weight of each class, or null. */
  public final @Nullable Tensor weight;

  /**
   * Makes the loss: the mean unless another reduction is given.
   *
   * @throws IllegalArgumentException if a number doesn't fit
   */
  public MultiLabelSoftMarginLoss(WeightedLossKwarg... keywords) {
    super(LossKwarg[].class, (Object[]) keywords);
    weight = WeightedSettings.of(keywords).weight();
    if (weight != null) {
      register_buffer("weight", weight);
    }
  }

  private MultiLabelSoftMarginLoss(MultiLabelSoftMarginLoss original, Memo memo) {
    super(original, memo);
    weight = memo.orNull(original.weight);
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.multilabel_soft_margin_loss(input, target, weighted()));
  }

  private WeightedLossKwarg[] weighted() {
    Tensor given = tensorOrNull("weight");
    return given == null
        ? settings()
        : Keywords.joined(new WeightedLossKwarg[] {new ClassWeight(given)}, settings());
  }

  @Override
  Module copied(Memo memo) {
    return new MultiLabelSoftMarginLoss(this, memo);
  }
}
