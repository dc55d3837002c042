package jtorch.vision.transforms;

import jtorch.NnKwargs.P;
import jtorch.Tensor;

/**
 * Makes a picture sharper or softer, now and then.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomAdjustSharpness.html">RandomAdjustSharpness</a>.
 * A picture is (..., C, H, W) with one or three channels.
 */
public final class RandomAdjustSharpness extends Sometimes {
  private final double factor;

  /**
   * Makes the transform for every other picture.
   *
   * @param sharpness_factor 0 for a soft picture, 1 for the picture itself, 2 for one that is twice
   *     as sharp
   * @throws IllegalArgumentException if it is negative
   */
  public RandomAdjustSharpness(double sharpness_factor) {
    this(sharpness_factor, USUAL);
  }

  /**
   * Makes the transform for a part of the pictures: {@code p=0.3} in Python.
   *
   * @throws IllegalArgumentException if the probability is not between 0 and 1, or as the other
   */
  public RandomAdjustSharpness(double sharpness_factor, P p) {
    this(sharpness_factor, p.value());
  }

  /**
   * Makes the transform.
   *
   * @param sharpness_factor 0 for a soft picture, 1 for the picture itself, 2 for one that is twice
   *     as sharp
   * @param p the probability that a picture is changed
   * @throws IllegalArgumentException if it is negative, or the probability is none
   */
  public RandomAdjustSharpness(double sharpness_factor, double p) {
    super(p);
    if (!(sharpness_factor >= 0)) {
      throw new IllegalArgumentException(
          "RandomAdjustSharpness: the sharpness "
              + sharpness_factor
              + " must be a number that is not negative.");
    }
    this.factor = sharpness_factor;
  }

  @Override
  Tensor changed(Tensor picture) {
    return Blend.sharpness(picture, factor);
  }

  @Override
  String settings() {
    return "sharpness_factor=" + Geometry.text(factor) + ",";
  }
}
