package jtorch.vision.transforms;

import jtorch.Draws;
import jtorch.NnKwargs.P;
import jtorch.Tensor;

/**
 * Exchanges top and bottom of a picture, now and then.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomVerticalFlip.html">RandomVerticalFlip</a>.
 */
public final class RandomVerticalFlip implements Transform {
  private final double p;

  /** Makes the transform for every other picture. */
  public RandomVerticalFlip() {
    this(0.5);
  }

  /**
   * Makes the transform: {@code RandomVerticalFlip(p=0.3)} in Python.
   *
   * @throws IllegalArgumentException if the probability is not between 0 and 1
   */
  public RandomVerticalFlip(P p) {
    this(p.value());
  }

  /**
   * Makes the transform.
   *
   * @param p the probability that a picture is flipped
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public RandomVerticalFlip(double p) {
    this.p = Geometry.probability("RandomVerticalFlip", p);
  }

  @Override
  public Tensor apply(Tensor picture) {
    return Draws.rand() < (float) p ? Geometry.flip(picture, -2) : picture;
  }

  @Override
  public String toString() {
    return "RandomVerticalFlip(p=" + p + ")";
  }
}
