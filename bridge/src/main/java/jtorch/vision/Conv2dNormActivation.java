package jtorch.vision;

import jtorch.Kwargs;
import jtorch.OpLayerKwargs.ConvBlockKwarg;
import jtorch.SizeKwargs.OutChannels;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Sequential;

/**
 * A convolution, a normalization and an activation, for (N, C, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.ops.Conv2dNormActivation.html">Conv2dNormActivation</a>.
 */
public class Conv2dNormActivation extends Sequential {
  private final long outputs;

  /**
   * Makes the layers; sizes stay at stride 1.
   *
   * @param keywords those of a convolution; {@code kernel_size}, 3 if not given; {@code
   *     norm_layer}, BatchNorm2d if not given, null for none; {@code activation_layer}, ReLU if not
   *     given, null for none; {@code inplace}, of that ReLU, true if not given; {@code bias}, only
   *     without a normalization if not given
   * @throws IllegalArgumentException if the numbers are none of a convolution
   */
  public Conv2dNormActivation(long in_channels, long out_channels, ConvBlockKwarg... keywords) {
    super(
        ConvBlock.layers(
            2,
            out_channels,
            BatchNorm2d::new,
            (window, settings) -> new Conv2d(in_channels, out_channels, window, settings),
            keywords));
    outputs = out_channels;
  }

  /**
   * Makes the layers with a window: {@code Conv2dNormActivation(3, 16, 5)} in Python.
   *
   * @throws IllegalArgumentException as the other
   */
  public Conv2dNormActivation(
      long in_channels, long out_channels, long kernel_size, ConvBlockKwarg... keywords) {
    this(in_channels, out_channels, ConvBlock.with(kernel_size, keywords));
  }

  /** Returns how many channels come out. */
  public long out_channels() {
    return outputs;
  }

  /** The keyword {@link Kwargs#out_channels}: the attribute would hide it from a subclass. */
  protected static OutChannels out_channels(long value) {
    return Kwargs.out_channels(value);
  }
}
