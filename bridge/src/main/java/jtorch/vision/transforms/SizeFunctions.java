package jtorch.vision.transforms;

import java.util.Arrays;
import jtorch.Tensor;
import jtorch.VisionKwargs.ResizeKwarg;
import jtorch.vision.Image;

/** What {@link functional} says of the sizes of pictures, (..., C, H, W), and does to them. */
abstract class SizeFunctions extends ColourFunctions {
  SizeFunctions() {}

  /** Returns the width and the height: {@code [width, height]}. */
  public static int[] get_image_size(Tensor img) {
    int[] all = get_dimensions(img);
    return new int[] {all[2], all[1]};
  }

  /** Returns the width and the height of an image. */
  public static int[] get_image_size(Image img) {
    return new int[] {img.width(), img.height()};
  }

  /**
   * Returns the channels, the height and the width.
   *
   * @param img (..., C, H, W), or (H, W) of one channel
   * @throws IllegalArgumentException if it has fewer dimensions
   */
  public static int[] get_dimensions(Tensor img) {
    if (img.dim() < 2) {
      throw new IllegalArgumentException(
          "get_dimensions: a tensor of shape "
              + Arrays.toString(img.shape())
              + " is no picture of (..., H, W).");
    }
    long channels = img.dim() == 2 ? 1 : img.size(-3);
    return new int[] {
      Math.toIntExact(channels),
      Math.toIntExact(Geometry.height(img)),
      Math.toIntExact(Geometry.width(img))
    };
  }

  /** Returns the channels, the height and the width of an image. */
  public static int[] get_dimensions(Image img) {
    return new int[] {img.mode().length(), img.height(), img.width()};
  }

  /**
   * Makes a picture larger or smaller, bilinear and smoothed.
   *
   * @param size the length of the shorter edge, or the height and the width
   * @throws IllegalArgumentException if it is neither
   */
  public static Tensor resize(Tensor img, int... size) {
    return new Resize(size).apply(img);
  }

  /**
   * As the other, as keywords say: {@code TF.resize(img, 256, InterpolationMode.BICUBIC)} in
   * Python.
   *
   * @param size the length of the shorter edge
   * @throws IllegalArgumentException if it is not positive, or the keywords don't fit it
   */
  public static Tensor resize(Tensor img, int size, ResizeKwarg first, ResizeKwarg... more) {
    return new Resize(size, first, more).apply(img);
  }

  /**
   * As the other, as keywords say.
   *
   * @param size the length of the shorter edge, or the height and the width
   * @throws IllegalArgumentException if it is neither, or the keywords don't fit it
   */
  public static Tensor resize(Tensor img, int[] size, ResizeKwarg first, ResizeKwarg... more) {
    return new Resize(size, first, more).apply(img);
  }

  /**
   * Cuts out a piece and makes it another size.
   *
   * @param size the length of the shorter edge, or the height and the width
   * @throws IllegalArgumentException if it is neither
   */
  public static Tensor resized_crop(
      Tensor img, long top, long left, long height, long width, int... size) {
    return resize(functional.crop(img, top, left, height, width), size);
  }

  /**
   * As the other, as keywords say.
   *
   * @param size the length of the shorter edge, or the height and the width
   * @throws IllegalArgumentException if it is neither, or the keywords don't fit it
   */
  public static Tensor resized_crop(
      Tensor img,
      long top,
      long left,
      long height,
      long width,
      int[] size,
      ResizeKwarg first,
      ResizeKwarg... more) {
    return resize(functional.crop(img, top, left, height, width), size, first, more);
  }
}
