package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.BceWithLogitsKwarg;
import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * The cross entropy of scores before the sigmoid and targets from 0 to 1.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html">BCEWithLogitsLoss</a>.
 */
public class BCEWithLogitsLoss extends Loss<LossKwarg> {
  /** The weight of each element of a batch, or null. */
  public final @Nullable Tensor weight;

  /** The weight of the positive examples of each class, or null. */
  public final @Nullable Tensor pos_weight;

  /** Makes the loss: the mean unless another reduction is given. */
  public BCEWithLogitsLoss(BceWithLogitsKwarg... keywords) {
    super(LossKwarg[].class, (Object[]) keywords);
    WeightedSettings settings = WeightedSettings.of(keywords);
    weight = settings.weight();
    if (weight != null) {
      register_buffer("weight", weight);
    }
    pos_weight = settings.posWeight();
    if (pos_weight != null) {
      register_buffer("pos_weight", pos_weight);
    }
  }

  /** As the other, with the weights first: {@code BCEWithLogitsLoss(weight)} in Python. */
  public BCEWithLogitsLoss(Tensor weight, BceWithLogitsKwarg... keywords) {
    this(Keywords.of(Kwargs.weight(weight), keywords));
  }

  private BCEWithLogitsLoss(BCEWithLogitsLoss original, Memo memo) {
    super(original, memo);
    weight = memo.orNull(original.weight);
    pos_weight = memo.orNull(original.pos_weight);
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(
        input,
        () -> F.binary_cross_entropy_with_logits(input, target, weight, pos_weight, settings()));
  }

  @Override
  Module copied(Memo memo) {
    return new BCEWithLogitsLoss(this, memo);
  }
}
