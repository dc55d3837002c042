package jtorch;

/** Keyword arguments by which the settings of a layer are changed. */
public class SettingKwargs extends WeightKwargs {
  SettingKwargs() {}

  /** What a convolution can be set to. */
  public sealed interface ConvSetting extends NnKwargs.ConvKwarg, TransposedConvSetting
      permits NnKwargs.Stride,
          NnKwargs.Padding,
          NnKwargs.Dilation,
          LayerKwargs.PaddingMode,
          LayerKwargs.PaddingName {}

  /** What a transposed convolution can be set to. */
  public sealed interface TransposedConvSetting extends NnKwargs.ConvTransposeKwarg
      permits ConvSetting, NnKwargs.OutputPadding {}

  /** What a pooling of largest elements can be set to. */
  public sealed interface PoolSetting permits NnKwargs.PoolKwarg, KernelSize {}

  /** What a pooling of means can be set to. */
  public sealed interface AvgPoolSetting permits NnKwargs.AvgPoolKwarg, KernelSize {}

  /** What a pooling by a power can be set to. */
  public sealed interface LpPoolSetting permits LayerKwargs.LpPoolKwarg, KernelSize {}

  /** What a normalization of channels can be set to. */
  public sealed interface NormSetting extends NnKwargs.BatchNormKwarg
      permits NnKwargs.Eps,
          NnKwargs.Momentum,
          NnKwargs.CumulativeAverage,
          NnKwargs.TrackRunningStats {}

  /** What a recurrent layer or an attention can be set to. */
  public sealed interface SequenceSetting permits NnKwargs.BatchFirst, NnKwargs.DropoutShare {}

  /** What a cross entropy can be set to. */
  public sealed interface CrossEntropySetting extends LossKwargs.CrossEntropyKwarg
      permits NllSetting, LossKwargs.LabelSmoothing {}

  /** What a negative log likelihood can be set to. */
  public sealed interface NllSetting extends CrossEntropySetting, LossKwargs.NllKwarg
      permits LossKwargs.LossKwarg, LossKwargs.IgnoreIndex {}

  /** What a margin loss over classes can be set to. */
  public sealed interface MultiMarginSetting extends LayerKwargs.MultiMarginKwarg
      permits LossKwargs.LossKwarg, LayerKwargs.Margin, NnKwargs.P {}

  /** The size of a window: one number for each dimension, or one for all. */
  public record KernelSize(long... value)
      implements PoolSetting, AvgPoolSetting, LpPoolSetting, OpLayerKwargs.ConvBlockKwarg {}

  /** The size of a window: {@code kernel_size=3} in Python. */
  public static KernelSize kernel_size(long... value) {
    return new KernelSize(value);
  }
}
