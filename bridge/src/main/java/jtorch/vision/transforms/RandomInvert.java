package jtorch.vision.transforms;

import jtorch.NnKwargs.P;
import jtorch.Tensor;

/**
 * Makes light of dark and dark of light, now and then.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomInvert.html">RandomInvert</a>.
 * A picture is (..., C, H, W) with one or three channels.
 */
public final class RandomInvert extends Sometimes {
  /** Makes the transform for every other picture. */
  public RandomInvert() {
    this(USUAL);
  }

  /**
   * Makes the transform: {@code RandomInvert(p=0.3)} in Python.
   *
   * @throws IllegalArgumentException if the probability is not between 0 and 1
   */
  public RandomInvert(P p) {
    this(p.value());
  }

  /**
   * Makes the transform.
   *
   * @param p the probability that a picture is changed
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public RandomInvert(double p) {
    super(p);
  }

  @Override
  Tensor changed(Tensor picture) {
    return Levels.inverted(picture);
  }
}
