package jtorch.vision.models;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.dilation;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;

import java.util.function.LongFunction;
import jtorch.Tensor;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.vision.models.ResNet.Step;
import jtorch.vision.models.ResNet.Width;
import org.jspecify.annotations.Nullable;

/**
 * Three convolutions, the second of few channels, whose output is added to their input: (N, C, H,
 * W) to (N, 4 * planes, H / stride, W / stride).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models/resnet.html">ResNet</a>.
 */
public class Bottleneck extends Network {
  /** How many channels come out for each that is asked for. */
  public static final long expansion = 4;

  private static final long USUAL_WIDTH = 64;

  /**
   * Makes the block.
   *
   * @param downsample what makes the input as large as the output, or null if it is
   * @param groups into how many groups the channels of the second convolution fall
   * @param base_width how many channels a group has where 64 are asked for
   */
  public Bottleneck(
      long inplanes,
      long planes,
      long stride,
      @Nullable Sequential downsample,
      long groups,
      long base_width) {
    this(
        inplanes,
        planes,
        new Step(stride, 1),
        downsample,
        new Width(groups, base_width),
        BatchNorm2d::new);
  }

  /** Makes the block with a spread window, and normalizations of any kind. */
  Bottleneck(
      long inplanes,
      long planes,
      Step step,
      @Nullable Sequential downsample,
      Width size,
      LongFunction<? extends Module> norm) {
    long width = planes * size.perGroup() / USUAL_WIDTH * size.groups();
    register("conv1", new Conv2d(inplanes, width, 1, bias(false)));
    register("bn1", norm.apply(width));
    register(
        "conv2",
        new Conv2d(
            width,
            width,
            3,
            stride(step.stride()),
            padding(step.dilation()),
            dilation(step.dilation()),
            groups(size.groups()),
            bias(false)));
    register("bn2", norm.apply(width));
    register("conv3", new Conv2d(width, planes * expansion, 1, bias(false)));
    register("bn3", norm.apply(planes * expansion));
    register("relu", new ReLU(inplace(true)));
    if (downsample != null) {
      register("downsample", downsample);
    }
  }

  @Override
  public Tensor forward(Tensor input) {
    Tensor output = through(input, "conv1", "bn1", "relu", "conv2", "bn2", "relu", "conv3", "bn3");
    Tensor identity = _modules().containsKey("downsample") ? through(input, "downsample") : input;
    return through(output.add_(identity), "relu");
  }
}
