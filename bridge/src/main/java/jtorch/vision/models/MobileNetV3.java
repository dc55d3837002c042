package jtorch.vision.models;

import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.momentum;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.VisionKwargs.ModelKwarg;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Dropout;
import jtorch.nn.Hardsigmoid;
import jtorch.nn.Hardswish;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.vision.models.Conv2dNormActivation.Window;

/**
 * A network for telephones: pictures (N, 3, H, W) to (N, num_classes).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models/mobilenetv3.html">MobileNetV3</a>. {@link
 * models} makes it. Its last layer is replaced by {@code classifier().set(3, new Linear(1024, 2))},
 * 1280 where it is large.
 */
public class MobileNetV3 extends FeatureNetwork {
  private static final long FIRST = 16; // channels
  private static final long LAST = 6; // as many channels at the end for each of the last part

  /**
   * A part of the network, as in the tables of Howard et al., <a
   * href="https://arxiv.org/abs/1905.02244">Searching for MobileNetV3</a>.
   *
   * @param between how many channels are between
   * @param weighed whether channels are weighed
   * @param smooth whether it has the smooth activation
   */
  private record Part(
      long kernel, long between, long planes, boolean weighed, boolean smooth, long stride) {}

  private static final List<Part> LARGE =
      List.of(
          new Part(3, 16, 16, false, false, 1),
          new Part(3, 64, 24, false, false, 2),
          new Part(3, 72, 24, false, false, 1),
          new Part(5, 72, 40, true, false, 2),
          new Part(5, 120, 40, true, false, 1),
          new Part(5, 120, 40, true, false, 1),
          new Part(3, 240, 80, false, true, 2),
          new Part(3, 200, 80, false, true, 1),
          new Part(3, 184, 80, false, true, 1),
          new Part(3, 184, 80, false, true, 1),
          new Part(3, 480, 112, true, true, 1),
          new Part(3, 672, 112, true, true, 1),
          new Part(5, 672, 160, true, true, 2),
          new Part(5, 960, 160, true, true, 1),
          new Part(5, 960, 160, true, true, 1));
  private static final List<Part> SMALL =
      List.of(
          new Part(3, 16, 16, true, false, 2),
          new Part(3, 72, 24, false, false, 2),
          new Part(3, 88, 24, false, false, 1),
          new Part(5, 96, 40, true, true, 2),
          new Part(5, 240, 40, true, true, 1),
          new Part(5, 240, 40, true, true, 1),
          new Part(5, 120, 48, true, true, 1),
          new Part(5, 144, 48, true, true, 1),
          new Part(5, 288, 96, true, true, 2),
          new Part(5, 576, 96, true, true, 1),
          new Part(5, 576, 96, true, true, 1));

  /** Makes the network. */
  MobileNetV3(boolean large, ModelKwarg... keywords) {
    ModelSettings settings = ModelSettings.of(keywords);
    List<Module> made = new ArrayList<>();
    made.add(part(3, FIRST, new Window(3, 2, 1), new Hardswish()));
    long before = FIRST;
    for (Part part : large ? LARGE : SMALL) {
      made.add(new InvertedResidual(before, part));
      before = part.planes;
    }
    long features = LAST * before;
    made.add(part(before, features, new Window(1, 1, 1), new Hardswish()));
    register("features", new Sequential(made.toArray(Module[]::new)));
    register("avgpool", new AdaptiveAvgPool2d(1));
    long between = large ? 1280 : 1024;
    Linear first = new Linear(features, between);
    Linear last = new Linear(between, settings.classes());
    register(
        "classifier",
        new Sequential(first, new Hardswish(), new Dropout(0.2, inplace(true)), last));
    eachConvolution(Network::spread);
    small(first);
    small(last);
    settings.load(this);
  }

  private static Module part(long inplanes, long planes, Window window, Module... activation) {
    return new Conv2dNormActivation(
        inplanes,
        planes,
        window,
        channels -> new BatchNorm2d(channels, eps(0.001), momentum(0.01)),
        activation);
  }

  /** Many channels between few, each convolved by itself, some of them weighed. */
  private static final class InvertedResidual extends Network {
    private final boolean added;

    InvertedResidual(long inplanes, Part part) {
      List<Module> made = new ArrayList<>();
      if (part.between != inplanes) {
        made.add(part(inplanes, part.between, new Window(1, 1, 1), activation(part)));
      }
      Window own = new Window(part.kernel, part.stride, part.between);
      made.add(part(part.between, part.between, own, activation(part)));
      if (part.weighed) {
        long few = divisible(part.between / 4.0);
        made.add(new SqueezeExcitation(part.between, few, new ReLU(), new Hardsigmoid()));
      }
      made.add(part(part.between, part.planes, new Window(1, 1, 1)));
      register("block", new Sequential(made.toArray(Module[]::new)));
      added = part.stride == 1 && inplanes == part.planes;
    }

    private static Module activation(Part part) {
      return part.smooth ? new Hardswish() : new ReLU(inplace(true));
    }

    @Override
    public Tensor forward(Tensor input) {
      Tensor output = through(input, "block");
      return added ? output.add_(input) : output;
    }
  }

  @Override
  public Tensor forward(Tensor input) {
    return through(through(input, "features", "avgpool").flatten(1, -1), "classifier");
  }
}
