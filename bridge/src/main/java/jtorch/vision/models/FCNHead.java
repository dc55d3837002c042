package jtorch.vision.models;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.padding;

import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Dropout;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;

/**
 * Two convolutions that make classes of features: (N, in_channels, H, W) to (N, channels, H, W).
 */
public class FCNHead extends Sequential {
  private static final long LESS = 4; // times fewer channels are between

  /** Makes the layers. */
  public FCNHead(long in_channels, long channels) {
    super(
        new Conv2d(in_channels, in_channels / LESS, 3, padding(1), bias(false)),
        new BatchNorm2d(in_channels / LESS),
        new ReLU(),
        new Dropout(0.1),
        new Conv2d(in_channels / LESS, channels, 1));
  }
}
