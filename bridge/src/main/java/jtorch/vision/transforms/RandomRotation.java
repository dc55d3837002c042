package jtorch.vision.transforms;

import jtorch.CallKwargs.Degrees;
import jtorch.Draws;
import jtorch.Tensor;
import jtorch.VisionKwargs.Center;
import jtorch.VisionKwargs.RotationKwarg;

/**
 * Turns a picture around its middle, or another place, by a random angle.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomRotation.html">RandomRotation</a>.
 * A picture (C, H, W) keeps its size unless {@code expand(true)} is given.
 */
public final class RandomRotation implements Transform {
  private final double least;
  private final double most;
  private final WarpSettings settings;

  /**
   * Makes the transform for angles from {@code -degrees} to {@code degrees}.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public RandomRotation(double degrees, RotationKwarg... keywords) {
    this(-degrees, degrees, keywords);
  }

  /**
   * As the other: {@code RandomRotation(degrees=10)} or {@code degrees=(-10, 20)} in Python.
   *
   * @throws IllegalArgumentException if the angles are in the wrong order
   */
  public RandomRotation(Degrees degrees, RotationKwarg... keywords) {
    this(degrees.least(), degrees.most(), keywords);
  }

  /**
   * Makes the transform for counter-clockwise angles between two.
   *
   * @throws IllegalArgumentException if the angles are in the wrong order
   */
  public RandomRotation(double least, double most, RotationKwarg... keywords) {
    if (!(least <= most)) {
      throw new IllegalArgumentException(
          "RandomRotation: there is no angle from " + least + " to " + most + " degrees.");
    }
    this.least = least;
    this.most = most;
    settings = WarpSettings.of(new double[] {0}, keywords);
  }

  @Override
  public Tensor apply(Tensor picture) {
    double angle = Draws.uniform(least, most);
    double[] fill = settings.fill("RandomRotation", Geometry.channels("RandomRotation", picture));
    return AffineMap.rotated(picture, angle, settings, fill);
  }

  @Override
  public String toString() {
    Center center = settings.center();
    return "RandomRotation(degrees=["
        + least
        + ", "
        + most
        + "], interpolation="
        + settings.interpolation()
        + ", expand="
        + (settings.expand() ? "True" : "False")
        + (center == null ? "" : ", center=" + WarpSettings.text(center))
        + ", fill="
        + settings.fillText()
        + ")";
  }
}
