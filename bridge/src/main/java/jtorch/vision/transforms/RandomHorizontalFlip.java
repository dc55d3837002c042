package jtorch.vision.transforms;

import jtorch.Draws;
import jtorch.Tensor;

/**
 * Exchanges left and right of a picture, now and then.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomHorizontalFlip.html">RandomHorizontalFlip</a>.
 */
public final class RandomHorizontalFlip implements Transform {
  private final double p;

  /** Makes the transform for every other picture. */
  public RandomHorizontalFlip() {
    this(0.5);
  }

  /**
   * Makes the transform.
   *
   * @param p the probability that a picture is flipped
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public RandomHorizontalFlip(double p) {
    this.p = Geometry.probability("RandomHorizontalFlip", p);
  }

  @Override
  public Tensor apply(Tensor picture) {
    return Draws.rand() < (float) p ? Geometry.flip(picture, -1) : picture;
  }

  @Override
  public String toString() {
    return "RandomHorizontalFlip(p=" + p + ")";
  }
}
