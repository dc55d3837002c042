package jtorch.vision.models;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.dilation;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import jtorch.NetworkKwargs.Dilated;
import jtorch.NetworkKwargs.MobileNetV3Kwarg;
import jtorch.OpLayerKwargs.NormLayer;
import jtorch.Tensor;
import jtorch.VisionKwargs.ModelKwarg;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
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
  private static final int DILATED = 3; // blocks at the end whose windows can be spread
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
  MobileNetV3(boolean large, MobileNetV3Kwarg... keywords) {
    ModelSettings settings = ModelSettings.of();
    LongFunction<? extends Module> norm =
        channels -> new BatchNorm2d(channels, eps(0.001), momentum(0.01));
    boolean dilated = false;
    for (MobileNetV3Kwarg keyword : keywords) {
      switch (keyword) {
        case ModelKwarg value -> settings = settings.with(value);
        case NormLayer(var value) ->
            norm = Objects.requireNonNull(value, "MobileNetV3: norm_layer is null.");
        case Dilated(boolean value) -> dilated = value;
      }
    }
    List<Module> made = new ArrayList<>();
    made.add(new Conv2dNormActivation(3, FIRST, new Window(3, 2, 1), norm, new Hardswish()));
    long before = FIRST;
    List<Part> parts = large ? LARGE : SMALL;
    for (int i = 0; i < parts.size(); i++) {
      boolean spread = dilated && i >= parts.size() - DILATED;
      made.add(new InvertedResidual(before, parts.get(i), spread, norm));
      before = parts.get(i).planes;
    }
    long features = LAST * before;
    Window point = new Window(1, 1, 1);
    made.add(new Conv2dNormActivation(before, features, point, norm, new Hardswish()));
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

  /** Many channels between few, each convolved by itself, some of them weighed. */
  private static final class InvertedResidual extends Network {
    private final boolean added;

    InvertedResidual(
        long inplanes, Part part, boolean dilated, LongFunction<? extends Module> norm) {
      List<Module> made = new ArrayList<>();
      Window point = new Window(1, 1, 1);
      if (part.between != inplanes) {
        made.add(new Conv2dNormActivation(inplanes, part.between, point, norm, activation(part)));
      }
      made.add(
          new Conv2dNormActivation(own(part, dilated), norm.apply(part.between), activation(part)));
      if (part.weighed) {
        long few = divisible(part.between / 4.0);
        made.add(new SqueezeExcitation(part.between, few, new ReLU(), new Hardsigmoid()));
      }
      made.add(new Conv2dNormActivation(part.between, part.planes, point, norm));
      register("block", new Sequential(made.toArray(Module[]::new)));
      added = part.stride == 1 && inplanes == part.planes;
    }

    private static Conv2d own(Part part, boolean dilated) {
      long apart = dilated ? 2 : 1;
      return new Conv2d(
          part.between,
          part.between,
          part.kernel,
          stride(dilated ? 1 : part.stride),
          padding((part.kernel - 1) / 2 * apart),
          dilation(apart),
          groups(part.between),
          bias(false));
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
