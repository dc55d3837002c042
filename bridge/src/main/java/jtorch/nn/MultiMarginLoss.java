package jtorch.nn;

import java.util.Arrays;
import jtorch.CallKwargs.NormName;
import jtorch.Kwargs;
import jtorch.LayerKwargs.Margin;
import jtorch.LayerKwargs.MultiMarginKwarg;
import jtorch.LossKwargs.ClassWeight;
import jtorch.NnKwargs.P;
import jtorch.SettingKwargs.MultiMarginSetting;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * The margin loss of scores (N, C) and labels (N).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiMarginLoss.html">MultiMarginLoss</a>.
 */
public class MultiMarginLoss extends Loss<MultiMarginSetting> {
  /** The weight of each class, or null. */
  public final @Nullable Tensor weight;

  /**
   * Makes the loss: the mean unless another reduction is given.
   *
   * @throws IllegalArgumentException if a number doesn't fit
   */
  public MultiMarginLoss(MultiMarginKwarg... keywords) {
    super(MultiMarginSetting[].class, (Object[]) keywords);
    weight =
        Arrays.stream(keywords)
            .filter(ClassWeight.class::isInstance)
            .map(keyword -> ((ClassWeight) keyword).value())
            .reduce(null, (_, given) -> given);
    LikelihoodFunctions.checkMultiMargin(null, p(), weight);
    if (weight != null) {
      register_buffer("weight", weight);
    }
  }

  private MultiMarginLoss(MultiMarginLoss original, Memo memo) {
    super(original, memo);
    weight = memo.orNull(original.weight);
  }

  /** Returns the loss of scores (N, C) and labels (N). */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.multi_margin_loss(input, target, weighted()));
  }

  private MultiMarginKwarg[] weighted() {
    Tensor given = tensorOrNull("weight");
    return given == null
        ? settings()
        : Keywords.joined(new MultiMarginKwarg[] {new ClassWeight(given)}, settings());
  }

  @Override
  final void check(MultiMarginSetting[] settings) {
    for (MultiMarginSetting setting : settings) {
      if (setting instanceof P given) {
        LikelihoodFunctions.checkMultiMargin(null, given.value(), null);
      }
    }
  }

  /** Returns how far apart things should be. */
  public final double margin() {
    return last(Margin.class, new Margin(1)).value();
  }

  /** Returns the exponent: 1 or 2. */
  public final double p() {
    return last(P.class, new P(1)).value();
  }

  /** The keyword {@link Kwargs#margin}: the attribute would hide it from a subclass. */
  protected static Margin margin(double value) {
    return Kwargs.margin(value);
  }

  /** The keyword {@link Kwargs#p}: the attribute would hide it from a subclass. */
  protected static P p(double value) {
    return Kwargs.p(value);
  }

  /** The keyword {@link Kwargs#p} of a name: the attribute would hide it from a subclass. */
  protected static NormName p(String value) {
    return Kwargs.p(value);
  }

  @Override
  Module copied(Memo memo) {
    return new MultiMarginLoss(this, memo);
  }

  /** The keyword {@link Kwargs#p}: the attribute would hide it from a subclass. */
  protected static P p(long value) {
    return Kwargs.p(value);
  }
}
