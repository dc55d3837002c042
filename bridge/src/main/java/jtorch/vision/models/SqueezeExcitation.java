package jtorch.vision.models;

import jtorch.Tensor;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Module;

/**
 * Weighs the channels of a picture, (N, C, H, W), by what is in all of it.
 *
 * <p>Hu et al., <a href="https://arxiv.org/abs/1709.01507">Squeeze-and-Excitation Networks</a>.
 */
final class SqueezeExcitation extends Network {
  /**
   * Makes the part.
   *
   * @param few how many channels are between
   * @param scale makes weights of any numbers
   */
  SqueezeExcitation(long channels, long few, Module activation, Module scale) {
    register("avgpool", new AdaptiveAvgPool2d(1));
    register("fc1", new Conv2d(channels, few, 1));
    register("fc2", new Conv2d(few, channels, 1));
    register("activation", activation);
    register("scale_activation", scale);
  }

  @Override
  public Tensor forward(Tensor input) {
    return through(input, "avgpool", "fc1", "activation", "fc2", "scale_activation").mul(input);
  }
}
