package jtorch;

import java.util.Locale;

/** Keyword arguments of losses. */
public class LossKwargs extends AttentionKwargs {
  LossKwargs() {}

  /** What a cross entropy takes. */
  public sealed interface CrossEntropyKwarg permits NllKwarg, SettingKwargs.CrossEntropySetting {}

  /** What a negative log likelihood takes. */
  public sealed interface NllKwarg extends CrossEntropyKwarg
      permits WeightedLossKwarg, SettingKwargs.NllSetting {}

  /** What every loss takes. */
  public sealed interface LossKwarg
      extends WeightedLossKwarg,
          SettingKwargs.NllSetting,
          SettingKwargs.MultiMarginSetting,
          CtcKwarg,
          GaussianKwarg,
          TripletSharedKwarg,
          KlDivKwarg,
          HuberKwarg,
          SmoothL1Kwarg,
          MarginLossKwarg
      permits ReductionMode {}

  /** What a Kullback-Leibler divergence takes. */
  public sealed interface KlDivKwarg permits LossKwarg, BatchMean, ActivationKwargs.LogTarget {}

  /** The weight of each class in a loss. */
  public record ClassWeight(Tensor value)
      implements WeightedLossKwarg,
          ActivationKwargs.NormCallKwarg,
          ActivationKwargs.RmsNormCallKwarg,
          RarerKwargs.HistogramKwarg {}

  /** The label that counts nothing. */
  public record IgnoreIndex(long value) implements SettingKwargs.NllSetting {}

  /** The share of certainty that is spread over all classes. */
  public record LabelSmoothing(double value) implements SettingKwargs.CrossEntropySetting {}

  /** How a loss of many samples becomes one: PyTorch's {@code 'none', 'mean', 'sum'}. */
  public enum ReductionMode
      implements LossKwarg, VisionKwargs.FocalKwarg, PictureKwargs.BoxLossKwarg {
    /** Not at all. */
    NONE(0),
    /** The mean. */
    MEAN(1),
    /** The sum. */
    SUM(2);

    private final long code;

    ReductionMode(long code) {
      this.code = code;
    }

    /** Returns LibTorch's number, its {@code at::Reduction}. */
    public long code() {
      return code;
    }
  }

  /** That a loss is its sum divided by the number of samples. */
  public enum BatchMean implements KlDivKwarg {
    /** PyTorch's {@code 'batchmean'}. */
    BATCHMEAN
  }

  /** {@code reduction='batchmean'} in Python. */
  public static final BatchMean BATCHMEAN = BatchMean.BATCHMEAN;

  /** {@code reduction='none'} in Python. */
  public static final ReductionMode NONE = ReductionMode.NONE;

  /** {@code reduction='mean'} in Python. */
  public static final ReductionMode MEAN = ReductionMode.MEAN;

  /** {@code reduction='sum'} in Python. */
  public static final ReductionMode SUM = ReductionMode.SUM;

  /** How a loss of many samples becomes one: {@code reduction='sum'} in Python. */
  public static ReductionMode reduction(ReductionMode value) {
    return value;
  }

  /**
   * How a loss of many samples becomes one, by Python's own word.
   *
   * @throws IllegalArgumentException if it is not none, mean or sum
   */
  public static ReductionMode reduction(String value) {
    for (ReductionMode mode : ReductionMode.values()) {
      if (mode.name().toLowerCase(Locale.ROOT).equals(value)) {
        return mode;
      }
    }
    throw new IllegalArgumentException(
        "reduction: '"
            + value
            + "' is none of none, mean and sum"
            + (value.equals("batchmean") ? "; kl_div takes reduction(BATCHMEAN)." : "."));
  }

  /** The divergence's sum over the number of samples: {@code reduction='batchmean'} in Python. */
  public static BatchMean reduction(BatchMean value) {
    return value;
  }

  /** The weight of each class: {@code weight=w} in Python. */
  public static ClassWeight weight(Tensor value) {
    return new ClassWeight(value);
  }

  /** The label that counts nothing: {@code ignore_index=0} in Python. */
  public static IgnoreIndex ignore_index(long value) {
    return new IgnoreIndex(value);
  }

  /** The share spread over all classes: {@code label_smoothing=0.1} in Python. */
  public static LabelSmoothing label_smoothing(double value) {
    return new LabelSmoothing(value);
  }
}
