package jtorch.vision.models;

import static jtorch.Kwargs.bias;
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
import org.jspecify.annotations.Nullable;

/**
 * Two convolutions whose output is added to their input: (N, C, H, W) to (N, planes, H / stride, W
 * / stride).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models/resnet.html">ResNet</a>.
 */
public class BasicBlock extends Network {
  /** How many channels come out for each that is asked for. */
  public static final long expansion = 1;

  /**
   * Makes the block.
   *
   * @param downsample what makes the input as large as the output, or null if it is
   */
  public BasicBlock(long inplanes, long planes, long stride, @Nullable Sequential downsample) {
    this(inplanes, planes, stride, downsample, BatchNorm2d::new);
  }

  /** Makes the block with normalizations of any kind. */
  BasicBlock(
      long inplanes,
      long planes,
      long stride,
      @Nullable Sequential downsample,
      LongFunction<? extends Module> norm) {
    register("conv1", new Conv2d(inplanes, planes, 3, stride(stride), padding(1), bias(false)));
    register("bn1", norm.apply(planes));
    register("relu", new ReLU(inplace(true)));
    register("conv2", new Conv2d(planes, planes, 3, padding(1), bias(false)));
    register("bn2", norm.apply(planes));
    if (downsample != null) {
      register("downsample", downsample);
    }
  }

  @Override
  public Tensor forward(Tensor input) {
    Tensor output = through(input, "conv1", "bn1", "relu", "conv2", "bn2");
    Tensor identity = _modules().containsKey("downsample") ? through(input, "downsample") : input;
    return through(output.add_(identity), "relu");
  }
}
