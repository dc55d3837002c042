package jtorch.vision.transforms;

import jtorch.NnKwargs.P;
import jtorch.Tensor;

/**
 * Keeps only some bits of each channel, now and then.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomPosterize.html">RandomPosterize</a>.
 * A picture is uint8, (..., C, H, W) with one or three channels.
 */
public final class RandomPosterize extends Sometimes {
  private final int bits;

  /**
   * Makes the transform for every other picture.
   *
   * @param bits how many bits are kept, from 0 to 8
   * @throws IllegalArgumentException if there are not as many bits in a byte
   */
  public RandomPosterize(int bits) {
    this(bits, USUAL);
  }

  /**
   * Makes the transform for a part of the pictures: {@code p=0.3} in Python.
   *
   * @throws IllegalArgumentException if the probability is not between 0 and 1, or as the other
   */
  public RandomPosterize(int bits, P p) {
    this(bits, p.value());
  }

  /**
   * Makes the transform.
   *
   * @param bits how many bits are kept, from 0 to 8
   * @param p the probability that a picture is changed
   * @throws IllegalArgumentException if there are not as many bits in a byte, or the probability is
   *     none
   */
  public RandomPosterize(int bits, double p) {
    super(p);
    if (bits < 0 || bits > 8) {
      throw new IllegalArgumentException(
          "RandomPosterize: a byte has from 0 to 8 bits to keep, not " + bits + ".");
    }
    this.bits = bits;
  }

  @Override
  Tensor changed(Tensor picture) {
    return Levels.posterized("RandomPosterize", picture, bits);
  }

  @Override
  String settings() {
    return "bits=" + bits + ",";
  }
}
