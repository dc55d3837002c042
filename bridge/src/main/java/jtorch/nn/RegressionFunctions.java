package jtorch.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.ActivationKwargs.LogTarget;
import jtorch.LayerKwargs.BceWithLogitsKwarg;
import jtorch.LayerKwargs.Delta;
import jtorch.LayerKwargs.HuberCallKwarg;
import jtorch.LayerKwargs.MarginLossKwarg;
import jtorch.LayerKwargs.SmoothL1Kwarg;
import jtorch.LayerKwargs.WeightedLossKwarg;
import jtorch.LossKwargs.BatchMean;
import jtorch.LossKwargs.KlDivKwarg;
import jtorch.LossKwargs.LossKwarg;
import jtorch.LossKwargs.ReductionMode;
import jtorch.Tensor;
import jtorch.TensorKwargs.BetaOf;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.Warnings;
import jtorch.internal.transforms.Layer;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** The functions of PyTorch's section "Loss functions" that compare numbers, not classes. */
abstract class RegressionFunctions extends SparseFunctions {
  RegressionFunctions() {}

  static ReductionMode reduction(LossKwarg... keywords) {
    ReductionMode mode = ReductionMode.MEAN;
    for (LossKwarg keyword : keywords) {
      mode =
          switch (keyword) {
            case ReductionMode given -> given;
          };
    }
    return mode;
  }

  /** Warns of a target of shape (N) beside an input of shape (N, 1): that trains, but badly. */
  private static void warnOfSizes(String operator, Tensor input, Tensor target) {
    if (!Arrays.equals(input.size(), target.size())) {
      Warnings.warn(
          operator
              + ": the target's shape "
              + Arrays.toString(target.size())
              + " is not the input's "
              + Arrays.toString(input.size())
              + "; both are broadcast, which is rarely what a loss is meant to do: give them one"
              + " shape, as target.view_as(input) does.");
    }
  }

  /** Returns the mean absolute difference; each element may have a weight. */
  public static Tensor l1_loss(Tensor input, Tensor target, WeightedLossKwarg... keywords) {
    WeightedSettings s = WeightedSettings.of(keywords);
    if (s.weight() != null) {
      return weighted("l1_loss", input, input.sub(target).abs(), s.weight(), s.reduction());
    }
    long mode = s.reduction().code();
    Tensor loss = Call.tensor("l1_loss", () -> torch.l1_loss(Raw.of(input), Raw.of(target), mode));
    warnOfSizes("l1_loss", input, target);
    return loss;
  }

  /** Returns the mean squared difference; each element may have a weight. */
  public static Tensor mse_loss(Tensor input, Tensor target, WeightedLossKwarg... keywords) {
    WeightedSettings s = WeightedSettings.of(keywords);
    if (s.weight() != null) {
      return weighted("mse_loss", input, input.sub(target).pow(2), s.weight(), s.reduction());
    }
    long mode = s.reduction().code();
    Tensor loss =
        Layer.isOpen()
            ? TransformedLosses.ofDifferences(input, target, s.reduction(), d -> d.pow(2))
            : Call.tensor("mse_loss", () -> torch.mse_loss(Raw.of(input), Raw.of(target), mode));
    warnOfSizes("mse_loss", input, target);
    return loss;
  }

  /** The mean is over the weights, not over the elements. */
  private static Tensor weighted(
      String operator, Tensor input, Tensor errors, Tensor weight, ReductionMode reduction) {
    checkWeight(operator, input, weight);
    Tensor losses = errors.mul(weight);
    return reduction == ReductionMode.MEAN
        ? losses.sum().div(weight.sum())
        : WeightedSettings.reduce(losses, reduction);
  }

  private static void checkWeight(String operator, Tensor input, Tensor weight) {
    if (!Arrays.equals(weight.size(), input.size())) {
      throw new IllegalArgumentException(
          operator
              + ": a weight of shape "
              + Arrays.toString(weight.size())
              + " doesn't fit an input of shape "
              + Arrays.toString(input.size())
              + ".");
    }
  }

  /** Returns the squared difference below beta, the absolute one above; beta is 1 unless given. */
  public static Tensor smooth_l1_loss(Tensor input, Tensor target, SmoothL1Kwarg... keywords) {
    double beta = 1;
    LossKwarg mode = ReductionMode.MEAN;
    for (SmoothL1Kwarg keyword : keywords) {
      switch (keyword) {
        case BetaOf b -> beta = b.value().doubleValue();
        case LossKwarg given -> mode = given;
      }
    }
    return smooth_l1_loss(input, target, beta, mode);
  }

  /** Returns the squared difference below beta, the absolute one above. */
  public static Tensor smooth_l1_loss(
      Tensor input, Tensor target, double beta, LossKwarg... keywords) {
    ReductionMode mode = reduction(keywords);
    Tensor loss =
        Layer.isOpen() && beta > 0
            ? TransformedLosses.ofDifferences(
                input, target, mode, d -> TransformedLosses.huber(d, beta).div(beta))
            : Call.tensor(
                "smooth_l1_loss",
                () -> torch.smooth_l1_loss(Raw.of(input), Raw.of(target), mode.code(), beta));
    warnOfSizes("smooth_l1_loss", input, target);
    return loss;
  }

  /**
   * Returns the squared difference below delta, delta times the absolute one above; delta is 1
   * unless given.
   */
  public static Tensor huber_loss(Tensor input, Tensor target, HuberCallKwarg... keywords) {
    double delta = 1;
    List<WeightedLossKwarg> others = new ArrayList<>();
    for (HuberCallKwarg keyword : keywords) {
      switch (keyword) {
        case Delta d -> delta = d.value();
        case WeightedLossKwarg other -> others.add(other);
      }
    }
    return huber_loss(input, target, delta, others.toArray(WeightedLossKwarg[]::new));
  }

  /**
   * Returns the squared difference below delta, delta times the absolute one above; each element
   * may have a weight.
   */
  public static Tensor huber_loss(
      Tensor input, Tensor target, double delta, WeightedLossKwarg... keywords) {
    WeightedSettings s = WeightedSettings.of(keywords);
    Tensor weight = s.weight();
    ReductionMode mode = weight == null ? s.reduction() : ReductionMode.NONE;
    Tensor losses =
        Layer.isOpen() && delta > 0
            ? TransformedLosses.ofDifferences(
                input, target, mode, d -> TransformedLosses.huber(d, delta))
            : Call.tensor(
                "huber_loss",
                () -> torch.huber_loss(Raw.of(input), Raw.of(target), mode.code(), delta));
    warnOfSizes("huber_loss", input, target);
    if (weight == null) {
      return losses;
    }
    checkWeight("huber_loss", input, weight);
    return WeightedSettings.reduce(losses.mul(weight), s.reduction()); // a plain mean, as Python's
  }

  /**
   * Returns the distances of pairs labelled 1, and how far those labelled -1 are below the margin;
   * margin is 1 unless given.
   */
  public static Tensor hinge_embedding_loss(
      Tensor input, Tensor target, MarginLossKwarg... keywords) {
    MarginSettings s = MarginSettings.of(1, keywords);
    return hinge_embedding_loss(input, target, s.margin(), s.reduction());
  }

  /**
   * Returns the distances of pairs labelled 1, and how far those labelled -1 are below the margin.
   */
  public static Tensor hinge_embedding_loss(
      Tensor input, Tensor target, double margin, LossKwarg... keywords) {
    long mode = reduction(keywords).code();
    return Call.tensor(
        "hinge_embedding_loss",
        () -> torch.hinge_embedding_loss(Raw.of(input), Raw.of(target), margin, mode));
  }

  /** Returns log(1+exp(-target*input)) of labels 1 and -1. */
  public static Tensor soft_margin_loss(Tensor input, Tensor target, LossKwarg... keywords) {
    long mode = reduction(keywords).code();
    return Call.tensor(
        "soft_margin_loss", () -> torch.soft_margin_loss(Raw.of(input), Raw.of(target), mode));
  }

  /** Returns the margin loss of several labels a sample, ended by -1. */
  public static Tensor multilabel_margin_loss(Tensor input, Tensor target, LossKwarg... keywords) {
    long mode = reduction(keywords).code();
    return Call.tensor(
        "multilabel_margin_loss",
        () -> torch.multilabel_margin_loss(Raw.of(input), Raw.of(target), mode));
  }

  /** Returns the cross entropy of probabilities and targets from 0 to 1. */
  public static Tensor binary_cross_entropy(
      Tensor input, Tensor target, WeightedLossKwarg... keywords) {
    WeightedSettings s = WeightedSettings.of(keywords);
    return binary_cross_entropy(input, target, s.weight(), s.reduction());
  }

  /** Returns the cross entropy of probabilities and targets from 0 to 1, weighted. */
  public static Tensor binary_cross_entropy(
      Tensor input, Tensor target, @Nullable Tensor weight, LossKwarg... keywords) {
    ClassNumbers.sameShape("binary_cross_entropy", input, target);
    long mode = reduction(keywords).code();
    return Call.tensor(
        "binary_cross_entropy",
        () -> {
          try (TensorOptional w = Optionals.of(weight)) {
            return torch.binary_cross_entropy(Raw.of(input), Raw.of(target), w, mode);
          }
        });
  }

  /** Returns the cross entropy of scores before the sigmoid and targets from 0 to 1. */
  public static Tensor binary_cross_entropy_with_logits(
      Tensor input, Tensor target, BceWithLogitsKwarg... keywords) {
    WeightedSettings s = WeightedSettings.of(keywords);
    return binary_cross_entropy_with_logits(
        input, target, s.weight(), s.posWeight(), s.reduction());
  }

  /** Returns the same with a weight for each sample and one for each class's positives. */
  public static Tensor binary_cross_entropy_with_logits(
      Tensor input,
      Tensor target,
      @Nullable Tensor weight,
      @Nullable Tensor pos_weight,
      LossKwarg... keywords) {
    ClassNumbers.sameShape("binary_cross_entropy_with_logits", input, target);
    long mode = reduction(keywords).code();
    return Call.tensor(
        "binary_cross_entropy_with_logits",
        () -> {
          try (TensorOptional w = Optionals.of(weight);
              TensorOptional p = Optionals.of(pos_weight)) {
            return torch.binary_cross_entropy_with_logits(
                Raw.of(input), Raw.of(target), w, p, mode);
          }
        });
  }

  /** Returns the Kullback-Leibler divergence of log probabilities from probabilities. */
  public static Tensor kl_div(Tensor input, Tensor target, KlDivKwarg... keywords) {
    return kl_div(input, target, false, keywords);
  }

  /** Returns the divergence; with {@code log_target} the target is logarithms too. */
  public static Tensor kl_div(
      Tensor input, Tensor target, boolean log_target, KlDivKwarg... keywords) {
    ReductionMode mode = ReductionMode.MEAN;
    boolean bySample = false;
    boolean logarithms = log_target;
    for (KlDivKwarg keyword : keywords) {
      switch (keyword) {
        case BatchMean _ -> {
          bySample = true;
          mode = ReductionMode.SUM;
        }
        case ReductionMode given -> {
          bySample = false;
          mode = given;
        }
        case LogTarget(boolean value) -> logarithms = value;
      }
    }
    long code = mode.code();
    boolean logs = logarithms;
    Tensor loss =
        Call.tensor("kl_div", () -> torch.kl_div(Raw.of(input), Raw.of(target), code, logs));
    return bySample && input.dim() > 0 ? loss.div((double) input.size(0)) : loss;
  }
}
