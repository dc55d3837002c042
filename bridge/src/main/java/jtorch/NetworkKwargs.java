package jtorch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keyword arguments of networks that are made of other networks. */
public class NetworkKwargs extends GradientKwargs {
  NetworkKwargs() {}

  /** What a ResNet of {@link jtorch.vision.models.models} takes. */
  public sealed interface ResNetKwarg
      permits VisionKwargs.ModelKwarg, OpLayerKwargs.NormLayer, ReplaceStride {}

  /** What a MobileNetV3 of {@link jtorch.vision.models.models} takes. */
  public sealed interface MobileNetV3Kwarg
      permits VisionKwargs.ModelKwarg, OpLayerKwargs.NormLayer, Dilated {}

  /** What a network of {@link jtorch.vision.models.segmentation} takes. */
  public sealed interface SegmentationKwarg permits LrasppKwarg, AuxLoss {}

  /** What {@link jtorch.vision.models.segmentation#lraspp_mobilenet_v3_large} takes. */
  public sealed interface LrasppKwarg extends SegmentationKwarg
      permits VisionKwargs.NumClasses, VisionKwargs.Weights, WeightsBackbone {}

  /** Which of the last three layers of a ResNet spread their windows in place of strides. */
  public record ReplaceStride(List<Boolean> value) implements ResNetKwarg {}

  /** Whether the last blocks of a MobileNetV3 spread their windows in place of strides. */
  public record Dilated(boolean value) implements MobileNetV3Kwarg {}

  /** The file whose weights the inner network takes, if there is one. */
  public record WeightsBackbone(@Nullable String file) implements LrasppKwarg {}

  /** Whether there is a second output of an earlier layer, for a second loss. */
  public record AuxLoss(boolean value) implements SegmentationKwarg {}

  /**
   * Which of the last three layers of a ResNet spread their windows in place of strides: {@code
   * replace_stride_with_dilation=[False, True, True]} in Python.
   */
  public static ReplaceStride replace_stride_with_dilation(
      boolean second, boolean third, boolean fourth) {
    return new ReplaceStride(List.of(second, third, fourth));
  }

  /** Whether the last blocks of a MobileNetV3 spread their windows: {@code dilated=True}. */
  public static Dilated dilated(boolean value) {
    return new Dilated(value);
  }

  /**
   * The file whose weights the inner network takes: {@code weights_backbone=...} in Python; null,
   * as Python's None, for first weights of the seed, which it has anyway if this is not given.
   */
  public static WeightsBackbone weights_backbone(@Nullable String file) {
    return new WeightsBackbone(file);
  }

  /** Whether there is a second output for a second loss: {@code aux_loss=True} in Python. */
  public static AuxLoss aux_loss(boolean value) {
    return new AuxLoss(value);
  }
}
