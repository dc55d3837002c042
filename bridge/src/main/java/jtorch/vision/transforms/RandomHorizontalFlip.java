package jtorch.vision.transforms;

import java.util.List;
import jtorch.Draws;
import jtorch.NnKwargs.P;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Exchanges left and right of a picture, now and then.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomHorizontalFlip.html">RandomHorizontalFlip</a>.
 */
public final class RandomHorizontalFlip implements Drawn {
  private final double p;

  /** Makes the transform for every other picture. */
  public RandomHorizontalFlip() {
    this(0.5);
  }

  /**
   * Makes the transform: {@code RandomHorizontalFlip(p=0.3)} in Python.
   *
   * @throws IllegalArgumentException if the probability is not between 0 and 1
   */
  public RandomHorizontalFlip(P p) {
    this(p.value());
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
    return draw(0, 0)[0] > 0 ? Geometry.flip(picture, -1) : picture;
  }

  @Override
  public double[] draw(long height, long width) {
    return new double[] {Draws.rand() < (float) p ? 1 : 0};
  }

  @Override
  public Tensor apply(Tensor batch, List<double[]> drawn) {
    Tensor flips = Geometry.column(drawn, 0, batch.device()).gt(0);
    return torch.where(flips, Geometry.flip(batch, -1), batch);
  }

  @Override
  public String toString() {
    return "RandomHorizontalFlip(p=" + p + ")";
  }
}
