package jtorch.vision.transforms;

import jtorch.NnKwargs.P;
import jtorch.Tensor;

/**
 * Gives about as many pixels to each level of a channel, now and then.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomEqualize.html">RandomEqualize</a>.
 * A picture is uint8, (..., C, H, W) with one or three channels.
 */
public final class RandomEqualize extends Sometimes {
  /** Makes the transform for every other picture. */
  public RandomEqualize() {
    this(USUAL);
  }

  /**
   * Makes the transform: {@code RandomEqualize(p=0.3)} in Python.
   *
   * @throws IllegalArgumentException if the probability is not between 0 and 1
   */
  public RandomEqualize(P p) {
    this(p.value());
  }

  /**
   * Makes the transform.
   *
   * @param p the probability that a picture is changed
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public RandomEqualize(double p) {
    super(p);
  }

  @Override
  Tensor changed(Tensor picture) {
    return Levels.equalized("RandomEqualize", picture);
  }
}
