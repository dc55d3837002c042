package jtorch.nn;

import jtorch.LayerKwargs.Blank;
import jtorch.LayerKwargs.Full;
import jtorch.LayerKwargs.LogInput;
import jtorch.LayerKwargs.Margin;
import jtorch.LayerKwargs.Swap;
import jtorch.LayerKwargs.ZeroInfinity;
import jtorch.LossKwargs;
import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.P;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** Losses with margins, variances and labellings whose arguments stand in their places. */
abstract class MarginLossPlaces extends LossPlaces {
  MarginLossPlaces() {}

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor soft_margin_loss(
      Tensor input,
      Tensor target,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction) {
    return soft_margin_loss(input, target, Reductions.of(size_average, reduce, reduction));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor multilabel_margin_loss(
      Tensor input,
      Tensor target,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction) {
    return multilabel_margin_loss(input, target, Reductions.of(size_average, reduce, reduction));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor multilabel_soft_margin_loss(
      Tensor input,
      Tensor target,
      @Nullable Tensor weight,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction) {
    return multilabel_soft_margin_loss(
        input, target, Reductions.weighted(Reductions.of(size_average, reduce, reduction), weight));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor hinge_embedding_loss(
      Tensor input,
      Tensor target,
      double margin,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction) {
    return hinge_embedding_loss(
        input, target, margin, Reductions.of(size_average, reduce, reduction));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor margin_ranking_loss(
      Tensor input1,
      Tensor input2,
      Tensor target,
      double margin,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction) {
    return margin_ranking_loss(
        input1, input2, target, margin, Reductions.of(size_average, reduce, reduction));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor cosine_embedding_loss(
      Tensor input1,
      Tensor input2,
      Tensor target,
      double margin,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction) {
    return cosine_embedding_loss(
        input1, input2, target, margin, Reductions.of(size_average, reduce, reduction));
  }

  /** As the other, with p in its place. */
  public static Tensor triplet_margin_loss(
      Tensor anchor, Tensor positive, Tensor negative, double margin, double p) {
    return triplet_margin_loss(anchor, positive, negative, new Margin(margin), new P(p));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor triplet_margin_loss(
      Tensor anchor,
      Tensor positive,
      Tensor negative,
      double margin,
      double p,
      double eps,
      boolean swap,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction) {
    return triplet_margin_loss(
        anchor,
        positive,
        negative,
        new Margin(margin),
        new P(p),
        new Eps(eps),
        new Swap(swap),
        Reductions.of(size_average, reduce, reduction));
  }

  /** As the other, with p and the margin in their places. */
  public static Tensor multi_margin_loss(Tensor input, Tensor target, double p, double margin) {
    return multi_margin_loss(input, target, new P(p), new Margin(margin));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor multi_margin_loss(
      Tensor input,
      Tensor target,
      double p,
      double margin,
      @Nullable Tensor weight,
      @Nullable Boolean size_average,
      @Nullable Boolean reduce,
      String reduction) {
    return multi_margin_loss(
        input,
        target,
        Reductions.marginal(p, margin, weight, Reductions.of(size_average, reduce, reduction)));
  }

  /** As the other, with two in their places. */
  public static Tensor poisson_nll_loss(
      Tensor input, Tensor target, boolean log_input, boolean full) {
    return poisson_nll_loss(input, target, new LogInput(log_input), new Full(full));
  }

  /** As the other, all in places; size_average and reduce are deprecated, so null. */
  public static Tensor poisson_nll_loss(
      Tensor input,
      Tensor target,
      boolean log_input,
      boolean full,
      @Nullable Boolean size_average,
      double eps,
      @Nullable Boolean reduce,
      String reduction) {
    return poisson_nll_loss(
        input,
        target,
        new LogInput(log_input),
        new Full(full),
        new Eps(eps),
        Reductions.of(size_average, reduce, reduction));
  }

  /** As the other, with full in its place. */
  public static Tensor gaussian_nll_loss(Tensor input, Tensor target, Tensor var, boolean full) {
    return gaussian_nll_loss(input, target, var, new Full(full));
  }

  /** As the other, all in places. */
  public static Tensor gaussian_nll_loss(
      Tensor input, Tensor target, Tensor var, boolean full, double eps, String reduction) {
    return gaussian_nll_loss(
        input, target, var, new Full(full), new Eps(eps), LossKwargs.reduction(reduction));
  }

  /** As the other, with full in its place. */
  public static Tensor gaussian_nll_loss(Tensor input, Tensor target, double var, boolean full) {
    return gaussian_nll_loss(input, target, var, new Full(full));
  }

  /** As the other, all in places. */
  public static Tensor gaussian_nll_loss(
      Tensor input, Tensor target, double var, boolean full, double eps, String reduction) {
    return gaussian_nll_loss(
        input, target, var, new Full(full), new Eps(eps), LossKwargs.reduction(reduction));
  }

  /** As the other, with the blank in its place. */
  public static Tensor ctc_loss(
      Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, long blank) {
    return ctc_loss(log_probs, targets, input_lengths, target_lengths, new Blank(blank));
  }

  /** As the other, with two in their places. */
  public static Tensor ctc_loss(
      Tensor log_probs,
      Tensor targets,
      Tensor input_lengths,
      Tensor target_lengths,
      long blank,
      String reduction) {
    return ctc_loss(
        log_probs,
        targets,
        input_lengths,
        target_lengths,
        new Blank(blank),
        LossKwargs.reduction(reduction));
  }

  /** As the other, all in places. */
  public static Tensor ctc_loss(
      Tensor log_probs,
      Tensor targets,
      Tensor input_lengths,
      Tensor target_lengths,
      long blank,
      String reduction,
      boolean zero_infinity) {
    return ctc_loss(
        log_probs,
        targets,
        input_lengths,
        target_lengths,
        new Blank(blank),
        LossKwargs.reduction(reduction),
        new ZeroInfinity(zero_infinity));
  }

  /** As the other, with the blank in its place. */
  public static Tensor ctc_loss(
      Tensor log_probs, Tensor targets, long[] input_lengths, long[] target_lengths, long blank) {
    return ctc_loss(log_probs, targets, input_lengths, target_lengths, new Blank(blank));
  }

  /** As the other, with two in their places. */
  public static Tensor ctc_loss(
      Tensor log_probs,
      Tensor targets,
      long[] input_lengths,
      long[] target_lengths,
      long blank,
      String reduction) {
    return ctc_loss(
        log_probs,
        targets,
        input_lengths,
        target_lengths,
        new Blank(blank),
        LossKwargs.reduction(reduction));
  }

  /** As the other, all in places. */
  public static Tensor ctc_loss(
      Tensor log_probs,
      Tensor targets,
      long[] input_lengths,
      long[] target_lengths,
      long blank,
      String reduction,
      boolean zero_infinity) {
    return ctc_loss(
        log_probs,
        targets,
        input_lengths,
        target_lengths,
        new Blank(blank),
        LossKwargs.reduction(reduction),
        new ZeroInfinity(zero_infinity));
  }
}
