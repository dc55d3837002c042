package jtorch.vision.models;

import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.padding;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.VisionKwargs.ModelKwarg;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Dropout;
import jtorch.nn.Linear;
import jtorch.nn.MaxPool2d;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;

/**
 * A deep chain of small convolutions: pictures (N, 3, H, W) to (N, num_classes).
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/vision/stable/models/vgg.html">VGG</a>.
 * {@link models} makes it. Its last layer is replaced by {@code classifier().set(6, new
 * Linear(4096, 2))}.
 */
public class VGG extends FeatureNetwork {
  private static final long WIDE = 4096;
  private static final int[] CHANNELS = {64, 128, 256, 512, 512}; // between poolings

  /**
   * Makes the network.
   *
   * @param convolutions how many there are before each pooling
   * @param normalized whether a batch normalization follows each
   */
  VGG(int[] convolutions, boolean normalized, ModelKwarg... keywords) {
    ModelSettings settings = ModelSettings.of(keywords);
    register("features", layers(convolutions, normalized));
    register("avgpool", new AdaptiveAvgPool2d(7, 7));
    register(
        "classifier",
        new Sequential(
            new Linear(512 * 7 * 7, WIDE),
            new ReLU(inplace(true)),
            new Dropout(),
            new Linear(WIDE, WIDE),
            new ReLU(inplace(true)),
            new Dropout(),
            new Linear(WIDE, settings.classes())));
    if (settings.weights() == null) { // torchvision draws no others where a file has them
      eachConvolution(Network::spread);
      classifier()
          .children()
          .forEach(part -> {
            if (part instanceof Linear layer) {
              small(layer);
            }
          });
    }
    settings.load(this);
  }

  private static Sequential layers(int[] convolutions, boolean normalized) {
    List<Module> made = new ArrayList<>();
    long before = 3;
    for (int i = 0; i < convolutions.length; i++) {
      for (int j = 0; j < convolutions[i]; j++) {
        made.add(new Conv2d(before, CHANNELS[i], 3, padding(1)));
        if (normalized) {
          made.add(new BatchNorm2d(CHANNELS[i]));
        }
        made.add(new ReLU(inplace(true)));
        before = CHANNELS[i];
      }
      made.add(new MaxPool2d(2, 2));
    }
    return new Sequential(made.toArray(Module[]::new));
  }

  @Override
  public Tensor forward(Tensor input) {
    return through(through(input, "features", "avgpool").flatten(1, -1), "classifier");
  }
}
