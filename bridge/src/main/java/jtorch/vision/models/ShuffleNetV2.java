package jtorch.vision.models;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.VisionKwargs.ModelKwarg;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.MaxPool2d;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.torch;

/**
 * A network that mixes channels by their order: pictures (N, 3, H, W) to (N, num_classes).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models/shufflenetv2.html">ShuffleNetV2</a>. {@link
 * models} makes it. Its last layer is replaced by {@code register_module("fc", new
 * Linear(model.fc().in_features(), 2))}.
 */
public class ShuffleNetV2 extends Network {
  private static final int[] BLOCKS = {4, 8, 4};
  private static final long FIRST = 24; // channels

  /**
   * Makes the network.
   *
   * @param channels of its three stages
   * @param last how many there are at the end
   */
  ShuffleNetV2(long[] channels, long last, ModelKwarg... keywords) {
    ModelSettings settings = ModelSettings.of(keywords);
    register(
        "conv1",
        new Sequential(
            new Conv2d(3, FIRST, 3, stride(2), padding(1), bias(false)),
            new BatchNorm2d(FIRST),
            new ReLU(inplace(true))));
    register("maxpool", new MaxPool2d(3, stride(2), padding(1)));
    long before = FIRST;
    for (int i = 0; i < BLOCKS.length; i++) {
      List<Module> made = new ArrayList<>();
      for (int j = 0; j < BLOCKS[i]; j++) {
        made.add(new InvertedResidual(before, channels[i], j == 0 ? 2 : 1));
        before = channels[i];
      }
      register("stage" + (i + 2), new Sequential(made.toArray(Module[]::new)));
    }
    register(
        "conv5",
        new Sequential(
            new Conv2d(before, last, 1, bias(false)),
            new BatchNorm2d(last),
            new ReLU(inplace(true))));
    register("fc", new Linear(last, settings.classes()));
    settings.load(this);
  }

  /**
   * Half of the channels, or all where the picture becomes smaller, beside what is made of them.
   */
  private static final class InvertedResidual extends Network {
    private final long stride;

    InvertedResidual(long inplanes, long planes, long stride) {
      this.stride = stride;
      long half = planes / 2;
      register(
          "branch1",
          stride == 1
              ? new Sequential()
              : new Sequential(
                  alone(inplanes, stride),
                  new BatchNorm2d(inplanes),
                  new Conv2d(inplanes, half, 1, bias(false)),
                  new BatchNorm2d(half),
                  new ReLU(inplace(true))));
      register(
          "branch2",
          new Sequential(
              new Conv2d(stride == 1 ? half : inplanes, half, 1, bias(false)),
              new BatchNorm2d(half),
              new ReLU(inplace(true)),
              alone(half, stride),
              new BatchNorm2d(half),
              new Conv2d(half, half, 1, bias(false)),
              new BatchNorm2d(half),
              new ReLU(inplace(true))));
    }

    /** A convolution of each channel by itself. */
    private static Conv2d alone(long channels, long stride) {
      return new Conv2d(
          channels, channels, 3, stride(stride), padding(1), groups(channels), bias(false));
    }

    @Override
    public Tensor forward(Tensor input) {
      List<Tensor> both;
      if (stride == 1) {
        List<Tensor> halves = input.chunk(2, 1);
        both = List.of(halves.get(0), through(halves.get(1), "branch2"));
      } else {
        both = List.of(through(input, "branch1"), through(input, "branch2"));
      }
      return F.channel_shuffle(torch.cat(both, 1), 2);
    }
  }

  /**
   * Returns the last layer.
   *
   * @throws ClassCastException if something else has taken its place; {@code get_submodule("fc")}
   *     returns that
   */
  public Linear fc() {
    return (Linear) get_submodule("fc");
  }

  @Override
  public Tensor forward(Tensor input) {
    Tensor features = through(input, "conv1", "maxpool", "stage2", "stage3", "stage4", "conv5");
    return through(features.mean(dim(2, 3)), "fc");
  }
}
