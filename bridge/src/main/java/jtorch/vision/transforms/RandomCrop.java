package jtorch.vision.transforms;

import jtorch.Draws;
import jtorch.LayerKwargs.PaddingMode;
import jtorch.LayerKwargs.Size;
import jtorch.NnKwargs.Padding;
import jtorch.PictureKwargs.PadIfNeeded;
import jtorch.PictureKwargs.RandomCropKwarg;
import jtorch.Tensor;
import jtorch.VisionKwargs.Fill;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a piece out of a picture at a random place.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomCrop.html">RandomCrop</a>.
 */
public final class RandomCrop implements Transform {
  private final int height;
  private final int width;
  private final Border border;

  /** What is put around a picture, and whether one that is too small grows. */
  private record Border(
      int @Nullable [] padding, @Nullable Pad pad, boolean ifNeeded, double fill, String mode) {
    static Border of(RandomCropKwarg... keywords) {
      int[] padding = null;
      boolean ifNeeded = false;
      double fill = 0;
      String mode = "constant";
      for (RandomCropKwarg keyword : keywords) {
        switch (keyword) {
          case Padding(long[] value) -> padding = Geometry.edges(value);
          case PadIfNeeded(boolean value) -> ifNeeded = value;
          case Fill given -> fill = Pad.fill(given);
          case PaddingMode(String value) -> mode = value;
        }
      }
      Pad pad = padding == null ? null : new Pad(padding, fill, mode);
      return new Border(padding, pad, ifNeeded, fill, mode);
    }

    Tensor around(Tensor picture, int height, int width) {
      Tensor whole = pad == null ? picture : pad.apply(picture);
      if (ifNeeded && Geometry.width(whole) < width) {
        int missing = (int) (width - Geometry.width(whole));
        whole = new Pad(new int[] {missing, 0}, fill, mode).apply(whole);
      }
      if (ifNeeded && Geometry.height(whole) < height) {
        int missing = (int) (height - Geometry.height(whole));
        whole = new Pad(new int[] {0, missing}, fill, mode).apply(whole);
      }
      return whole;
    }

    String text() {
      if (padding != null) {
        return Pad.widths(padding);
      }
      return pad == null ? "None" : pad.toString();
    }
  }

  /** Makes the transform for squares. */
  public RandomCrop(int size) {
    this(new int[] {size}, Border.of());
  }

  /**
   * Makes the transform: {@code RandomCrop(size=(32, 32), padding=4)} in Python.
   *
   * @throws IllegalArgumentException as the others
   */
  public RandomCrop(Size size, RandomCropKwarg... keywords) {
    this(Geometry.edges(size), Border.of(keywords));
  }

  /** Makes the transform for squares out of pictures with a border of zeros. */
  public RandomCrop(int size, int padding) {
    this(new int[] {size}, Border.of(new Padding(padding)));
  }

  /**
   * Makes the transform for squares: {@code RandomCrop(32, padding=4, padding_mode='reflect')} in
   * Python.
   *
   * @throws IllegalArgumentException if a keyword's value is none that {@link Pad} takes
   */
  public RandomCrop(int size, RandomCropKwarg first, RandomCropKwarg... more) {
    this(new int[] {size}, first, more);
  }

  /**
   * As the other, with a height and a width.
   *
   * @throws IllegalArgumentException if a keyword's value is none that {@link Pad} takes
   */
  public RandomCrop(int[] size, RandomCropKwarg first, RandomCropKwarg... more) {
    this(size, Border.of(all(first, more)));
  }

  private static RandomCropKwarg[] all(RandomCropKwarg first, RandomCropKwarg... more) {
    RandomCropKwarg[] all = new RandomCropKwarg[more.length + 1];
    all[0] = first;
    System.arraycopy(more, 0, all, 1, more.length);
    return all;
  }

  /**
   * Makes the transform.
   *
   * @param size the length of both edges, or the height and the width
   * @param padding what is put around a picture first
   * @throws IllegalArgumentException if the size is neither
   */
  public RandomCrop(int[] size, @Nullable Pad padding) {
    this(size, new Border(null, padding, false, 0, "constant"));
  }

  private RandomCrop(int[] size, Border border) {
    int[] pair = Geometry.pair("RandomCrop", size);
    this.height = pair[0];
    this.width = pair[1];
    this.border = border;
  }

  @Override
  public Tensor apply(Tensor picture) {
    Tensor whole = border.around(picture, height, width);
    long down = Geometry.height(whole) - height;
    long across = Geometry.width(whole) - width;
    if (down < 0 || across < 0) {
      throw new IllegalArgumentException(
          "RandomCrop: the piece of %dx%d is larger than the picture of %dx%d (height x width)."
              .formatted(height, width, Geometry.height(whole), Geometry.width(whole)));
    }
    if (down == 0 && across == 0) {
      return whole; // and nothing is drawn, as in torchvision
    }
    long top = Draws.randint(0, down + 1);
    long left = Draws.randint(0, across + 1);
    return Geometry.crop(whole, top, left, height, width);
  }

  @Override
  public String toString() {
    return "RandomCrop(size=(" + height + ", " + width + "), padding=" + border.text() + ")";
  }
}
