package jtorch;

import java.util.function.BinaryOperator;

/** Keyword arguments of layers and losses that few of them take. */
public class LayerKwargs extends TensorKwargs {
  LayerKwargs() {}

  /** What a pooling that is undone takes. */
  public sealed interface UnpoolKwarg permits NnKwargs.Stride, NnKwargs.Padding {}

  /** What a pooling by a power takes. */
  public sealed interface LpPoolKwarg extends SettingKwargs.LpPoolSetting
      permits NnKwargs.Stride, NnKwargs.CeilMode {}

  /** What a pooling of random windows takes. */
  public sealed interface FractionalPoolKwarg permits OutputSize, OutputRatio {}

  /** What taking windows apart and putting them together takes. */
  public sealed interface FoldKwarg permits NnKwargs.Dilation, NnKwargs.Padding, NnKwargs.Stride {}

  /** What a normalization by the root mean square takes. */
  public sealed interface RmsNormKwarg
      permits NnKwargs.Eps, NnKwargs.ElementwiseAffine, NnKwargs.PlacementKwarg {}

  /** What an LSTM takes. */
  public sealed interface LstmKwarg permits NnKwargs.RecurrentKwarg, ProjSize {}

  /** What an embedding of given rows takes. */
  public sealed interface PretrainedKwarg permits NnKwargs.EmbeddingKwarg, Freeze {}

  /** What bags of embeddings take. */
  public sealed interface EmbeddingBagKwarg
      extends EmbeddingBagCallKwarg, PretrainedBagKwarg, NnKwargs.EmbeddingBagLayerKwarg
      permits NnKwargs.EmbeddingKwarg, IncludeLastOffset, SchedulerKwargs.ScheduleMode {}

  /** What bags of embeddings of given rows take. */
  public sealed interface PretrainedBagKwarg permits EmbeddingBagKwarg, Freeze {}

  /** What bags of embeddings take as a function. */
  public sealed interface EmbeddingBagCallKwarg permits EmbeddingBagKwarg, PerSampleWeights {}

  /** How large an output is: one of the two. */
  public sealed interface SizeKwarg extends UpsampleKwarg permits Size, ScaleFactor {}

  /** What a change of size takes as a layer. */
  public sealed interface UpsampleKwarg extends InterpolateKwarg
      permits SizeKwarg, AlignCorners, RecomputeScaleFactor, SchedulerKwargs.ScheduleMode {}

  /** What a change of size takes as a function. */
  public sealed interface InterpolateKwarg permits UpsampleKwarg, Antialias {}

  /** What a sampling at given places takes. */
  public sealed interface GridSampleKwarg
      permits PaddingMode, AlignCorners, SchedulerKwargs.ScheduleMode {}

  /** What packing sequences takes. */
  public sealed interface PackKwarg permits NnKwargs.BatchFirst, EnforceSorted {}

  /** What padding packed sequences takes. */
  public sealed interface PadPackedKwarg permits NnKwargs.BatchFirst, PaddingValue, TotalLength {}

  /** What padding sequences takes. */
  public sealed interface PadKwarg permits NnKwargs.BatchFirst, PaddingValue, PaddingSide {}

  /** What Huber's loss takes as a layer. */
  public sealed interface HuberKwarg extends HuberCallKwarg permits LossKwargs.LossKwarg, Delta {}

  /** What Huber's loss takes as a function. */
  public sealed interface HuberCallKwarg permits HuberKwarg, WeightedLossKwarg {}

  /** What a loss that is squared below a limit takes. */
  public sealed interface SmoothL1Kwarg permits LossKwargs.LossKwarg, BetaOf {}

  /** What a loss with a margin takes. */
  public sealed interface MarginLossKwarg permits LossKwargs.LossKwarg, Margin {}

  /** What a loss with a weight takes. */
  public sealed interface WeightedLossKwarg
      extends LossKwargs.NllKwarg, BceWithLogitsKwarg, MultiMarginKwarg, HuberCallKwarg
      permits LossKwargs.LossKwarg, LossKwargs.ClassWeight {}

  /** What a binary cross entropy of scores takes. */
  public sealed interface BceWithLogitsKwarg permits WeightedLossKwarg, PosWeight {}

  /** What a margin loss over classes takes. */
  public sealed interface MultiMarginKwarg
      permits WeightedLossKwarg, SettingKwargs.MultiMarginSetting {}

  /** What a loss of a labelling without times takes. */
  public sealed interface CtcKwarg permits LossKwargs.LossKwarg, Blank, ZeroInfinity {}

  /** What a loss of counts takes. */
  public sealed interface PoissonKwarg permits GaussianKwarg, LogInput {}

  /** What a loss of means and variances takes. */
  public sealed interface GaussianKwarg extends PoissonKwarg
      permits LossKwargs.LossKwarg, Full, NnKwargs.Eps {}

  /** What a loss of triplets takes. */
  public sealed interface TripletKwarg permits TripletSharedKwarg, NnKwargs.P, NnKwargs.Eps {}

  /** What a loss of triplets with a distance of its own takes. */
  public sealed interface TripletDistanceKwarg permits TripletSharedKwarg, DistanceFunction {}

  /** What both losses of triplets take. */
  public sealed interface TripletSharedKwarg extends TripletKwarg, TripletDistanceKwarg
      permits LossKwargs.LossKwarg, Margin, Swap {}

  /**
   * What a convolution puts around its input: zeros, reflect, replicate or circular; of a sampling
   * zeros, border or reflection.
   */
  public record PaddingMode(String value)
      implements SettingKwargs.ConvSetting, GridSampleKwarg, PictureKwargs.BorderKwarg {}

  /** How much a convolution puts around its input, by name: same or valid. */
  public record PaddingName(String value) implements SettingKwargs.ConvSetting {}

  /** The size of an output. */
  public record OutputSize(long... value) implements FractionalPoolKwarg {}

  /** The size of an output as a share of the input's. */
  public record OutputRatio(double... value) implements FractionalPoolKwarg {}

  /** The size of the state after a projection. */
  public record ProjSize(long value) implements LstmKwarg {}

  /** The largest norm of a row; longer ones are shortened in place. */
  public record MaxNorm(double value) implements NnKwargs.EmbeddingKwarg {}

  /** What a clipping of gradients takes. */
  public sealed interface ClipKwarg permits ErrorIfNonfinite, NormType {}

  /** Whether a norm that is not finite is an error. */
  public record ErrorIfNonfinite(boolean value) implements ClipKwarg {}

  /** Whether an embedding's gradient has only the rows that were used; it can't be true. */
  public record Sparse(boolean value) implements NnKwargs.EmbeddingKwarg {}

  /** Which norm of a row is meant. */
  public record NormType(double value) implements NnKwargs.EmbeddingKwarg, ClipKwarg {}

  /** Whether a row's gradient is divided by how often it was used. */
  public record ScaleGradByFreq(boolean value) implements NnKwargs.EmbeddingKwarg {}

  /** Whether given rows are left as they are. */
  public record Freeze(boolean value) implements PretrainedKwarg, PretrainedBagKwarg {}

  /** Whether the last offset is the end of the last bag. */
  public record IncludeLastOffset(boolean value) implements EmbeddingBagKwarg {}

  /** A weight for each index in a bag. */
  public record PerSampleWeights(Tensor value) implements EmbeddingBagCallKwarg {}

  /** The size of an output in each dimension, or one for all. */
  public record Size(long... value) implements SizeKwarg, DataKwargs.FakeDataKwarg {}

  /** How many times as large an output is in each dimension, or one number for all. */
  public record ScaleFactor(double... value) implements SizeKwarg {}

  /** Whether the centres of the corners stay where they are. */
  public record AlignCorners(boolean value) implements UpsampleKwarg, GridSampleKwarg {}

  /** Whether the factor is computed again of the sizes. */
  public record RecomputeScaleFactor(boolean value) implements UpsampleKwarg {}

  /** Whether a smaller picture is smoothed. */
  public record Antialias(boolean value) implements InterpolateKwarg, PictureKwargs.SmoothKwarg {}

  /** The weight of the positive examples of each class. */
  public record PosWeight(Tensor value) implements BceWithLogitsKwarg {}

  /** How far apart things should be. */
  public record Margin(double value)
      implements SettingKwargs.MultiMarginSetting, TripletSharedKwarg, MarginLossKwarg {}

  /** Where a loss goes from squares to a line. */
  public record Delta(double value) implements HuberKwarg {}

  /** The label that means nothing. */
  public record Blank(long value) implements CtcKwarg {}

  /** Whether infinite losses count as zero. */
  public record ZeroInfinity(boolean value) implements CtcKwarg {}

  /** Whether an input is a logarithm. */
  public record LogInput(boolean value) implements PoissonKwarg {}

  /** Whether the constant terms of a loss count too. */
  public record Full(boolean value) implements GaussianKwarg {}

  /** Whether the positive may stand for the anchor. */
  public record Swap(boolean value) implements TripletSharedKwarg {}

  /** The distance of two tensors. */
  public record DistanceFunction(BinaryOperator<Tensor> value) implements TripletDistanceKwarg {}

  /**
   * What a convolution puts around its input: zeros, reflect, replicate or circular; of a sampling
   * zeros, border or reflection: {@code padding_mode='reflect'} in Python.
   */
  public static PaddingMode padding_mode(String value) {
    return new PaddingMode(value);
  }

  /**
   * How much a convolution puts around its input, by name: same or valid: {@code padding='same'} in
   * Python.
   */
  public static PaddingName padding(String value) {
    return new PaddingName(value);
  }

  /** The size of an output: {@code output_size=(4, 4)} in Python. */
  public static OutputSize output_size(long... value) {
    return new OutputSize(value);
  }

  /** The size of an output as a share of the input's: {@code output_ratio=0.5} in Python. */
  public static OutputRatio output_ratio(double... value) {
    return new OutputRatio(value);
  }

  /** The size of the state after a projection: {@code proj_size=2} in Python. */
  public static ProjSize proj_size(long value) {
    return new ProjSize(value);
  }

  /**
   * The largest norm of a row; longer ones are shortened in place: {@code max_norm=1.0} in Python.
   */
  public static MaxNorm max_norm(double value) {
    return new MaxNorm(value);
  }

  /** Whether a norm that is not finite is an error: {@code error_if_nonfinite=True} in Python. */
  public static ErrorIfNonfinite error_if_nonfinite(boolean value) {
    return new ErrorIfNonfinite(value);
  }

  /**
   * Whether an embedding's gradient is sparse, with the rows that were used only: {@code
   * sparse=True} in Python. {@code SGD} and {@code Adagrad} take it.
   */
  public static Sparse sparse(boolean value) {
    return new Sparse(value);
  }

  /** Which norm of a row is meant: {@code norm_type=2.0} in Python. */
  public static NormType norm_type(double value) {
    return new NormType(value);
  }

  /**
   * Whether a row's gradient is divided by how often it was used: {@code scale_grad_by_freq=True}
   * in Python.
   */
  public static ScaleGradByFreq scale_grad_by_freq(boolean value) {
    return new ScaleGradByFreq(value);
  }

  /** Whether given rows are left as they are: {@code freeze=False} in Python. */
  public static Freeze freeze(boolean value) {
    return new Freeze(value);
  }

  /**
   * Whether the last offset is the end of the last bag: {@code include_last_offset=True} in Python.
   */
  public static IncludeLastOffset include_last_offset(boolean value) {
    return new IncludeLastOffset(value);
  }

  /** A weight for each index in a bag: {@code per_sample_weights=w} in Python. */
  public static PerSampleWeights per_sample_weights(Tensor value) {
    return new PerSampleWeights(value);
  }

  /** The size of an output in each dimension, or one for all: {@code size=(4, 4)} in Python. */
  public static Size size(long... value) {
    return new Size(value);
  }

  /**
   * How many times as large an output is in each dimension, or one number for all: {@code
   * scale_factor=2} in Python.
   */
  public static ScaleFactor scale_factor(double... value) {
    return new ScaleFactor(value);
  }

  /**
   * Whether the centres of the corners stay where they are: {@code align_corners=True} in Python.
   */
  public static AlignCorners align_corners(boolean value) {
    return new AlignCorners(value);
  }

  /**
   * Whether the factor is computed again of the sizes: {@code recompute_scale_factor=True} in
   * Python.
   */
  public static RecomputeScaleFactor recompute_scale_factor(boolean value) {
    return new RecomputeScaleFactor(value);
  }

  /** Whether a smaller picture is smoothed: {@code antialias=True} in Python. */
  public static Antialias antialias(boolean value) {
    return new Antialias(value);
  }

  /** The weight of the positive examples of each class: {@code pos_weight=w} in Python. */
  public static PosWeight pos_weight(Tensor value) {
    return new PosWeight(value);
  }

  /** How far apart things should be: {@code margin=0.5} in Python. */
  public static Margin margin(double value) {
    return new Margin(value);
  }

  /** Where a loss goes from squares to a line: {@code delta=0.5} in Python. */
  public static Delta delta(double value) {
    return new Delta(value);
  }

  /** The label that means nothing: {@code blank=0} in Python. */
  public static Blank blank(long value) {
    return new Blank(value);
  }

  /** Whether infinite losses count as zero: {@code zero_infinity=True} in Python. */
  public static ZeroInfinity zero_infinity(boolean value) {
    return new ZeroInfinity(value);
  }

  /** Whether an input is a logarithm: {@code log_input=False} in Python. */
  public static LogInput log_input(boolean value) {
    return new LogInput(value);
  }

  /** Whether the constant terms of a loss count too: {@code full=True} in Python. */
  public static Full full(boolean value) {
    return new Full(value);
  }

  /** Whether the positive may stand for the anchor: {@code swap=True} in Python. */
  public static Swap swap(boolean value) {
    return new Swap(value);
  }

  /** The distance of two tensors: {@code distance_function=f} in Python. */
  public static DistanceFunction distance_function(BinaryOperator<Tensor> value) {
    return new DistanceFunction(value);
  }

  /** Whether sequences must come in the order of their lengths. */
  public record EnforceSorted(boolean value) implements PackKwarg {}

  /** What stands where a sequence is over. */
  public record PaddingValue(double value) implements PadPackedKwarg, PadKwarg {}

  /** The length of a padded batch. */
  public record TotalLength(long value) implements PadPackedKwarg {}

  /** Which end of a sequence is padded: right or left. */
  public record PaddingSide(String value) implements PadKwarg {}

  /**
   * Whether sequences must come in the order of their lengths: {@code enforce_sorted=False} in
   * Python.
   */
  public static EnforceSorted enforce_sorted(boolean value) {
    return new EnforceSorted(value);
  }

  /** What stands where a sequence is over: {@code padding_value=-1} in Python. */
  public static PaddingValue padding_value(double value) {
    return new PaddingValue(value);
  }

  /** The length of a padded batch: {@code total_length=10} in Python. */
  public static TotalLength total_length(long value) {
    return new TotalLength(value);
  }

  /** Which end of a sequence is padded: right or left: {@code padding_side='left'} in Python. */
  public static PaddingSide padding_side(String value) {
    return new PaddingSide(value);
  }
}
