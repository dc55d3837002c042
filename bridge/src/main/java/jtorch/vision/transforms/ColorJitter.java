package jtorch.vision.transforms;

import java.util.Arrays;
import java.util.stream.Stream;
import jtorch.Draws;
import jtorch.Kwargs;
import jtorch.PictureKwargs.BrightnessOf;
import jtorch.PictureKwargs.ColorJitterKwarg;
import jtorch.PictureKwargs.ContrastOf;
import jtorch.PictureKwargs.HueOf;
import jtorch.PictureKwargs.SaturationOf;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Changes a picture's brightness, contrast, saturation and hue at random, in random order.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.ColorJitter.html">ColorJitter</a>.
 * A picture is (C, H, W) with one or three channels.
 */
public final class ColorJitter implements Transform {
  private static final int CHANGES = 4;

  private final double @Nullable [] brightness;
  private final double @Nullable [] contrast;
  private final double @Nullable [] saturation;
  private final double @Nullable [] hue;

  /**
   * Makes the transform: {@code ColorJitter(brightness=0.4, hue=(-0.1, 0.1))} in Python; a number x
   * is for factors from 1 - x, at least 0, to 1 + x, and of the hue for parts from -x to x.
   *
   * @throws IllegalArgumentException if a number is negative, or a part of the hue beyond 0.5
   */
  public ColorJitter(ColorJitterKwarg... keywords) {
    double @Nullable [][] ranges = new double[CHANGES][];
    for (ColorJitterKwarg keyword : keywords) {
      switch (keyword) {
        case BrightnessOf(double[] value) -> ranges[0] = factors("brightness", value);
        case ContrastOf(double[] value) -> ranges[1] = factors("contrast", value);
        case SaturationOf(double[] value) -> ranges[2] = factors("saturation", value);
        case HueOf(double[] value) -> ranges[3] = turns(value);
      }
    }
    brightness = ranges[0];
    contrast = ranges[1];
    saturation = ranges[2];
    hue = ranges[3];
  }

  /**
   * As the other, with the brightness in its place: {@code ColorJitter(0.4)} in Python.
   *
   * @throws IllegalArgumentException as the other
   */
  public ColorJitter(double brightness, ColorJitterKwarg... keywords) {
    this(
        Stream.concat(Stream.of(Kwargs.brightness(brightness)), Stream.of(keywords))
            .toArray(ColorJitterKwarg[]::new));
  }

  private static double @Nullable [] factors(String name, double... given) {
    if (given.length == 1) {
      return around(name, given[0]);
    }
    boolean valid = given.length == 2 && given[0] >= 0 && given[0] <= given[1];
    if (!valid || given[1] == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "ColorJitter: the "
              + name
              + " "
              + Arrays.toString(given)
              + " must be one number or two, the lesser first, that are not negative.");
    }
    return given[0] == 1 && given[1] == 1 ? null : given.clone();
  }

  private static double @Nullable [] turns(double... given) {
    double[] range = given.length == 1 ? new double[] {-given[0], given[0]} : given.clone();
    if (range.length != 2 || !(range[0] >= -0.5 && range[0] <= range[1] && range[1] <= 0.5)) {
      throw new IllegalArgumentException(
          "ColorJitter: the hue "
              + Arrays.toString(given)
              + " must be a number from 0 to 0.5, or two from -0.5 to 0.5, the lesser first.");
    }
    return range[0] == 0 && range[1] == 0 ? null : range;
  }

  /**
   * Makes the transform; a number x is for factors from 1 - x, at least 0, to 1 + x.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public ColorJitter(double brightness, double contrast, double saturation) {
    this(brightness, contrast, saturation, 0);
  }

  /**
   * Makes the transform that turns the hue, too, by parts of a circle from -hue to hue.
   *
   * @param hue from 0 to 0.5
   * @throws IllegalArgumentException if a number is negative, or the hue above 0.5
   */
  public ColorJitter(double brightness, double contrast, double saturation, double hue) {
    if (!(hue >= 0 && hue <= 0.5)) {
      throw new IllegalArgumentException(
          "ColorJitter: the hue " + hue + " must be a number from 0 to 0.5.");
    }
    this.hue = hue == 0 ? null : new double[] {-hue, hue};
    this.brightness = around("brightness", brightness);
    this.contrast = around("contrast", contrast);
    this.saturation = around("saturation", saturation);
  }

  private static double @Nullable [] around(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "ColorJitter: the " + name + " " + value + " must be a number that is not negative.");
    }
    return value == 0 ? null : new double[] {Math.max(1 - value, 0), 1 + value};
  }

  @Override
  public Tensor apply(Tensor picture) {
    long[] order = Draws.randperm(CHANGES, null);
    double[] factors = {draw(brightness), draw(contrast), draw(saturation), draw(hue)};
    Tensor current = picture;
    for (long change : order) {
      double factor = factors[(int) change];
      if (!Double.isNaN(factor)) {
        current = changed(current, (int) change, factor);
      }
    }
    return current;
  }

  private static double draw(double @Nullable [] range) {
    return range == null ? Double.NaN : Draws.uniform(range[0], range[1]);
  }

  private static Tensor changed(Tensor picture, int change, double factor) {
    return switch (change) {
      case 0 -> Blend.brightness(picture, factor);
      case 1 -> Blend.contrast(picture, factor);
      case 2 -> Blend.saturation(picture, factor);
      default -> Hue.turned(picture, factor);
    };
  }

  @Override
  public String toString() {
    return "ColorJitter(brightness=%s, contrast=%s, saturation=%s, hue=%s)"
        .formatted(text(brightness), text(contrast), text(saturation), text(hue));
  }

  private static String text(double @Nullable [] range) {
    return range == null ? "None" : "(" + range[0] + ", " + range[1] + ")";
  }
}
