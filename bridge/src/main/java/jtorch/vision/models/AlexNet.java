package jtorch.vision.models;

import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;

import jtorch.Tensor;
import jtorch.VisionKwargs.ModelKwarg;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Dropout;
import jtorch.nn.Linear;
import jtorch.nn.MaxPool2d;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;

/**
 * The network that won in 2012: pictures (N, 3, H, W) to (N, num_classes).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models/alexnet.html">AlexNet</a>. {@link models}
 * makes it. Its last layer is replaced by {@code classifier().set(6, new Linear(4096, 2))}.
 */
public class AlexNet extends FeatureNetwork {
  private static final long WIDE = 4096;

  /** Makes the network. */
  AlexNet(ModelKwarg... keywords) {
    ModelSettings settings = ModelSettings.of(keywords);
    register(
        "features",
        new Sequential(
            new Conv2d(3, 64, 11, stride(4), padding(2)),
            new ReLU(inplace(true)),
            new MaxPool2d(3, 2),
            new Conv2d(64, 192, 5, padding(2)),
            new ReLU(inplace(true)),
            new MaxPool2d(3, 2),
            new Conv2d(192, 384, 3, padding(1)),
            new ReLU(inplace(true)),
            new Conv2d(384, 256, 3, padding(1)),
            new ReLU(inplace(true)),
            new Conv2d(256, 256, 3, padding(1)),
            new ReLU(inplace(true)),
            new MaxPool2d(3, 2)));
    register("avgpool", new AdaptiveAvgPool2d(6, 6));
    register(
        "classifier",
        new Sequential(
            new Dropout(),
            new Linear(256 * 6 * 6, WIDE),
            new ReLU(inplace(true)),
            new Dropout(),
            new Linear(WIDE, WIDE),
            new ReLU(inplace(true)),
            new Linear(WIDE, settings.classes())));
    settings.load(this);
  }

  @Override
  public Tensor forward(Tensor input) {
    return through(through(input, "features", "avgpool").flatten(1, -1), "classifier");
  }
}
