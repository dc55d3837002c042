package jtorch.nn;

import java.util.function.Function;
import jtorch.LossKwargs.ClassWeight;
import jtorch.LossKwargs.CrossEntropyKwarg;
import jtorch.LossKwargs.IgnoreIndex;
import jtorch.LossKwargs.LabelSmoothing;
import jtorch.LossKwargs.ReductionMode;
import jtorch.Tensor;
import jtorch.internal.OptionalTensors;
import org.bytedeco.pytorch.TensorOptional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a loss over classes, as given or by default.
 *
 * @param weight the weight of each class, or null for 1 each
 * @param ignoreIndex the label that counts nothing
 * @param smoothing the share of certainty that is spread over all classes
 * @param reduction how the samples' losses become one
 */
record ClassificationSettings(
    @Nullable Tensor weight, long ignoreIndex, double smoothing, ReductionMode reduction) {
  static ClassificationSettings of(CrossEntropyKwarg... keywords) {
    var settings = new ClassificationSettings(null, -100, 0, ReductionMode.MEAN); // as in PyTorch
    for (CrossEntropyKwarg keyword : keywords) {
      settings = settings.with(keyword);
    }
    return settings;
  }

  static ClassificationSettings of(@Nullable Tensor weight, CrossEntropyKwarg... keywords) {
    ClassificationSettings others = of(keywords);
    return new ClassificationSettings(
        weight, others.ignoreIndex, others.smoothing, others.reduction);
  }

  private ClassificationSettings with(CrossEntropyKwarg keyword) {
    return switch (keyword) {
      case ClassWeight w ->
          new ClassificationSettings(w.value(), ignoreIndex, smoothing, reduction);
      case IgnoreIndex i -> new ClassificationSettings(weight, i.value(), smoothing, reduction);
      case LabelSmoothing s ->
          new ClassificationSettings(weight, ignoreIndex, s.value(), reduction);
      case ReductionMode mode -> new ClassificationSettings(weight, ignoreIndex, smoothing, mode);
    };
  }

  /** Calls with the weight as LibTorch takes it. */
  <T> T withWeight(Function<@Nullable TensorOptional, T> call) {
    if (weight == null) {
      return call.apply(null);
    }
    try (TensorOptional given = OptionalTensors.of(weight)) {
      return call.apply(given);
    }
  }
}
