package jtorch.vision.transforms;

import jtorch.Draws;
import jtorch.NnKwargs.P;
import jtorch.PictureKwargs.SideRange;
import jtorch.PictureKwargs.ZoomOutKwarg;
import jtorch.Tensor;
import jtorch.VisionKwargs.Fill;

/**
 * Puts a picture, (..., C, H, W), somewhere on a larger ground, now and then.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.v2.RandomZoomOut.html">RandomZoomOut</a>.
 */
public final class RandomZoomOut implements Transform {
  private final double fill;
  private final SideRange sides;
  private final double p;

  /**
   * Makes the transform.
   *
   * @param keywords {@code fill}, what the ground is, 0 if not given; {@code side_range}, how many
   *     times as long edges get, from 1 to 4; {@code p}, how likely that is, 0.5
   * @throws IllegalArgumentException if edges would get shorter, or the probability is none
   */
  public RandomZoomOut(ZoomOutKwarg... keywords) {
    double ground = 0;
    SideRange range = new SideRange(1, 4);
    double share = 0.5;
    for (ZoomOutKwarg keyword : keywords) {
      switch (keyword) {
        case Fill given -> ground = Pad.fill(given);
        case SideRange given -> range = given;
        case P given -> share = given.value();
      }
    }
    if (!(range.low() >= 1 && range.low() <= range.high())) {
      throw new IllegalArgumentException(
          "RandomZoomOut: the side_range (%s, %s) is not two numbers in order, from 1 on."
              .formatted(range.low(), range.high()));
    }
    fill = ground;
    sides = range;
    p = Geometry.probability("RandomZoomOut", share);
  }

  @Override
  public Tensor apply(Tensor picture) {
    if (Draws.rand() >= p) {
      return picture;
    }
    float longer = (float) sides.low() + Draws.rand() * (float) (sides.high() - sides.low());
    int across = (int) (Geometry.width(picture) * longer) - (int) Geometry.width(picture);
    int down = (int) (Geometry.height(picture) * longer) - (int) Geometry.height(picture);
    float[] place = Draws.uniform(2, 0, 1);
    int left = (int) (across * place[0]);
    int top = (int) (down * place[1]);
    int[] border = {left, top, across - left, down - top};
    return new Pad(border, fill, "constant").apply(picture);
  }

  @Override
  public String toString() {
    return "RandomZoomOut(p=%s, fill=%s, side_range=(%s, %s))"
        .formatted(p, Geometry.text(fill), sides.low(), sides.high());
  }
}
