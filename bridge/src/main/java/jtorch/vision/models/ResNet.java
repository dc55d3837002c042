package jtorch.vision.models;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import jtorch.NetworkKwargs.ReplaceStride;
import jtorch.NetworkKwargs.ResNetKwarg;
import jtorch.OpLayerKwargs.NormLayer;
import jtorch.Tensor;
import jtorch.VisionKwargs.ModelKwarg;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Linear;
import jtorch.nn.MaxPool2d;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import org.jspecify.annotations.Nullable;

/**
 * A residual network: pictures (N, 3, H, W) to (N, num_classes).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models/resnet.html">ResNet</a>. {@link models} makes
 * it. Its last layer is replaced by {@code register_module("fc", new
 * Linear(model.fc().in_features(), 2))}.
 */
public class ResNet extends Network {
  private static final long FIRST = 64; // channels

  /** How the blocks are made. */
  enum Block {
    BASIC,
    BOTTLENECK;

    private Module make(
        long inplanes,
        long planes,
        Step step,
        @Nullable Sequential downsample,
        Width width,
        LongFunction<? extends Module> norm) {
      return switch (this) {
        case BASIC -> {
          if (step.dilation != 1) {
            throw new IllegalArgumentException(
                "ResNet: replace_stride_with_dilation is for networks of three convolutions a"
                    + " block, as resnet50; this one has two.");
          }
          yield new BasicBlock(inplanes, planes, step.stride, downsample, norm);
        }
        case BOTTLENECK -> new Bottleneck(inplanes, planes, step, downsample, width, norm);
      };
    }

    private long expansion() {
      return this == BASIC ? BasicBlock.expansion : Bottleneck.expansion;
    }
  }

  /** Into how many groups the channels fall, and how many each has where 64 are asked for. */
  record Width(long groups, long perGroup) {
    static final Width USUAL = new Width(1, FIRST);
  }

  /** How far apart the windows of a convolution are, and its pixels. */
  record Step(long stride, long dilation) {}

  private final Block block;
  private final Width width;
  private LongFunction<? extends Module> norm = BatchNorm2d::new;
  private long inplanes = FIRST;
  private long dilation = 1;

  /** Makes a network of four layers with so many blocks each. */
  ResNet(Block block, Width width, int[] layers, ResNetKwarg... keywords) {
    this.block = block;
    this.width = width;
    ModelSettings settings = ModelSettings.of();
    List<Boolean> dilated = List.of(false, false, false);
    for (ResNetKwarg keyword : keywords) {
      switch (keyword) {
        case ModelKwarg value -> settings = settings.with(value);
        case NormLayer(var value) ->
            norm = Objects.requireNonNull(value, "ResNet: norm_layer is null.");
        case ReplaceStride(List<Boolean> value) -> dilated = value;
      }
    }
    register("conv1", new Conv2d(3, FIRST, 7, stride(2), padding(3), bias(false)));
    register("bn1", norm.apply(FIRST));
    register("relu", new ReLU(inplace(true)));
    register("maxpool", new MaxPool2d(3, stride(2), padding(1)));
    long planes = FIRST;
    for (int i = 0; i < layers.length; i++) {
      register(
          "layer" + (i + 1), layer(planes, layers[i], i == 0 ? 1 : 2, i > 0 && dilated.get(i - 1)));
      planes *= 2;
    }
    register("avgpool", new AdaptiveAvgPool2d(1, 1));
    register("fc", new Linear(inplanes, settings.classes()));
    eachConvolution(Network::spread);
    settings.load(this);
  }

  private Sequential layer(long planes, int blocks, long wanted, boolean dilate) {
    long wide = planes * block.expansion();
    Sequential downsample = null;
    long stride = dilate ? 1 : wanted;
    Step first = new Step(stride, dilation);
    dilation *= dilate ? wanted : 1;
    if (stride != 1 || inplanes != wide) {
      downsample =
          new Sequential(
              new Conv2d(inplanes, wide, 1, stride(stride), bias(false)), norm.apply(wide));
    }
    List<Module> made = new ArrayList<>();
    made.add(block.make(inplanes, planes, first, downsample, width, norm));
    inplanes = wide;
    for (int i = 1; i < blocks; i++) {
      made.add(block.make(inplanes, planes, new Step(1, dilation), null, width, norm));
    }
    return new Sequential(made.toArray(Module[]::new));
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
    Tensor features =
        through(
            input, "conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4",
            "avgpool");
    return through(features.flatten(1, -1), "fc");
  }
}
