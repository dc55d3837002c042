package jtorch.vision.transforms;

import jtorch.NnKwargs.P;
import jtorch.Tensor;

/**
 * Stretches each channel from black to white, now and then.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomAutocontrast.html">RandomAutocontrast</a>.
 * A picture is (..., C, H, W) with one or three channels.
 */
public final class RandomAutocontrast extends Sometimes {
  /** Makes the transform for every other picture. */
  public RandomAutocontrast() {
    this(USUAL);
  }

  /**
   * Makes the transform: {@code RandomAutocontrast(p=0.3)} in Python.
   *
   * @throws IllegalArgumentException if the probability is not between 0 and 1
   */
  public RandomAutocontrast(P p) {
    this(p.value());
  }

  /**
   * Makes the transform.
   *
   * @param p the probability that a picture is changed
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public RandomAutocontrast(double p) {
    super(p);
  }

  @Override
  Tensor changed(Tensor picture) {
    return Levels.stretched(picture);
  }
}
