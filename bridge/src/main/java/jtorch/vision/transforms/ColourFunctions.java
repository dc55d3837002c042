package jtorch.vision.transforms;

import jtorch.DType;
import jtorch.Tensor;
import jtorch.vision.Picture;

/** What {@link functional} does to the colours of pictures, (..., C, H, W). */
abstract class ColourFunctions {
  ColourFunctions() {}

  private static double factor(String name, double factor) {
    if (!(factor >= 0)) {
      throw new IllegalArgumentException(
          name + ": the factor " + factor + " is not a number from 0 on.");
    }
    return factor;
  }

  /**
   * Makes a picture darker or lighter.
   *
   * @param brightness_factor 0 for black, 1 for the picture itself, more for a lighter one
   * @throws IllegalArgumentException if it is negative
   */
  public static Tensor adjust_brightness(Tensor img, double brightness_factor) {
    return Blend.brightness(img, factor("adjust_brightness", brightness_factor));
  }

  /**
   * Changes how far light and dark are apart.
   *
   * @param contrast_factor 0 for grey, 1 for the picture itself, more for more contrast
   * @throws IllegalArgumentException if it is negative, or there are neither 1 nor 3 channels
   */
  public static Tensor adjust_contrast(Tensor img, double contrast_factor) {
    return Blend.contrast(img, factor("adjust_contrast", contrast_factor));
  }

  /**
   * Changes how strong the colours are.
   *
   * @param saturation_factor 0 for none, 1 for the picture itself, more for stronger ones
   * @throws IllegalArgumentException if it is negative, or there are neither 1 nor 3 channels
   */
  public static Tensor adjust_saturation(Tensor img, double saturation_factor) {
    return Blend.saturation(img, factor("adjust_saturation", saturation_factor));
  }

  /**
   * Changes how sharp edges are.
   *
   * @param sharpness_factor 0 for a blurred picture, 1 for the picture itself, more for a sharper
   *     one
   * @throws IllegalArgumentException if it is negative
   */
  public static Tensor adjust_sharpness(Tensor img, double sharpness_factor) {
    Geometry.channels("adjust_sharpness", img);
    return Blend.sharpness(img, factor("adjust_sharpness", sharpness_factor));
  }

  /**
   * Turns all colours around the circle that begins and ends with red.
   *
   * @param hue_factor which part of the circle, from -0.5 to 0.5
   * @throws IllegalArgumentException if it is out of that range, or there are neither 1 nor 3
   *     channels
   */
  public static Tensor adjust_hue(Tensor img, double hue_factor) {
    long channels = Geometry.channels("adjust_hue", img);
    if (!(hue_factor >= -0.5 && hue_factor <= 0.5) || (channels != 1 && channels != 3)) {
      throw new IllegalArgumentException(
          "adjust_hue: the factor "
              + hue_factor
              + " must be from -0.5 to 0.5, and the picture's "
              + channels
              + " channels 1 or 3.");
    }
    return Hue.turned(img, hue_factor);
  }

  /**
   * Raises each pixel, from 0 to 1, to a power and multiplies it.
   *
   * @param gamma the power: more than 1 makes shadows darker, less makes them lighter
   * @param gain the factor
   * @throws IllegalArgumentException if the power is negative
   */
  public static Tensor adjust_gamma(Tensor img, double gamma, double gain) {
    if (!(gamma >= 0)) {
      throw new IllegalArgumentException(
          "adjust_gamma: the power " + gamma + " is not a number from 0 on.");
    }
    if (img instanceof Picture picture) {
      return Pillow.levels(
          picture, level -> (int) ((255 + 1 - 1e-3) * gain * Math.pow(level / 255.0, gamma)));
    }
    boolean fractions = img.dtype().is_floating_point();
    Tensor numbers = fractions ? img : new ConvertImageDtype(DType.float32).apply(img);
    Tensor result = numbers.pow(gamma).mul(gain).clamp(0, 1);
    return new ConvertImageDtype(img.dtype()).apply(result);
  }

  /**
   * As the other, with a factor of 1.
   *
   * @throws IllegalArgumentException if the power is negative
   */
  public static Tensor adjust_gamma(Tensor img, double gamma) {
    return adjust_gamma(img, gamma, 1);
  }

  /**
   * Takes the colours away.
   *
   * @param num_output_channels 1, or 3 for three equal ones
   * @throws IllegalArgumentException if it is another number, or there are neither 1 nor 3 channels
   */
  public static Tensor rgb_to_grayscale(Tensor img, int num_output_channels) {
    return new Grayscale(num_output_channels).apply(img);
  }

  /** As the other, with one channel. */
  public static Tensor rgb_to_grayscale(Tensor img) {
    return rgb_to_grayscale(img, 1);
  }

  /** Makes light dark and dark light. */
  public static Tensor invert(Tensor img) {
    return Levels.inverted(img);
  }

  /**
   * Keeps the upper bits of each byte.
   *
   * @param bits how many, from 0 to 8
   * @throws IllegalArgumentException if there are not as many, or the picture has no bytes
   */
  public static Tensor posterize(Tensor img, int bits) {
    if (bits < 0 || bits > 8) {
      throw new IllegalArgumentException(
          "posterize: a byte has from 0 to 8 bits to keep, not " + bits + ".");
    }
    return Levels.posterized("posterize", img, bits);
  }

  /**
   * Inverts the pixels that are at least as light as this.
   *
   * @throws IllegalArgumentException if the threshold is lighter than white, or no number
   */
  public static Tensor solarize(Tensor img, double threshold) {
    long white = Levels.white(img.dtype());
    if (!(threshold <= white)) {
      throw new IllegalArgumentException(
          "solarize: the threshold " + threshold + " is not at most the picture's " + white + ".");
    }
    return Levels.solarized(img, threshold);
  }

  /** Stretches each channel, so that its darkest pixel is black and its lightest is white. */
  public static Tensor autocontrast(Tensor img) {
    return Levels.stretched(img);
  }

  /**
   * Moves each channel's levels so that all of them have about as many pixels.
   *
   * @throws IllegalArgumentException if the picture has no bytes
   */
  public static Tensor equalize(Tensor img) {
    Geometry.channels("equalize", img);
    return Levels.equalized("equalize", img);
  }
}
