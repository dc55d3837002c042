package jtorch.nn;

import jtorch.LossKwargs.CrossEntropyKwarg;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * The cross entropy of scores and labels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html">CrossEntropyLoss</a>.
 */
public class CrossEntropyLoss extends Loss {
  private final ClassificationSettings settings;

  /** Makes the loss: the mean over all samples unless another reduction is given. */
  public CrossEntropyLoss(CrossEntropyKwarg... keywords) {
    settings = ClassificationSettings.of(keywords);
    Tensor weight = settings.weight();
    if (weight != null) {
      register_buffer("weight", weight);
    }
  }

  private CrossEntropyLoss(CrossEntropyLoss original, Memo memo) {
    super(original, memo);
    settings = memo.of(original.settings);
  }

  /**
   * Returns the loss of scores (N, C) and labels (N) or probabilities (N, C).
   *
   * @throws IndexOutOfBoundsException if a label is out of range
   */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.cross_entropy(input, target, settings));
  }

  @Override
  Module copied(Memo memo) {
    return new CrossEntropyLoss(this, memo);
  }
}
