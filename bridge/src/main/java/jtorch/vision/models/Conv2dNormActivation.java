package jtorch.vision.models;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;

import jtorch.Tensor;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.ReLU6;

/** A part of {@link MobileNetV2}: a convolution, a normalization and a bent line. */
final class Conv2dNormActivation extends Network {
  Conv2dNormActivation(long inplanes, long planes, long kernel, long stride, long groups) {
    register(
        "0",
        new Conv2d(
            inplanes,
            planes,
            kernel,
            stride(stride),
            padding((kernel - 1) / 2),
            groups(groups),
            bias(false)));
    register("1", new BatchNorm2d(planes));
    register("2", new ReLU6(inplace(true)));
  }

  @Override
  public Tensor forward(Tensor input) {
    return through(input, "0", "1", "2");
  }
}
