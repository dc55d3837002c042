package jtorch.vision.transforms;

import java.util.List;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Cuts out the four corners and the middle of a picture.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.FiveCrop.html">FiveCrop</a>.
 * Of (..., C, H, W) it makes (..., 5, C, height, width): upper left, upper right, lower left, lower
 * right, middle. Python has a tuple there, of which a Lambda makes such a tensor; what comes behind
 * it here, {@link ToTensor} for instance, takes all five at once.
 */
public final class FiveCrop implements Transform {
  private final int height;
  private final int width;

  /**
   * Makes the transform.
   *
   * @param size the length of both edges, or the height and the width
   * @throws IllegalArgumentException if the size is neither
   */
  public FiveCrop(int... size) {
    int[] pair = Geometry.pair("FiveCrop", size);
    this.height = pair[0];
    this.width = pair[1];
  }

  @Override
  public Tensor apply(Tensor picture) {
    return Pillow.like(picture, torch.stack(crops("FiveCrop", picture, height, width), -4));
  }

  /** Cuts out the five pieces. */
  static List<Tensor> crops(String transform, Tensor picture, int height, int width) {
    Geometry.channels(transform, picture);
    long down = Geometry.height(picture) - height;
    long across = Geometry.width(picture) - width;
    if (down < 0 || across < 0) {
      throw new IllegalArgumentException(
          "%s: pieces of %dx%d are larger than the picture of %dx%d."
              .formatted(
                  transform, height, width, Geometry.height(picture), Geometry.width(picture)));
    }
    return List.of(
        Geometry.crop(picture, 0, 0, height, width),
        Geometry.crop(picture, 0, across, height, width),
        Geometry.crop(picture, down, 0, height, width),
        Geometry.crop(picture, down, across, height, width),
        new CenterCrop(height, width).apply(picture));
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    return "FiveCrop(size=(" + height + ", " + width + "))";
  }
}
