package jtorch.nn;

import jtorch.LayerKwargs.BceWithLogitsKwarg;
import jtorch.LayerKwargs.HuberCallKwarg;
import jtorch.LayerKwargs.SmoothL1Kwarg;
import jtorch.LayerKwargs.WeightedLossKwarg;
import jtorch.LossKwargs.CrossEntropyKwarg;
import jtorch.LossKwargs.KlDivKwarg;
import jtorch.LossKwargs.NllKwarg;
import jtorch.RarerKwargs.InputOf;
import jtorch.RarerKwargs.TargetOf;
import jtorch.Tensor;

/** Losses whose input and target have names: {@code F.cross_entropy(input=x, target=y)}. */
abstract class NamedLossFunctions extends LossFunctions {
  NamedLossFunctions() {}

  /** As {@link #cross_entropy(Tensor, Tensor, CrossEntropyKwarg...)}. */
  public static Tensor cross_entropy(
      InputOf input, TargetOf target, CrossEntropyKwarg... keywords) {
    return cross_entropy(input.value(), target.value(), keywords);
  }

  /** As {@link #nll_loss(Tensor, Tensor, NllKwarg...)}. */
  public static Tensor nll_loss(InputOf input, TargetOf target, NllKwarg... keywords) {
    return nll_loss(input.value(), target.value(), keywords);
  }

  /** As {@link #l1_loss(Tensor, Tensor, WeightedLossKwarg...)}. */
  public static Tensor l1_loss(InputOf input, TargetOf target, WeightedLossKwarg... keywords) {
    return l1_loss(input.value(), target.value(), keywords);
  }

  /** As {@link #mse_loss(Tensor, Tensor, WeightedLossKwarg...)}. */
  public static Tensor mse_loss(InputOf input, TargetOf target, WeightedLossKwarg... keywords) {
    return mse_loss(input.value(), target.value(), keywords);
  }

  /** As {@link #binary_cross_entropy(Tensor, Tensor, WeightedLossKwarg...)}. */
  public static Tensor binary_cross_entropy(
      InputOf input, TargetOf target, WeightedLossKwarg... keywords) {
    return binary_cross_entropy(input.value(), target.value(), keywords);
  }

  /** As {@link #binary_cross_entropy_with_logits(Tensor, Tensor, BceWithLogitsKwarg...)}. */
  public static Tensor binary_cross_entropy_with_logits(
      InputOf input, TargetOf target, BceWithLogitsKwarg... keywords) {
    return binary_cross_entropy_with_logits(input.value(), target.value(), keywords);
  }

  /** As {@link #smooth_l1_loss(Tensor, Tensor, SmoothL1Kwarg...)}. */
  public static Tensor smooth_l1_loss(InputOf input, TargetOf target, SmoothL1Kwarg... keywords) {
    return smooth_l1_loss(input.value(), target.value(), keywords);
  }

  /** As {@link #huber_loss(Tensor, Tensor, HuberCallKwarg...)}. */
  public static Tensor huber_loss(InputOf input, TargetOf target, HuberCallKwarg... keywords) {
    return huber_loss(input.value(), target.value(), keywords);
  }

  /** As {@link #kl_div(Tensor, Tensor, KlDivKwarg...)}. */
  public static Tensor kl_div(InputOf input, TargetOf target, KlDivKwarg... keywords) {
    return kl_div(input.value(), target.value(), keywords);
  }
}
