package jtorch.vision.models;

import static jtorch.Kwargs.ceil_mode;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.stride;

import jtorch.Tensor;
import jtorch.VisionKwargs.ModelKwarg;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Dropout;
import jtorch.nn.MaxPool2d;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.nn.init;

/**
 * A network of few weights: pictures (N, 3, H, W) to (N, num_classes).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models/squeezenet.html">SqueezeNet</a>. {@link
 * models} makes it. Its last layer is replaced by {@code classifier().set(1, new Conv2d(512, 2,
 * 1))}.
 */
public class SqueezeNet extends FeatureNetwork {
  /**
   * Makes the network.
   *
   * @param first whether it is version 1.0, not 1.1
   */
  SqueezeNet(boolean first, ModelKwarg... keywords) {
    ModelSettings settings = ModelSettings.of(keywords);
    register("features", first ? version10() : version11());
    Conv2d last = new Conv2d(512, settings.classes(), 1);
    register(
        "classifier",
        new Sequential(new Dropout(), last, new ReLU(inplace(true)), new AdaptiveAvgPool2d(1, 1)));
    eachConvolution(convolution -> fill(convolution, convolution.equals(last)));
    settings.load(this);
  }

  private static void fill(Conv2d convolution, boolean last) {
    if (last) {
      init.normal_(convolution.weight, 0, 0.01);
    } else {
      init.kaiming_uniform_(convolution.weight);
    }
    if (convolution.bias != null) {
      init.zeros_(convolution.bias);
    }
  }

  private static MaxPool2d pool() {
    return new MaxPool2d(3, stride(2), ceil_mode(true));
  }

  private static Sequential version10() {
    return new Sequential(
        new Conv2d(3, 96, 7, stride(2)),
        new ReLU(inplace(true)),
        pool(),
        new Fire(96, 16, 64),
        new Fire(128, 16, 64),
        new Fire(128, 32, 128),
        pool(),
        new Fire(256, 32, 128),
        new Fire(256, 48, 192),
        new Fire(384, 48, 192),
        new Fire(384, 64, 256),
        pool(),
        new Fire(512, 64, 256));
  }

  private static Sequential version11() {
    return new Sequential(
        new Conv2d(3, 64, 3, stride(2)),
        new ReLU(inplace(true)),
        pool(),
        new Fire(64, 16, 64),
        new Fire(128, 16, 64),
        pool(),
        new Fire(128, 32, 128),
        new Fire(256, 32, 128),
        pool(),
        new Fire(256, 48, 192),
        new Fire(384, 48, 192),
        new Fire(384, 64, 256),
        new Fire(512, 64, 256));
  }

  @Override
  public Tensor forward(Tensor input) {
    return through(input, "features", "classifier").flatten(1, -1);
  }
}
