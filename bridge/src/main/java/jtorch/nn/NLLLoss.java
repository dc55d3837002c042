package jtorch.nn;

import jtorch.LossKwargs.NllKwarg;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * The negative log likelihood of log probabilities and labels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html">NLLLoss</a>.
 */
public class NLLLoss extends Loss {
  private final ClassificationSettings settings;

  /** Makes the loss: the mean over all samples unless another reduction is given. */
  public NLLLoss(NllKwarg... keywords) {
    settings = ClassificationSettings.of(keywords);
    Tensor weight = settings.weight();
    if (weight != null) {
      register_buffer("weight", weight);
    }
  }

  private NLLLoss(NLLLoss original, Memo memo) {
    super(original, memo);
    settings = memo.of(original.settings);
  }

  /**
   * Returns the loss of log probabilities (N, C) and labels (N).
   *
   * @throws IndexOutOfBoundsException if a label is out of range
   */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.nll_loss(input, target, settings));
  }

  @Override
  Module copied(Memo memo) {
    return new NLLLoss(this, memo);
  }
}
