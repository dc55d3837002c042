package jtorch.nn;

import jtorch.LossKwargs;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** Losses whose arguments stand in their places: {@code F.kl_div(p, q, None, None, "sum")}. */
abstract class LossPlaces extends NamedLossFunctions {
  LossPlaces() {}

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor l1_loss(
      Tensor input,
      Tensor target,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction) {
    return l1_loss(input, target, Reductions.of(size_average, reduce, reduction));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor l1_loss(
      Tensor input,
      Tensor target,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction,
      @Nullable Tensor weight) {
    return l1_loss(
        input, target, Reductions.weighted(Reductions.of(size_average, reduce, reduction), weight));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor mse_loss(
      Tensor input,
      Tensor target,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction) {
    return mse_loss(input, target, Reductions.of(size_average, reduce, reduction));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor mse_loss(
      Tensor input,
      Tensor target,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction,
      @Nullable Tensor weight) {
    return mse_loss(
        input, target, Reductions.weighted(Reductions.of(size_average, reduce, reduction), weight));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor smooth_l1_loss(
      Tensor input,
      Tensor target,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction) {
    return smooth_l1_loss(input, target, Reductions.of(size_average, reduce, reduction));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor smooth_l1_loss(
      Tensor input,
      Tensor target,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction,
      double beta) {
    return smooth_l1_loss(input, target, beta, Reductions.of(size_average, reduce, reduction));
  }

  /** As the other, all in places. */
  public static Tensor huber_loss(Tensor input, Tensor target, String reduction) {
    return huber_loss(input, target, LossKwargs.reduction(reduction));
  }

  /** As the other, all in places. */
  public static Tensor huber_loss(Tensor input, Tensor target, String reduction, double delta) {
    return huber_loss(input, target, delta, LossKwargs.reduction(reduction));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor kl_div(
      Tensor input,
      Tensor target,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction) {
    return kl_div(input, target, Reductions.ofDivergence(size_average, reduce, reduction));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor kl_div(
      Tensor input,
      Tensor target,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction,
      boolean log_target) {
    return kl_div(
        input, target, log_target, Reductions.ofDivergence(size_average, reduce, reduction));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor nll_loss(
      Tensor input,
      Tensor target,
      @Nullable Tensor weight,
      @Nullable Boolean size_average,
      long ignore_index,
      @Nullable Boolean reduce,
      String reduction) {
    return nll_loss(
        input,
        target,
        Reductions.classes(weight, ignore_index, Reductions.of(size_average, reduce, reduction)));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor nll_loss(
      Tensor input,
      Tensor target,
      @Nullable Tensor weight,
      @Nullable Boolean size_average,
      long ignore_index) {
    return nll_loss(
        input,
        target,
        Reductions.classes(weight, ignore_index, Reductions.of(size_average, null, "mean")));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor cross_entropy(
      Tensor input,
      Tensor target,
      @Nullable Tensor weight,
      @Nullable Boolean size_average,
      long ignore_index,
      @Nullable Boolean reduce,
      String reduction) {
    return cross_entropy(
        input,
        target,
        Reductions.classes(weight, ignore_index, Reductions.of(size_average, reduce, reduction)));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor cross_entropy(
      Tensor input,
      Tensor target,
      @Nullable Tensor weight,
      @Nullable Boolean size_average,
      long ignore_index) {
    return cross_entropy(
        input,
        target,
        Reductions.classes(weight, ignore_index, Reductions.of(size_average, null, "mean")));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor cross_entropy(
      Tensor input,
      Tensor target,
      @Nullable Tensor weight,
      @Nullable Boolean size_average,
      long ignore_index,
      @Nullable Boolean reduce,
      String reduction,
      double label_smoothing) {
    return cross_entropy(
        input,
        target,
        Reductions.smoothed(
            label_smoothing,
            Reductions.classes(
                weight, ignore_index, Reductions.of(size_average, reduce, reduction))));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor binary_cross_entropy(
      Tensor input,
      Tensor target,
      @Nullable Tensor weight,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction) {
    return binary_cross_entropy(
        input, target, weight, Reductions.of(size_average, reduce, reduction));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor binary_cross_entropy_with_logits(
      Tensor input,
      Tensor target,
      @Nullable Tensor weight,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction) {
    return binary_cross_entropy_with_logits(
        input, target, weight, (Tensor) null, Reductions.of(size_average, reduce, reduction));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor binary_cross_entropy_with_logits(
      Tensor input,
      Tensor target,
      @Nullable Tensor weight,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction,
      @Nullable Tensor pos_weight) {
    return binary_cross_entropy_with_logits(
        input, target, weight, pos_weight, Reductions.of(size_average, reduce, reduction));
  }
}
