package jtorch.vision.transforms;

import jtorch.Draws;
import jtorch.NnKwargs.P;
import jtorch.Tensor;

/**
 * Makes a picture grey now and then; it keeps its number of channels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomGrayscale.html">RandomGrayscale</a>.
 */
public final class RandomGrayscale implements Transform {
  private static final Grayscale ONE = new Grayscale(1);
  private static final Grayscale THREE = new Grayscale(3);

  private final double p;

  /** Makes the transform for every tenth picture. */
  public RandomGrayscale() {
    this(0.1);
  }

  /**
   * Makes the transform: {@code RandomGrayscale(p=0.3)} in Python.
   *
   * @throws IllegalArgumentException if the probability is not between 0 and 1
   */
  public RandomGrayscale(P p) {
    this(p.value());
  }

  /**
   * Makes the transform.
   *
   * @param p the probability that a picture becomes grey
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public RandomGrayscale(double p) {
    this.p = Geometry.probability("RandomGrayscale", p);
  }

  @Override
  public Tensor apply(Tensor picture) {
    if (Draws.rand() >= (float) p) {
      return picture;
    }
    return (picture.size(-3) == 1 ? ONE : THREE).apply(picture);
  }

  @Override
  public String toString() {
    return "RandomGrayscale(p=" + p + ")";
  }
}
