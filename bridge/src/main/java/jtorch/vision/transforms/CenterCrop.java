package jtorch.vision.transforms;

import jtorch.LayerKwargs.Size;
import jtorch.Tensor;

/**
 * Cuts out the middle of a picture; one that is too small gets a black border first.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.CenterCrop.html">CenterCrop</a>.
 */
public final class CenterCrop implements Transform {
  private final int height;
  private final int width;

  /**
   * Makes the transform.
   *
   * @param size the length of both edges, or the height and the width
   * @throws IllegalArgumentException if the size is neither
   */
  public CenterCrop(int... size) {
    int[] pair = Geometry.pair("CenterCrop", size);
    this.height = pair[0];
    this.width = pair[1];
  }

  /**
   * Makes the transform: {@code CenterCrop(size=224)} in Python.
   *
   * @throws IllegalArgumentException if the size is neither one length nor two
   */
  public CenterCrop(Size size) {
    this(Geometry.edges(size));
  }

  @Override
  public Tensor apply(Tensor picture) {
    long down = Math.max(height - Geometry.height(picture), 0);
    long across = Math.max(width - Geometry.width(picture), 0);
    Tensor large = picture;
    if (down > 0 || across > 0) {
      large = Geometry.pad(picture, across / 2, down / 2, (across + 1) / 2, (down + 1) / 2, 0);
    }
    long top = (long) Math.rint((Geometry.height(large) - height) / 2.0);
    long left = (long) Math.rint((Geometry.width(large) - width) / 2.0);
    return Geometry.crop(large, top, left, height, width);
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    return "CenterCrop(size=(" + height + ", " + width + "))";
  }
}
