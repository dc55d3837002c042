package jtorch.vision.models;

import static jtorch.Kwargs.bias;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Module;
import jtorch.nn.Sequential;

/** A part of {@link MobileNetV2}: many channels between few, each convolved by itself. */
final class InvertedResidual extends Network {
  private final boolean added;

  /**
   * Makes the part.
   *
   * @param expansion how many times as many channels are between
   */
  InvertedResidual(long inplanes, long planes, long stride, long expansion) {
    long many = inplanes * expansion;
    List<Module> made = new ArrayList<>();
    if (expansion != 1) {
      made.add(new Conv2dNormActivation(inplanes, many, 1, 1, 1));
    }
    made.add(new Conv2dNormActivation(many, many, 3, stride, many));
    made.add(new Conv2d(many, planes, 1, bias(false)));
    made.add(new BatchNorm2d(planes));
    register("conv", new Sequential(made.toArray(Module[]::new)));
    added = stride == 1 && inplanes == planes;
  }

  @Override
  public Tensor forward(Tensor input) {
    Tensor output = through(input, "conv");
    return added ? input.add(output) : output;
  }
}
