package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LossKwargs.CrossEntropyKwarg;
import jtorch.LossKwargs.IgnoreIndex;
import jtorch.LossKwargs.LabelSmoothing;
import jtorch.SettingKwargs.CrossEntropySetting;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * The cross entropy of scores and labels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html">CrossEntropyLoss</a>.
 */
public class CrossEntropyLoss extends Loss<CrossEntropySetting> {
  /** The weight of each class, or null. */
  public final @Nullable Tensor weight;

  /** Makes the loss: the mean over all samples unless another reduction is given. */
  public CrossEntropyLoss(CrossEntropyKwarg... keywords) {
    super(CrossEntropySetting[].class, (Object[]) keywords);
    weight = ClassificationSettings.of(keywords).weight();
    if (weight != null) {
      register_buffer("weight", weight);
    }
  }

  /** As the other, with the weights first: {@code CrossEntropyLoss(weight)} in Python. */
  public CrossEntropyLoss(Tensor weight, CrossEntropyKwarg... keywords) {
    this(Keywords.of(Kwargs.weight(weight), keywords));
  }

  private CrossEntropyLoss(CrossEntropyLoss original, Memo memo) {
    super(original, memo);
    weight = memo.orNull(original.weight);
  }

  /**
   * Returns the loss of scores (N, C) and labels (N) or probabilities (N, C).
   *
   * @throws IndexOutOfBoundsException if a label is out of range
   */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(
        input,
        () ->
            F.cross_entropy(
                input, target, ClassificationSettings.of(tensorOrNull("weight"), settings())));
  }

  /** Returns the label that counts nothing. */
  public final long ignore_index() {
    return last(IgnoreIndex.class, new IgnoreIndex(-100)).value();
  }

  /** Returns the share of certainty that is spread over all classes. */
  public final double label_smoothing() {
    return last(LabelSmoothing.class, new LabelSmoothing(0)).value();
  }

  /** The keyword {@link Kwargs#ignore_index}: the attribute would hide it from a subclass. */
  protected static IgnoreIndex ignore_index(long value) {
    return Kwargs.ignore_index(value);
  }

  /** The keyword {@link Kwargs#label_smoothing}: the attribute would hide it from a subclass. */
  protected static LabelSmoothing label_smoothing(double value) {
    return Kwargs.label_smoothing(value);
  }

  @Override
  Module copied(Memo memo) {
    return new CrossEntropyLoss(this, memo);
  }
}
