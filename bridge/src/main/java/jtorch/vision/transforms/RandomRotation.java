package jtorch.vision.transforms;

import jtorch.Draws;
import jtorch.Tensor;

/**
 * Turns a picture around its middle by a random angle.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomRotation.html">RandomRotation</a>.
 * Each pixel is the nearest old one; the picture's size stays.
 */
public final class RandomRotation implements Transform {
  private final double least;
  private final double most;
  private final double fill;

  /** Makes the transform for angles from {@code -degrees} to {@code degrees}. */
  public RandomRotation(double degrees) {
    this(-degrees, degrees, 0);
  }

  /** Makes the transform for counter-clockwise angles between two. */
  public RandomRotation(double least, double most) {
    this(least, most, 0);
  }

  /**
   * Makes the transform for counter-clockwise angles between two.
   *
   * @param fill what the corners are filled with
   * @throws IllegalArgumentException if the angles are in the wrong order
   */
  public RandomRotation(double least, double most, double fill) {
    if (!(least <= most)) {
      throw new IllegalArgumentException(
          "RandomRotation: there is no angle from " + least + " to " + most + " degrees.");
    }
    this.least = least;
    this.most = most;
    this.fill = fill;
  }

  @Override
  public Tensor apply(Tensor picture) {
    double angle = Draws.uniform(least, most);
    return AffineMap.of(-angle, new double[2], 1, 0, 0).apply(picture, fill);
  }

  @Override
  public String toString() {
    return "RandomRotation(degrees=[" + least + ", " + most + "], fill=" + fill + ")";
  }
}
