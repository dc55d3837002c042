package jtorch.vision.transforms;

import java.util.Arrays;
import jtorch.Draws;
import jtorch.NnKwargs.P;
import jtorch.PictureKwargs.BrightnessOf;
import jtorch.PictureKwargs.ContrastOf;
import jtorch.PictureKwargs.DistortKwarg;
import jtorch.PictureKwargs.HueOf;
import jtorch.PictureKwargs.SaturationOf;
import jtorch.Tensor;

/**
 * Changes a picture's brightness, contrast, saturation, hue and the order of its channels, each now
 * and then, as SSD's training does.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.v2.RandomPhotometricDistort.html">RandomPhotometricDistort</a>.
 * A picture is (..., 3, H, W).
 */
public final class RandomPhotometricDistort implements Transform {
  private final double[] brightness;
  private final double[] contrast;
  private final double[] saturation;
  private final double[] hue;
  private final double p;

  /**
   * Makes the transform.
   *
   * @param keywords {@code brightness}, from 0.875 to 1.125 if not given; {@code contrast} and
   *     {@code saturation}, from 0.5 to 1.5; {@code hue}, from -0.05 to 0.05, the least and most
   *     each; {@code p}, how likely each change is, 0.5
   * @throws IllegalArgumentException if the least and most of one are not two numbers in order, or
   *     the probability is none
   */
  public RandomPhotometricDistort(DistortKwarg... keywords) {
    double[] light = {0.875, 1.125};
    double[] strength = {0.5, 1.5};
    double[] colour = {0.5, 1.5};
    double[] turn = {-0.05, 0.05};
    double share = 0.5;
    for (DistortKwarg keyword : keywords) {
      switch (keyword) {
        case BrightnessOf(double[] value) -> light = value.clone();
        case ContrastOf(double[] value) -> strength = value.clone();
        case SaturationOf(double[] value) -> colour = value.clone();
        case HueOf(double[] value) -> turn = value.clone();
        case P given -> share = given.value();
      }
    }
    brightness = range("brightness", 0, light);
    contrast = range("contrast", 0, strength);
    saturation = range("saturation", 0, colour);
    hue = range("hue", -0.5, turn);
    p = Geometry.probability("RandomPhotometricDistort", share);
  }

  private static double[] range(String name, double least, double... range) {
    if (range.length != 2 || !(range[0] >= least && range[0] <= range[1])) {
      throw new IllegalArgumentException(
          "RandomPhotometricDistort: the %s %s is not a least and a most number from %s on."
              .formatted(name, Arrays.toString(range), least));
    }
    return range;
  }

  @Override
  public Tensor apply(Tensor picture) {
    double light = draw(brightness);
    double strength = draw(contrast);
    double colour = draw(saturation);
    double turn = draw(hue);
    boolean before = Draws.rand() < 0.5;
    long[] order = Draws.rand() < p ? RandomChannelPermutation.draw(picture) : new long[0];
    Tensor current = Double.isNaN(light) ? picture : Blend.brightness(picture, light);
    if (before && !Double.isNaN(strength)) {
      current = Blend.contrast(current, strength);
    }
    current = Double.isNaN(colour) ? current : Blend.saturation(current, colour);
    current = Double.isNaN(turn) ? current : Hue.turned(current, turn);
    if (!before && !Double.isNaN(strength)) {
      current = Blend.contrast(current, strength);
    }
    return order.length == 0 ? current : RandomChannelPermutation.inOrder(current, order);
  }

  private double draw(double... range) {
    return Draws.rand() < p ? Draws.uniform(range[0], range[1]) : Double.NaN;
  }

  @Override
  public String toString() {
    return "RandomPhotometricDistort(brightness=%s, contrast=%s, hue=%s, saturation=%s, p=%s)"
        .formatted(text(brightness), text(contrast), text(hue), text(saturation), p);
  }

  private static String text(double... range) {
    return "(" + range[0] + ", " + range[1] + ")";
  }
}
