package jtorch.vision.transforms;

import java.util.stream.Stream;
import jtorch.Draws;
import jtorch.PictureKwargs.FactorRange;
import jtorch.PictureKwargs.ScaleJitterKwarg;
import jtorch.PictureKwargs.SmoothKwarg;
import jtorch.Tensor;

/**
 * Makes a picture, (..., C, H, W), smaller or larger than one that fits a size, by chance.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.v2.ScaleJitter.html">ScaleJitter</a>.
 */
public final class ScaleJitter implements Transform {
  private final int[] target;
  private final FactorRange scale;
  private final SmoothKwarg[] smooth;

  /**
   * Makes the transform.
   *
   * @param target_size a width and a height, as torchvision reads them
   * @param keywords {@code scale_range}, from 0.1 to 2 if not given, and how pixels are made
   * @throws IllegalArgumentException if the size or the range is not two positive numbers
   */
  public ScaleJitter(int[] target_size, ScaleJitterKwarg... keywords) {
    FactorRange range = new FactorRange(0.1, 2);
    for (ScaleJitterKwarg keyword : keywords) {
      range = keyword instanceof FactorRange given ? given : range;
    }
    target = Geometry.pair("ScaleJitter", target_size);
    Geometry.range("ScaleJitter", "scale_range", range.low(), range.high());
    scale = range;
    smooth =
        Stream.of(keywords)
            .filter(SmoothKwarg.class::isInstance)
            .map(SmoothKwarg.class::cast)
            .toArray(SmoothKwarg[]::new);
  }

  @Override
  public Tensor apply(Tensor picture) {
    long height = Geometry.height(picture);
    long width = Geometry.width(picture);
    float drawn = (float) scale.low() + Draws.rand() * (float) (scale.high() - scale.low());
    double fitting = Math.min((double) target[1] / height, (double) target[0] / width);
    float factor = (float) fitting * drawn;
    int[] wanted = {(int) (height * factor), (int) (width * factor)};
    return new Resize(wanted, Stream.of(smooth)).apply(picture);
  }

  @Override
  public String toString() {
    return "ScaleJitter(target_size=(%d, %d), scale_range=(%s, %s), %s)"
        .formatted(target[0], target[1], scale.low(), scale.high(), Resize.settings(smooth));
  }
}
