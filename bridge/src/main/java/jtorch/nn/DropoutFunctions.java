package jtorch.nn;

import jtorch.NnKwargs.DropoutCallKwarg;
import jtorch.NnKwargs.P;
import jtorch.NnKwargs.Training;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.global.torch;

/** The functions of PyTorch's section "Dropout functions". */
abstract class DropoutFunctions extends SpecialPoolingFunctions {
  DropoutFunctions() {}

  /**
   * Zeroes each element with probability 0.5 or {@code p} and scales the others by 1/(1-p).
   *
   * @throws IllegalArgumentException if p is not from 0 to 1
   */
  public static Tensor dropout(Tensor input, DropoutCallKwarg... keywords) {
    return dropout(input, DropoutSettings.of(keywords));
  }

  /** Zeroes each element with probability p, and scales the others. */
  public static Tensor dropout(Tensor input, double p, DropoutCallKwarg... keywords) {
    return dropout(input, DropoutSettings.of(keywords).with(new P(p)));
  }

  /** Zeroes each element with probability p if {@code training}, and scales the others. */
  public static Tensor dropout(Tensor input, double p, boolean training) {
    return dropout(input, p, new Training(training));
  }

  static Tensor dropout(Tensor input, DropoutSettings s) {
    if (OwnDropout.isNeeded(input, s, 0)) {
      return OwnDropout.drop(input, s, false, false);
    }
    if (s.inplace()) {
      Call.run("dropout_", () -> torch.dropout_(Raw.of(input), s.p(), s.training()));
      return input;
    }
    return Call.tensor("dropout", () -> torch.dropout(Raw.of(input), s.p(), s.training()));
  }

  /**
   * Zeroes each channel of (N, C, H, W) with probability 0.5 or {@code p} and scales the others.
   *
   * @throws IllegalArgumentException if p is not from 0 to 1
   */
  public static Tensor dropout2d(Tensor input, DropoutCallKwarg... keywords) {
    return feature_dropout(input, DropoutSettings.of(keywords));
  }

  /** Zeroes each channel of (N, C, H, W) with probability p, and scales the others. */
  public static Tensor dropout2d(Tensor input, double p, DropoutCallKwarg... keywords) {
    return feature_dropout(input, DropoutSettings.of(keywords).with(new P(p)));
  }

  /** Zeroes each channel with probability p if {@code training}, and scales the others. */
  public static Tensor dropout2d(Tensor input, double p, boolean training) {
    return dropout2d(input, p, new Training(training));
  }

  /** Zeroes each channel of (N, C, L) with probability p if {@code training}. */
  public static Tensor dropout1d(Tensor input, DropoutCallKwarg... keywords) {
    return channels("dropout1d", input, 3, DropoutSettings.of(keywords));
  }

  /** Zeroes each channel of (N, C, D, H, W) with probability p if {@code training}. */
  public static Tensor dropout3d(Tensor input, DropoutCallKwarg... keywords) {
    return channels("dropout3d", input, 5, DropoutSettings.of(keywords));
  }

  /** Zeroes channels of an input that may have no batch. */
  static Tensor channels(String operator, Tensor input, int batched, DropoutSettings s) {
    checkChannels(operator, input, batched - 1, batched);
    if (input.dim() == batched) {
      return feature_dropout(input, s);
    }
    Tensor dropped = feature_dropout(input.unsqueeze(0), s).squeeze(0);
    return s.inplace() ? input : dropped;
  }

  private static void checkChannels(String operator, Tensor input, int least, int most) {
    if (input.dim() < least || input.dim() > most) {
      throw new IllegalArgumentException(
          operator
              + ": the input must have "
              + least
              + " or "
              + most
              + " dimensions, not "
              + input.dim()
              + ".");
    }
  }

  /**
   * Drops channels with probability p, 0.5 unless said, if {@code training(true)}, and keeps mean
   * and variance of SELU's outputs.
   */
  public static Tensor feature_alpha_dropout(Tensor input, DropoutCallKwarg... keywords) {
    return feature_alpha_dropout(input, DropoutSettings.outsideTraining(keywords));
  }

  static Tensor feature_alpha_dropout(Tensor input, DropoutSettings s) {
    if (OwnDropout.isNeeded(input, s, 2)) {
      return OwnDropout.drop(input, s, true, true);
    }
    if (s.inplace()) {
      Call.run(
          "feature_alpha_dropout_",
          () -> torch.feature_alpha_dropout_(Raw.of(input), s.p(), s.training()));
      return input;
    }
    return Call.tensor(
        "feature_alpha_dropout",
        () -> torch.feature_alpha_dropout(Raw.of(input), s.p(), s.training()));
  }

  static Tensor feature_dropout(Tensor input, DropoutSettings s) {
    if (OwnDropout.isNeeded(input, s, 2)) {
      return OwnDropout.drop(input, s, true, false);
    }
    if (s.inplace()) {
      Call.run(
          "feature_dropout_", () -> torch.feature_dropout_(Raw.of(input), s.p(), s.training()));
      return input;
    }
    return Call.tensor(
        "feature_dropout", () -> torch.feature_dropout(Raw.of(input), s.p(), s.training()));
  }

  /** Drops elements with probability p, and keeps mean and variance of SELU's outputs. */
  public static Tensor alpha_dropout(Tensor input, double p, boolean training) {
    return alpha_dropout(input, new DropoutSettings(p, training, false));
  }

  /** As the other, with p 0.5 unless said, and only if {@code training(true)}. */
  public static Tensor alpha_dropout(Tensor input, DropoutCallKwarg... keywords) {
    return alpha_dropout(input, DropoutSettings.outsideTraining(keywords));
  }

  static Tensor alpha_dropout(Tensor input, DropoutSettings s) {
    if (OwnDropout.isNeeded(input, s, 0)) {
      return OwnDropout.drop(input, s, false, true);
    }
    if (s.inplace()) {
      Call.run("alpha_dropout_", () -> torch.alpha_dropout_(Raw.of(input), s.p(), s.training()));
      return input;
    }
    return Call.tensor(
        "alpha_dropout", () -> torch.alpha_dropout(Raw.of(input), s.p(), s.training()));
  }
}
