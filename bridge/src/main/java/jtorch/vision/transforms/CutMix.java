package jtorch.vision.transforms;

import static jtorch.Index.ellipsis;
import static jtorch.Index.slice;

import jtorch.Draws;
import jtorch.PictureKwargs.MixKwarg;
import jtorch.Tensor;

/**
 * Puts a piece of the picture before it into each picture of a batch, and mixes their labels by the
 * piece's area: {@code cutmix.call(images, labels)}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.v2.CutMix.html">CutMix</a>.
 * Pictures are (N, C, H, W); labels (N) become (N, classes).
 */
public final class CutMix extends Mixing {
  private record Piece(double share, long left, long top, long right, long bottom)
      implements Mixture {
    @Override
    public Tensor of(Tensor pictures) {
      Tensor mixed = pictures.clone();
      Tensor piece = pictures.roll(1, 0).get(ellipsis(), slice(top, bottom), slice(left, right));
      mixed.put(piece, ellipsis(), slice(top, bottom), slice(left, right));
      return mixed;
    }
  }

  /**
   * Makes the transform.
   *
   * @param keywords {@code alpha}, 1 if not given: how even mixtures are; {@code num_classes},
   *     needed for labels that are numbers of classes
   * @throws IllegalArgumentException if alpha is not positive
   */
  public CutMix(MixKwarg... keywords) {
    super(keywords);
  }

  @Override
  Mixture draw(double share, long height, long width) {
    long x = Draws.randint(0, width);
    long y = Draws.randint(0, height);
    double half = 0.5 * Math.sqrt(1 - share);
    long across = (long) (half * width);
    long down = (long) (half * height);
    long left = Math.max(x - across, 0);
    long top = Math.max(y - down, 0);
    long right = Math.min(x + across, width);
    long bottom = Math.min(y + down, height);
    double area = (double) ((right - left) * (bottom - top)) / (width * height);
    return new Piece(1 - area, left, top, right, bottom);
  }
}
