package jtorch.nn;

import jtorch.LayerKwargs.BceWithLogitsKwarg;
import jtorch.LayerKwargs.PosWeight;
import jtorch.LossKwargs.ClassWeight;
import jtorch.LossKwargs.ReductionMode;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a loss with a weight, as given or by default.
 *
 * @param weight the weight of each element or class, or null
 * @param posWeight the weight of the positive examples of each class, or null
 * @param reduction how the elements' losses become one
 */
record WeightedSettings(
    @Nullable Tensor weight, @Nullable Tensor posWeight, ReductionMode reduction) {
  static WeightedSettings of(BceWithLogitsKwarg... keywords) {
    Tensor weight = null;
    Tensor posWeight = null;
    ReductionMode reduction = ReductionMode.MEAN;
    for (BceWithLogitsKwarg keyword : keywords) {
      switch (keyword) {
        case ClassWeight w -> weight = w.value();
        case PosWeight p -> posWeight = p.value();
        case ReductionMode mode -> reduction = mode;
      }
    }
    return new WeightedSettings(weight, posWeight, reduction);
  }

  /** Returns the losses of elements as one, or as they are. */
  static Tensor reduce(Tensor losses, ReductionMode reduction) {
    return switch (reduction) {
      case NONE -> losses;
      case MEAN -> losses.mean();
      case SUM -> losses.sum();
    };
  }
}
