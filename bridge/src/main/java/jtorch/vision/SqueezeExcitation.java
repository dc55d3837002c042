package jtorch.vision;

import java.util.function.Supplier;
import jtorch.OpLayerKwargs.ScaleActivation;
import jtorch.Tensor;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sigmoid;

/**
 * Weighs the channels of a picture, (N, C, H, W), by what is in all of it.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.ops.SqueezeExcitation.html">SqueezeExcitation</a>.
 */
public class SqueezeExcitation extends Module {
  private final AdaptiveAvgPool2d avgpool;
  private final Conv2d fc1;
  private final Conv2d fc2;
  private final Module activation;
  private final Module scale;

  /** Makes the layer with ReLU and Sigmoid. */
  public SqueezeExcitation(long input_channels, long squeeze_channels) {
    this(input_channels, squeeze_channels, ReLU::new, new ScaleActivation(Sigmoid::new));
  }

  /**
   * Makes the layer.
   *
   * @param squeeze_channels how many channels are between
   * @param activation makes what is between
   * @param scale_activation makes what makes weights of any numbers
   */
  public SqueezeExcitation(
      long input_channels,
      long squeeze_channels,
      Supplier<? extends Module> activation,
      ScaleActivation scale_activation) {
    avgpool = register("avgpool", new AdaptiveAvgPool2d(1));
    fc1 = register("fc1", new Conv2d(input_channels, squeeze_channels, 1));
    fc2 = register("fc2", new Conv2d(squeeze_channels, input_channels, 1));
    this.activation = register("activation", activation.get());
    scale = register("scale_activation", scale_activation.value().get());
  }

  @Override
  public Tensor forward(Tensor input) {
    Tensor inner = activation.call(fc1.call(avgpool.call(input)));
    return scale.call(fc2.call(inner)).mul(input);
  }
}
