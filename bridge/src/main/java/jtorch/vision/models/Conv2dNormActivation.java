package jtorch.vision.models;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;

import java.util.function.LongFunction;
import jtorch.Tensor;
import jtorch.nn.Conv2d;
import jtorch.nn.Module;

/** A convolution, a normalization and, where there is one, an activation. */
final class Conv2dNormActivation extends Network {
  /** How a convolution goes over a picture, whose sides it keeps at stride 1. */
  record Window(long kernel, long stride, long groups) {}

  /**
   * Makes the part of a convolution without an offset.
   *
   * @param norm makes the normalization of so many channels
   * @param activation the activation, if there is one
   */
  Conv2dNormActivation(
      long inplanes,
      long planes,
      Window window,
      LongFunction<? extends Module> norm,
      Module... activation) {
    this(
        new Conv2d(
            inplanes,
            planes,
            window.kernel,
            stride(window.stride),
            padding((window.kernel - 1) / 2),
            groups(window.groups),
            bias(false)),
        norm.apply(planes),
        activation);
  }

  /** Makes the part of a convolution of any kind. */
  Conv2dNormActivation(Conv2d convolution, Module norm, Module... activation) {
    register("0", convolution);
    register("1", norm);
    for (Module each : activation) {
      register("2", each);
    }
  }

  @Override
  public Tensor forward(Tensor input) {
    return through(input, _modules().keySet().toArray(String[]::new));
  }
}
