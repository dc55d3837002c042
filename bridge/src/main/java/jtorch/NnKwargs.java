package jtorch;

import org.jspecify.annotations.Nullable;

/** Keyword arguments of layers. */
public class NnKwargs extends LossKwargs {
  NnKwargs() {}

  /** What a convolution takes. */
  public sealed interface ConvKwarg
      extends ConvTransposeKwarg, ConvCallKwarg, OpLayerKwargs.ConvBlockKwarg
      permits SettingKwargs.ConvSetting, Groups, Bias, PlacementKwarg {}

  /** What a convolution takes that is called as a function. */
  public sealed interface ConvCallKwarg permits ConvKwarg, ActivationKwargs.BiasOf {}

  /** What a transposed convolution takes that is called as a function. */
  public sealed interface ConvTransposeCallKwarg
      permits ConvTransposeKwarg, ActivationKwargs.BiasOf {}

  /** What a transposed convolution takes. */
  public sealed interface ConvTransposeKwarg extends ConvTransposeCallKwarg
      permits ConvKwarg, SettingKwargs.TransposedConvSetting {}

  /** What a pooling of means takes. */
  public sealed interface AvgPoolKwarg extends SettingKwargs.AvgPoolSetting
      permits Stride, Padding, CeilMode, CountIncludePad, DivisorOverride {}

  /** What a recurrent layer takes. */
  public sealed interface RecurrentKwarg extends LstmKwarg, InitKwargs.RnnKwarg
      permits NumLayers, Bias, BatchFirst, DropoutShare, Bidirectional, PlacementKwarg {}

  /** What an embedding takes. */
  public sealed interface EmbeddingKwarg
      extends EmbeddingBagKwarg, PretrainedKwarg, EmbeddingLayerKwarg
      permits PaddingIdx, MaxNorm, NormType, ScaleGradByFreq, Sparse {}

  /** What an embedding takes as a layer. */
  public sealed interface EmbeddingLayerKwarg permits EmbeddingKwarg, PlacementKwarg {}

  /** What bags of embeddings take as a layer. */
  public sealed interface EmbeddingBagLayerKwarg
      permits LayerKwargs.EmbeddingBagKwarg, PlacementKwarg {}

  /** What a pooling of largest elements takes as a layer. */
  public sealed interface MaxPoolKwarg permits PoolKwarg, RarerKwargs.ReturnIndices {}

  /** What a pooling takes. */
  public sealed interface PoolKwarg extends SettingKwargs.PoolSetting, MaxPoolKwarg
      permits Stride, Padding, Dilation, CeilMode {}

  /** What a fully connected layer takes. */
  public sealed interface LinearKwarg permits Bias, PlacementKwarg {}

  /** Of which type the tensors of a new layer are and where. */
  public sealed interface PlacementKwarg
      extends FactoryKwarg,
          ConvKwarg,
          RecurrentKwarg,
          EmbeddingLayerKwarg,
          EmbeddingBagLayerKwarg,
          LinearKwarg,
          BatchNormKwarg,
          GroupNormKwarg,
          LayerNormKwarg,
          RmsNormKwarg,
          AttentionKwarg,
          TransformerLayerKwarg,
          ActivationKwargs.PreluKwarg
      permits DtypeOf, DeviceOf {}

  /** What a normalization over a batch takes. */
  public sealed interface BatchNormKwarg
      permits SettingKwargs.NormSetting, Affine, PlacementKwarg {}

  /** What a normalization over groups of channels takes. */
  public sealed interface GroupNormKwarg permits Eps, Affine, PlacementKwarg {}

  /** What a normalization over a sample takes. */
  public sealed interface LayerNormKwarg permits Eps, ElementwiseAffine, Bias, PlacementKwarg {}

  /** What a dropout takes as a function. */
  public sealed interface DropoutCallKwarg permits DropoutKwarg, Training {}

  /** What a dropout takes as a layer. */
  public sealed interface DropoutKwarg extends DropoutCallKwarg permits P, Inplace {}

  /** What an activation takes that can change its input. */
  public sealed interface InplaceKwarg permits Inplace {}

  /** The probability of an element to be dropped. */
  public record P(Number given)
      implements DropoutKwarg,
          SettingKwargs.MultiMarginSetting,
          TripletKwarg,
          ActivationKwargs.PairwiseKwarg,
          PictureKwargs.ErasingKwarg,
          PictureKwargs.PerspectiveKwarg,
          FunctionKwargs.NormalizeKwarg,
          PictureKwargs.DistortKwarg,
          PictureKwargs.ZoomOutKwarg {
    /** Returns it as a number with a fraction. */
    public double value() {
      return given.doubleValue();
    }
  }

  /** Whether the input itself is changed. */
  public record Inplace(boolean value)
      implements DropoutKwarg,
          OpLayerKwargs.MlpKwarg,
          OpLayerKwargs.ConvBlockKwarg,
          OpLayerKwargs.DropBlockKwarg,
          InplaceKwarg,
          ActivationKwargs.LeakyReluKwarg,
          ActivationKwargs.EluKwarg,
          ActivationKwargs.HardtanhKwarg,
          ActivationKwargs.RreluKwarg {}

  /** Whether a function behaves as in training. */
  public record Training(boolean value)
      implements DropoutCallKwarg,
          ActivationKwargs.RreluCallKwarg,
          ActivationKwargs.BatchNormCallKwarg {}

  /** Whether the names of a saved state must be a module's. */
  public record Strict(boolean value) implements StateKwarg {}

  /** What {@link jtorch.nn.Module#load_state_dict} takes. */
  public sealed interface StateKwarg permits Strict, IgnoreMismatchedSizes, Assign {}

  /** Whether the saved tensors take the place of a module's own. */
  public record Assign(boolean value) implements StateKwarg {}

  /** Whether saved tensors of another shape are left out. */
  public record IgnoreMismatchedSizes(boolean value) implements StateKwarg {}

  /** Whether a pooling's last window may reach over the edge. */
  public record CeilMode(boolean value) implements PoolKwarg, AvgPoolKwarg, LpPoolKwarg {}

  /** What the sum of a window is divided by. */
  public record DivisorOverride(long value) implements AvgPoolKwarg {}

  /** Whether the zeros of the padding count in a mean. */
  public record CountIncludePad(boolean value) implements AvgPoolKwarg {}

  /** How much longer an output is made on one side. */
  public record OutputPadding(long... value) implements SettingKwargs.TransposedConvSetting {}

  /** The index whose row is zero and is not trained. */
  public record PaddingIdx(long value) implements EmbeddingKwarg {}

  /** The share of the last step, or of a running mean, that the next one repeats. */
  public record Momentum(double value)
      implements OptimKwargs.SgdKwarg,
          OptimKwargs.RmspropKwarg,
          OptimKwargs.MuonKwarg,
          ActivationKwargs.BatchNormCallKwarg,
          ActivationKwargs.InstanceNormCallKwarg,
          SettingKwargs.NormSetting {}

  /** That running means are those of all batches so far. */
  public record CumulativeAverage() implements SettingKwargs.NormSetting {}

  /** What is added to a denominator. */
  public record Eps(double value)
      implements OptimKwargs.AdaptiveKwarg,
          OpLayerKwargs.DropBlockKwarg,
          OptimKwargs.SparseAdamKwarg,
          OptimKwargs.MuonKwarg,
          SchedulerKwargs.PlateauKwarg,
          FunctionKwargs.NormalizeKwarg,
          SettingKwargs.NormSetting,
          GroupNormKwarg,
          LayerNormKwarg,
          RmsNormKwarg,
          GaussianKwarg,
          WeightKwargs.SpectralNormKwarg,
          ActivationKwargs.NormCallKwarg,
          ActivationKwargs.RmsNormCallKwarg,
          ActivationKwargs.CosineKwarg,
          ActivationKwargs.PairwiseKwarg,
          TestingKwargs.GradcheckKwarg,
          PictureKwargs.BoxLossKwarg,
          TripletKwarg {}

  /** How far a window moves: one number for each dimension, or one for all. */
  public record Stride(long... value)
      implements SettingKwargs.ConvSetting,
          PoolKwarg,
          AvgPoolKwarg,
          UnpoolKwarg,
          LpPoolKwarg,
          FoldKwarg {}

  /** How many zeros are put on both sides. */
  public record Padding(long... value)
      implements SettingKwargs.ConvSetting,
          PoolKwarg,
          AvgPoolKwarg,
          UnpoolKwarg,
          FoldKwarg,
          PictureKwargs.RandomCropKwarg,
          FunctionKwargs.GridKwarg {}

  /** The distance between a window's elements. */
  public record Dilation(long... value)
      implements SettingKwargs.ConvSetting, PoolKwarg, FoldKwarg {}

  /** Into how many groups the channels fall. */
  public record Groups(long value) implements ConvKwarg {}

  /** Whether a layer adds a learned offset. */
  public record Bias(boolean value)
      implements ConvKwarg,
          OpLayerKwargs.MlpKwarg,
          LinearKwarg,
          LayerNormKwarg,
          RecurrentKwarg,
          AttentionKwarg,
          TransformerLayerKwarg {}

  /** How many recurrent layers stand one behind the other. */
  public record NumLayers(long value) implements RecurrentKwarg {}

  /** Whether the batch is the first dimension and time the second. */
  public record BatchFirst(boolean value)
      implements RecurrentKwarg,
          AttentionKwarg,
          SettingKwargs.SequenceSetting,
          TransformerLayerKwarg,
          PackKwarg,
          PadPackedKwarg,
          PadKwarg {}

  /** The probability of an element between layers to be dropped. */
  public record DropoutShare(double value)
      implements RecurrentKwarg,
          OpLayerKwargs.MlpKwarg,
          AttentionKwarg,
          SettingKwargs.SequenceSetting,
          TransformerLayerKwarg {}

  /** Whether a second layer reads the sequence from its end. */
  public record Bidirectional(boolean value) implements RecurrentKwarg {}

  /** Whether a normalization has a trained scale and offset for each channel. */
  public record Affine(boolean value) implements BatchNormKwarg, GroupNormKwarg {}

  /** Whether a normalization has a trained scale and offset for each element. */
  public record ElementwiseAffine(boolean value) implements LayerNormKwarg, RmsNormKwarg {}

  /** Whether a normalization remembers means and variances for evaluation. */
  public record TrackRunningStats(boolean value) implements SettingKwargs.NormSetting {}

  /** The share that the next step or mean repeats: {@code momentum=0.9} in Python. */
  public static Momentum momentum(double value) {
    return new Momentum(value);
  }

  /** Running means of all batches so far, each counting the same: {@code momentum=None}. */
  public static CumulativeAverage momentum(@Nullable Void none) {
    return new CumulativeAverage();
  }

  /** What is added to a denominator: {@code eps=1e-8} in Python. */
  public static Eps eps(double value) {
    return new Eps(value);
  }

  /** How far a window moves: {@code stride=2} in Python. */
  public static Stride stride(long... value) {
    return new Stride(value);
  }

  /** How many zeros are put on both sides: {@code padding=1} in Python. */
  public static Padding padding(long... value) {
    return new Padding(value);
  }

  /** The distance between a window's elements: {@code dilation=2} in Python. */
  public static Dilation dilation(long... value) {
    return new Dilation(value);
  }

  /** Into how many groups the channels fall: {@code groups=4} in Python. */
  public static Groups groups(long value) {
    return new Groups(value);
  }

  /** Whether a layer adds a learned offset: {@code bias=False} in Python. */
  public static Bias bias(boolean value) {
    return new Bias(value);
  }

  /** The probability of an element to be dropped: {@code p=0.25} in Python. */
  public static P p(double value) {
    return new P(value);
  }

  /** The probability of an element to be dropped: {@code p=0.25} in Python. */
  public static P p(long value) {
    return new P(value);
  }

  /** Whether the input itself is changed: {@code inplace=True} in Python. */
  public static Inplace inplace(boolean value) {
    return new Inplace(value);
  }

  /** Whether a function behaves as in training: {@code training=False} in Python. */
  public static Training training(boolean value) {
    return new Training(value);
  }

  /** Whether the names of a saved state must be a module's: {@code strict=False} in Python. */
  public static Strict strict(boolean value) {
    return new Strict(value);
  }

  /** Whether saved tensors of another shape are left out and reported: Hugging Face's word. */
  public static IgnoreMismatchedSizes ignore_mismatched_sizes(boolean value) {
    return new IgnoreMismatchedSizes(value);
  }

  /** Whether the saved tensors take the module's own place: {@code assign=True} in Python. */
  public static Assign assign(boolean value) {
    return new Assign(value);
  }

  /** Whether the last window may reach over the edge: {@code ceil_mode=True} in Python. */
  public static CeilMode ceil_mode(boolean value) {
    return new CeilMode(value);
  }

  /** Whether each channel has a trained scale and offset: {@code affine=False} in Python. */
  public static Affine affine(boolean value) {
    return new Affine(value);
  }

  /** Whether each element has a trained scale: {@code elementwise_affine=False} in Python. */
  public static ElementwiseAffine elementwise_affine(boolean value) {
    return new ElementwiseAffine(value);
  }

  /** Whether means are remembered: {@code track_running_stats=False} in Python. */
  public static TrackRunningStats track_running_stats(boolean value) {
    return new TrackRunningStats(value);
  }

  /** Whether zeros of the padding count: {@code count_include_pad=False} in Python. */
  public static CountIncludePad count_include_pad(boolean value) {
    return new CountIncludePad(value);
  }

  /** What the sum of a window is divided by: {@code divisor_override=4} in Python. */
  public static DivisorOverride divisor_override(long value) {
    return new DivisorOverride(value);
  }

  /** How much longer an output is made on one side: {@code output_padding=1} in Python. */
  public static OutputPadding output_padding(long... value) {
    return new OutputPadding(value);
  }

  /** The index whose row is zero and is not trained: {@code padding_idx=0} in Python. */
  public static PaddingIdx padding_idx(long value) {
    return new PaddingIdx(value);
  }

  /** How many layers stand one behind the other: {@code num_layers=2} in Python. */
  public static NumLayers num_layers(long value) {
    return new NumLayers(value);
  }

  /** Whether the batch is the first dimension: {@code batch_first=True} in Python. */
  public static BatchFirst batch_first(boolean value) {
    return new BatchFirst(value);
  }

  /** The probability of an element between layers to be dropped: {@code dropout=0.1} in Python. */
  public static DropoutShare dropout(double value) {
    return new DropoutShare(value);
  }

  /** Whether a second layer reads from the end: {@code bidirectional=True} in Python. */
  public static Bidirectional bidirectional(boolean value) {
    return new Bidirectional(value);
  }
}
