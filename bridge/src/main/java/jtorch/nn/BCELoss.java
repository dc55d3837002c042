package jtorch.nn;

import jtorch.LayerKwargs.WeightedLossKwarg;
import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * The cross entropy of probabilities and targets from 0 to 1.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html">BCELoss</a>.
 */
public class BCELoss extends Loss<LossKwarg> {
  /** The weight of each element of a batch, or null. */
  public final @Nullable Tensor weight;

  /** Makes the loss: the mean unless another reduction is given. */
  public BCELoss(WeightedLossKwarg... keywords) {
    super(LossKwarg[].class, (Object[]) keywords);
    WeightedSettings settings = WeightedSettings.of(keywords);
    weight = settings.weight();
    if (weight != null) {
      register_buffer("weight", weight);
    }
  }

  private BCELoss(BCELoss original, Memo memo) {
    super(original, memo);
    weight = memo.orNull(original.weight);
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.binary_cross_entropy(input, target, weight, settings()));
  }

  @Override
  Module copied(Memo memo) {
    return new BCELoss(this, memo);
  }
}
