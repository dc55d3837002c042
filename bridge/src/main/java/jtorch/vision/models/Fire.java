package jtorch.vision.models;

import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.padding;

import java.util.List;
import jtorch.Tensor;
import jtorch.nn.Conv2d;
import jtorch.nn.ReLU;
import jtorch.torch;

/** A part of {@link SqueezeNet}: few channels, then many of two sizes of kernels. */
final class Fire extends Network {
  /**
   * Makes the part.
   *
   * @param few how many channels are between
   * @param half how many each of the two convolutions behind them gives
   */
  Fire(long inplanes, long few, long half) {
    register("squeeze", new Conv2d(inplanes, few, 1));
    register("squeeze_activation", new ReLU(inplace(true)));
    register("expand1x1", new Conv2d(few, half, 1));
    register("expand1x1_activation", new ReLU(inplace(true)));
    register("expand3x3", new Conv2d(few, half, 3, padding(1)));
    register("expand3x3_activation", new ReLU(inplace(true)));
  }

  @Override
  public Tensor forward(Tensor input) {
    Tensor few = through(input, "squeeze", "squeeze_activation");
    return torch.cat(
        List.of(
            through(few, "expand1x1", "expand1x1_activation"),
            through(few, "expand3x3", "expand3x3_activation")),
        1);
  }
}
