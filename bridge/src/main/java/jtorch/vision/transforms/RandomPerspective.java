package jtorch.vision.transforms;

import java.util.ArrayList;
import java.util.List;
import jtorch.Draws;
import jtorch.NnKwargs.P;
import jtorch.PictureKwargs.DistortionScale;
import jtorch.PictureKwargs.PerspectiveKwarg;
import jtorch.Tensor;
import jtorch.VisionKwargs.AugmentKwarg;

/**
 * Shows a picture as if it were looked at from aside, now and then.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomPerspective.html">RandomPerspective</a>.
 * Each pixel is mixed of its old neighbours and what comes from outside is 0, unless keywords say
 * otherwise.
 */
public final class RandomPerspective implements Transform {
  private final double distortion;
  private final double p;
  private final WarpSettings settings;

  /**
   * Makes the transform, for every other picture and with half of the distortion unless keywords
   * say otherwise.
   *
   * @throws IllegalArgumentException if a number is not between 0 and 1
   */
  public RandomPerspective(PerspectiveKwarg... keywords) {
    double distortionScale = 0.5;
    double probability = 0.5;
    List<AugmentKwarg> others = new ArrayList<>();
    for (PerspectiveKwarg keyword : keywords) {
      switch (keyword) {
        case DistortionScale(double value) -> distortionScale = value;
        case P share -> probability = share.value();
        case AugmentKwarg other -> others.add(other);
      }
    }
    distortion = Geometry.probability("RandomPerspective", distortionScale);
    p = Geometry.probability("RandomPerspective", probability);
    settings = settings(others.toArray(AugmentKwarg[]::new));
  }

  /**
   * Makes the transform.
   *
   * @param distortion_scale how far the corners may move towards the middle, from 0 to 1
   * @param p the probability that a picture is distorted
   * @throws IllegalArgumentException if one of them is not between 0 and 1
   */
  public RandomPerspective(double distortion_scale, double p, AugmentKwarg... keywords) {
    this.distortion = Geometry.probability("RandomPerspective", distortion_scale);
    this.p = Geometry.probability("RandomPerspective", p);
    settings = settings(keywords);
  }

  private static WarpSettings settings(AugmentKwarg... keywords) {
    return WarpSettings.augmenting(InterpolationMode.BILINEAR, new double[1], keywords);
  }

  @Override
  public Tensor apply(Tensor picture) {
    if (Draws.rand() >= (float) p) {
      return picture;
    }
    long height = Geometry.height(picture);
    long width = Geometry.width(picture);
    double[] old = {0, 0, width - 1, 0, width - 1, height - 1, 0, height - 1};
    double[] fill =
        settings.fill("RandomPerspective", Geometry.channels("RandomPerspective", picture));
    return PerspectiveMap.of(old, corners(height, width))
        .apply(picture, settings.interpolation(), fill);
  }

  /** Where the corners go: x and y of the upper left, upper right, lower right and lower left. */
  private double[] corners(long height, long width) {
    long halfHeight = height / 2;
    long halfWidth = width / 2;
    long down = (long) (distortion * halfHeight);
    long across = (long) (distortion * halfWidth);
    double[] corners = new double[8];
    for (int i = 0; i < 4; i++) {
      boolean right = i == 1 || i == 2;
      boolean low = i > 1;
      corners[2 * i] =
          right ? Draws.randint(width - across - 1, width) : Draws.randint(0, across + 1);
      corners[2 * i + 1] =
          low ? Draws.randint(height - down - 1, height) : Draws.randint(0, down + 1);
    }
    return corners;
  }

  @Override
  public String toString() {
    return "RandomPerspective(p=" + p + ")";
  }
}
