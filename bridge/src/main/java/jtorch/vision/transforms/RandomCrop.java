package jtorch.vision.transforms;

import jtorch.Draws;
import jtorch.Tensor;
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
  private final @Nullable Pad padding;

  /** Makes the transform for squares. */
  public RandomCrop(int size) {
    this(new int[] {size}, null);
  }

  /** Makes the transform for squares out of pictures with a border of zeros. */
  public RandomCrop(int size, int padding) {
    this(new int[] {size}, new Pad(padding));
  }

  /**
   * Makes the transform.
   *
   * @param size the length of both edges, or the height and the width
   * @param padding what is put around a picture first
   * @throws IllegalArgumentException if the size is neither
   */
  public RandomCrop(int[] size, @Nullable Pad padding) {
    int[] pair = Geometry.pair("RandomCrop", size);
    this.height = pair[0];
    this.width = pair[1];
    this.padding = padding;
  }

  @Override
  public Tensor apply(Tensor picture) {
    Tensor whole = padding == null ? picture : padding.apply(picture);
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
    return "RandomCrop(size=(" + height + ", " + width + "), padding=" + padding + ")";
  }
}
