package jtorch.trainer.recipes;

import java.util.Arrays;
import java.util.List;
import jtorch.Kwargs;
import jtorch.LossKwargs.ReductionMode;
import jtorch.Tensor;
import jtorch.nn.F;

/** The losses that a recipe can name. */
public enum LossName {
  /** Of log probabilities. */
  nll_loss,
  /** Of scores. */
  cross_entropy;

  /** Returns all names. */
  static List<String> names() {
    return Arrays.stream(values()).map(LossName::name).toList();
  }

  /**
   * Returns the loss of a batch's outputs.
   *
   * @param smoothing the share of a label that the other classes get; nll_loss has none
   */
  public Tensor of(Tensor output, Tensor target, double smoothing, ReductionMode reduction) {
    return switch (this) {
      case nll_loss -> F.nll_loss(output, target, reduction);
      case cross_entropy ->
          F.cross_entropy(output, target, reduction, Kwargs.label_smoothing(smoothing));
    };
  }
}
