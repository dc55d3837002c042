package jtorch;

import java.util.function.LongFunction;
import java.util.function.Supplier;
import jtorch.nn.Module;
import org.jspecify.annotations.Nullable;

/** Keyword arguments of the layers of {@code torchvision.ops}. */
public class OpLayerKwargs extends OperatorKwargs {
  OpLayerKwargs() {}

  /** What {@link jtorch.vision.MLP} takes. */
  public sealed interface MlpKwarg
      permits NormLayer, ActivationLayer, NnKwargs.Inplace, NnKwargs.Bias, NnKwargs.DropoutShare {}

  /** What {@link jtorch.vision.Conv2dNormActivation} takes. */
  public sealed interface ConvBlockKwarg
      permits NnKwargs.ConvKwarg,
          SettingKwargs.KernelSize,
          NormLayer,
          ActivationLayer,
          NnKwargs.Inplace {}

  /** What {@link jtorch.vision.DropBlock2d} takes. */
  public sealed interface DropBlockKwarg permits NnKwargs.Inplace, NnKwargs.Eps {}

  /** What makes a normalization of so many channels, if there is one. */
  public record NormLayer(@Nullable LongFunction<? extends Module> value)
      implements MlpKwarg,
          ConvBlockKwarg,
          NetworkKwargs.ResNetKwarg,
          NetworkKwargs.MobileNetV3Kwarg {}

  /** What makes an activation, if there is one. */
  public record ActivationLayer(@Nullable Supplier<? extends Module> value)
      implements MlpKwarg, ConvBlockKwarg {}

  /** What makes the activation whose numbers are weights. */
  public record ScaleActivation(Supplier<? extends Module> value) {}

  /**
   * What makes a normalization of so many channels: {@code norm_layer=nn.BatchNorm2d} in Python;
   * null for none.
   */
  public static NormLayer norm_layer(@Nullable LongFunction<? extends Module> value) {
    return new NormLayer(value);
  }

  /** What makes an activation: {@code activation_layer=nn.SiLU} in Python; null for none. */
  public static ActivationLayer activation_layer(@Nullable Supplier<? extends Module> value) {
    return new ActivationLayer(value);
  }

  /** What makes the activation whose numbers are weights: {@code scale_activation=nn.Sigmoid}. */
  public static ScaleActivation scale_activation(Supplier<? extends Module> value) {
    return new ScaleActivation(value);
  }
}
