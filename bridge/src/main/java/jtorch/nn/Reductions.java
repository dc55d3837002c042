package jtorch.nn;

import java.util.ArrayList;
import java.util.List;
import jtorch.LayerKwargs.Margin;
import jtorch.LayerKwargs.MultiMarginKwarg;
import jtorch.LayerKwargs.WeightedLossKwarg;
import jtorch.LossKwargs;
import jtorch.LossKwargs.ClassWeight;
import jtorch.LossKwargs.CrossEntropyKwarg;
import jtorch.LossKwargs.IgnoreIndex;
import jtorch.LossKwargs.KlDivKwarg;
import jtorch.LossKwargs.LabelSmoothing;
import jtorch.LossKwargs.NllKwarg;
import jtorch.LossKwargs.ReductionMode;
import jtorch.NnKwargs.P;
import jtorch.Tensor;
import jtorch.internal.Warnings;
import org.jspecify.annotations.Nullable;

/** How a loss is reduced, where Python's deprecated words stand before {@code reduction}. */
final class Reductions {
  private Reductions() {}

  /** As the deprecated words say, if one is given, and else as {@code reduction} does. */
  static ReductionMode of(
      @Nullable Boolean size_average, @Nullable Boolean reduce, String reduction) {
    return size_average == null && reduce == null
        ? LossKwargs.reduction(reduction)
        : legacy(size_average, reduce);
  }

  /** As the other; a divergence has {@code batchmean} too. */
  static KlDivKwarg ofDivergence(
      @Nullable Boolean size_average, @Nullable Boolean reduce, String reduction) {
    return size_average == null && reduce == null && reduction.equals("batchmean")
        ? LossKwargs.BATCHMEAN
        : of(size_average, reduce, reduction);
  }

  private static ReductionMode legacy(@Nullable Boolean size_average, @Nullable Boolean reduce) {
    boolean averaged = size_average == null || size_average;
    boolean reduced = reduce == null || reduce;
    ReductionMode mode =
        !reduced ? ReductionMode.NONE : averaged ? ReductionMode.MEAN : ReductionMode.SUM;
    Warnings.warn(
        "size_average and reduce are deprecated: give reduction("
            + mode.name()
            + ") in their place.");
    return mode;
  }

  static WeightedLossKwarg[] weighted(ReductionMode mode, @Nullable Tensor weight) {
    return weight == null
        ? new WeightedLossKwarg[] {mode}
        : new WeightedLossKwarg[] {mode, new ClassWeight(weight)};
  }

  static NllKwarg[] classes(@Nullable Tensor weight, long ignore_index, ReductionMode mode) {
    List<NllKwarg> all = new ArrayList<>(List.of(new IgnoreIndex(ignore_index), mode));
    if (weight != null) {
      all.add(new ClassWeight(weight));
    }
    return all.toArray(NllKwarg[]::new);
  }

  static CrossEntropyKwarg[] smoothed(double label_smoothing, NllKwarg... others) {
    List<CrossEntropyKwarg> all = new ArrayList<>(List.of(others));
    all.add(new LabelSmoothing(label_smoothing));
    return all.toArray(CrossEntropyKwarg[]::new);
  }

  static MultiMarginKwarg[] marginal(
      double p, double margin, @Nullable Tensor weight, ReductionMode mode) {
    List<MultiMarginKwarg> all = new ArrayList<>(List.of(new P(p), new Margin(margin), mode));
    if (weight != null) {
      all.add(new ClassWeight(weight));
    }
    return all.toArray(MultiMarginKwarg[]::new);
  }
}
