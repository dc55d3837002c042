package jtorch.vision.models;

import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.momentum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import jtorch.Tensor;
import jtorch.VisionKwargs.ModelKwarg;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Dropout;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.Sequential;
import jtorch.nn.SiLU;
import jtorch.nn.Sigmoid;
import jtorch.nn.init;
import jtorch.vision.models.Conv2dNormActivation.Window;

/**
 * A network whose depth and width grow together: pictures (N, 3, H, W) to (N, num_classes).
 *
 * <p>PyTorch's pages: <a
 * href="https://docs.pytorch.org/vision/stable/models/efficientnet.html">EfficientNet</a>, <a
 * href="https://docs.pytorch.org/vision/stable/models/efficientnetv2.html">EfficientNetV2</a>.
 * {@link models} makes it. Its last layer is replaced by {@code classifier().set(1, new
 * Linear(1280, 2))}, with as many channels as it had.
 */
public class EfficientNet extends FeatureNetwork {
  private static final double DROPPED = 0.2; // of the samples, at the last block

  /**
   * How large a network is.
   *
   * @param stages its stages, one after the other
   * @param last how many channels are at the end
   * @param dropout how much of them is dropped
   * @param norm makes its normalizations
   */
  record Size(List<Stage> stages, long last, double dropout, LongFunction<? extends Module> norm) {
    /** Returns the size of a network that is wider and deeper than B0 by these factors. */
    static Size scaled(double width, double depth, double dropout) {
      List<Stage> stages = Stage.FIRST.stream().map(s -> s.scaled(width, depth)).toList();
      LongFunction<Module> norm =
          width < 1.6
              ? BatchNorm2d::new
              : channels -> new BatchNorm2d(channels, eps(0.001), momentum(0.01));
      return new Size(stages, 4 * stages.getLast().planes(), dropout, norm);
    }

    /** Returns the size of a network of the second version. */
    static Size second(double dropout, Stage... stages) {
      return new Size(
          List.of(stages), 1280, dropout, channels -> new BatchNorm2d(channels, eps(0.001)));
    }
  }

  /**
   * Blocks of one kind, as in the tables of Tan and Le, <a
   * href="https://arxiv.org/abs/1905.11946">EfficientNet</a> and <a
   * href="https://arxiv.org/abs/2104.00298">EfficientNetV2</a>.
   *
   * @param fused whether channels are made more and convolved at once
   * @param expansion how many times as many channels are between
   * @param stride of the first block
   */
  record Stage(
      boolean fused,
      long expansion,
      long kernel,
      long stride,
      long inplanes,
      long planes,
      long blocks) {
    private static final List<Stage> FIRST =
        List.of(
            split(1, 3, 1, 32, 16, 1),
            split(6, 3, 2, 16, 24, 2),
            split(6, 5, 2, 24, 40, 2),
            split(6, 3, 2, 40, 80, 3),
            split(6, 5, 1, 80, 112, 3),
            split(6, 5, 2, 112, 192, 4),
            split(6, 3, 1, 192, 320, 1));

    static Stage split(
        long expansion, long kernel, long stride, long inplanes, long planes, long blocks) {
      return new Stage(false, expansion, kernel, stride, inplanes, planes, blocks);
    }

    static Stage fused(
        long expansion, long kernel, long stride, long inplanes, long planes, long blocks) {
      return new Stage(true, expansion, kernel, stride, inplanes, planes, blocks);
    }

    private Stage scaled(double width, double depth) {
      long many = (long) Math.ceil(blocks * depth);
      return split(
          expansion, kernel, stride, divisible(inplanes * width), divisible(planes * width), many);
    }

    private Module block(int number, Size size, double dropped) {
      long before = number == 0 ? inplanes : planes;
      long step = number == 0 ? stride : 1;
      return fused
          ? new FusedMBConv(this, before, step, size, dropped)
          : new MBConv(this, before, step, size, dropped);
    }
  }

  /** Makes the network. */
  EfficientNet(Size size, ModelKwarg... keywords) {
    ModelSettings settings = ModelSettings.of(keywords);
    List<Module> made = new ArrayList<>();
    long first = size.stages.getFirst().inplanes;
    made.add(part(3, first, new Window(3, 2, 1), size));
    double all = size.stages.stream().mapToLong(Stage::blocks).sum();
    long number = 0;
    for (Stage stage : size.stages) {
      List<Module> blocks = new ArrayList<>();
      for (int i = 0; i < stage.blocks; i++) {
        blocks.add(stage.block(i, size, DROPPED * number / all));
        number++;
      }
      made.add(new Sequential(blocks.toArray(Module[]::new)));
    }
    made.add(part(size.stages.getLast().planes, size.last, new Window(1, 1, 1), size));
    register("features", new Sequential(made.toArray(Module[]::new)));
    register("avgpool", new AdaptiveAvgPool2d(1));
    Linear last = new Linear(size.last, settings.classes());
    register("classifier", new Sequential(new Dropout(size.dropout, inplace(true)), last));
    eachConvolution(Network::spread);
    double most = 1 / Math.sqrt((double) settings.classes());
    init.uniform_(last.weight, -most, most);
    zero(last.bias);
    settings.load(this);
  }

  private static Module part(long inplanes, long planes, Window window, Size size) {
    return new Conv2dNormActivation(inplanes, planes, window, size.norm, new SiLU(inplace(true)));
  }

  private static Module plain(long inplanes, long planes, Window window, Size size) {
    return new Conv2dNormActivation(inplanes, planes, window, size.norm);
  }

  /** A block that is added to its input where it is as large. */
  private abstract static class Block extends Network {
    private final boolean added;

    Block(Stage stage, long inplanes, long stride, double dropped, List<Module> parts) {
      register("block", new Sequential(parts.toArray(Module[]::new)));
      register("stochastic_depth", new StochasticDepth(dropped));
      added = stride == 1 && inplanes == stage.planes;
    }

    @Override
    public final Tensor forward(Tensor input) {
      Tensor output = through(input, "block");
      return added ? through(output, "stochastic_depth").add_(input) : output;
    }
  }

  /** Many channels between few, each convolved by itself, then weighed. */
  private static final class MBConv extends Block {
    MBConv(Stage stage, long inplanes, long stride, Size size, double dropped) {
      super(stage, inplanes, stride, dropped, parts(stage, inplanes, stride, size));
    }

    private static List<Module> parts(Stage stage, long inplanes, long stride, Size size) {
      long many = inplanes * stage.expansion;
      List<Module> made = new ArrayList<>();
      if (many != inplanes) {
        made.add(part(inplanes, many, new Window(1, 1, 1), size));
      }
      made.add(part(many, many, new Window(stage.kernel, stride, many), size));
      long few = Math.max(1, inplanes / 4);
      made.add(new SqueezeExcitation(many, few, new SiLU(inplace(true)), new Sigmoid()));
      made.add(plain(many, stage.planes, new Window(1, 1, 1), size));
      return made;
    }
  }

  /** Many channels between few, made by one convolution. */
  private static final class FusedMBConv extends Block {
    FusedMBConv(Stage stage, long inplanes, long stride, Size size, double dropped) {
      super(stage, inplanes, stride, dropped, parts(stage, inplanes, stride, size));
    }

    private static List<Module> parts(Stage stage, long inplanes, long stride, Size size) {
      long many = inplanes * stage.expansion;
      Window window = new Window(stage.kernel, stride, 1);
      return many == inplanes
          ? List.of(part(inplanes, stage.planes, window, size))
          : List.of(
              part(inplanes, many, window, size),
              plain(many, stage.planes, new Window(1, 1, 1), size));
    }
  }

  @Override
  public Tensor forward(Tensor input) {
    return through(through(input, "features", "avgpool").flatten(1, -1), "classifier");
  }
}
