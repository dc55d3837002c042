package jtorch.vision.transforms;

import jtorch.NnKwargs.P;
import jtorch.SchedulerKwargs.ThresholdOf;
import jtorch.Tensor;

/**
 * Inverts the light pixels, now and then.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomSolarize.html">RandomSolarize</a>.
 * A picture is (..., C, H, W) with one or three channels.
 */
public final class RandomSolarize extends Sometimes {
  private final double threshold;

  /**
   * Makes the transform for every other picture.
   *
   * @param threshold the least number that is inverted
   * @throws IllegalArgumentException if it is not a number
   */
  public RandomSolarize(double threshold) {
    this(threshold, USUAL);
  }

  /**
   * As the other: {@code RandomSolarize(threshold=192.0)} in Python.
   *
   * @throws IllegalArgumentException as the other
   */
  public RandomSolarize(ThresholdOf threshold) {
    this(threshold.value());
  }

  /**
   * As the other: {@code RandomSolarize(threshold=192.0, p=0.3)} in Python.
   *
   * @throws IllegalArgumentException as the other
   */
  public RandomSolarize(ThresholdOf threshold, P p) {
    this(threshold.value(), p);
  }

  /**
   * Makes the transform for a part of the pictures: {@code p=0.3} in Python.
   *
   * @throws IllegalArgumentException if the probability is not between 0 and 1, or as the other
   */
  public RandomSolarize(double threshold, P p) {
    this(threshold, p.value());
  }

  /**
   * Makes the transform.
   *
   * @param threshold the least number that is inverted
   * @param p the probability that a picture is changed
   * @throws IllegalArgumentException if it is not a number, or the probability is none
   */
  public RandomSolarize(double threshold, double p) {
    super(p);
    if (Double.isNaN(threshold)) {
      throw new IllegalArgumentException("RandomSolarize: the threshold is not a number.");
    }
    this.threshold = threshold;
  }

  @Override
  Tensor changed(Tensor picture) {
    long white = Levels.white(picture.dtype());
    if (threshold > white) {
      throw new IllegalArgumentException(
          "RandomSolarize: no pixel is as light as the threshold "
              + threshold
              + "; the lightest is "
              + white
              + ".");
    }
    return Levels.solarized(picture, threshold);
  }

  @Override
  String settings() {
    return "threshold=" + Geometry.text(threshold) + ",";
  }
}
