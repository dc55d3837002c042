package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LossKwargs.IgnoreIndex;
import jtorch.LossKwargs.NllKwarg;
import jtorch.SettingKwargs.NllSetting;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * The negative log likelihood of log probabilities and labels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html">NLLLoss</a>.
 */
public class NLLLoss extends Loss<NllSetting> {
  /** The weight of each class, or null. */
  public final @Nullable Tensor weight;

  /** Makes the loss: the mean over all samples unless another reduction is given. */
  public NLLLoss(NllKwarg... keywords) {
    super(NllSetting[].class, (Object[]) keywords);
    weight = ClassificationSettings.of(keywords).weight();
    if (weight != null) {
      register_buffer("weight", weight);
    }
  }

  /** As the other, with the weights first: {@code NLLLoss(weight)} in Python. */
  public NLLLoss(Tensor weight, NllKwarg... keywords) {
    this(Keywords.of(Kwargs.weight(weight), keywords));
  }

  private NLLLoss(NLLLoss original, Memo memo) {
    super(original, memo);
    weight = memo.orNull(original.weight);
  }

  /**
   * Returns the loss of log probabilities (N, C) and labels (N).
   *
   * @throws IndexOutOfBoundsException if a label is out of range
   */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(
        input,
        () ->
            F.nll_loss(
                input, target, ClassificationSettings.of(tensorOrNull("weight"), settings())));
  }

  /** Returns the label that counts nothing. */
  public final long ignore_index() {
    return last(IgnoreIndex.class, new IgnoreIndex(-100)).value();
  }

  /** The keyword {@link Kwargs#ignore_index}: the attribute would hide it from a subclass. */
  protected static IgnoreIndex ignore_index(long value) {
    return Kwargs.ignore_index(value);
  }

  @Override
  Module copied(Memo memo) {
    return new NLLLoss(this, memo);
  }
}
