package jtorch.vision.transforms;

import jtorch.PictureKwargs.MixKwarg;
import jtorch.Tensor;

/**
 * Mixes each picture of a batch, and its label, with the one before it, as light is mixed: {@code
 * mixup.call(images, labels)}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.v2.MixUp.html">MixUp</a>.
 * Pictures are (N, C, H, W), of fractions; labels (N) become (N, classes).
 */
public final class MixUp extends Mixing {
  private record Blend(double share) implements Mixture {
    @Override
    public Tensor of(Tensor pictures) {
      return mixed(pictures, share);
    }
  }

  /**
   * Makes the transform.
   *
   * @param keywords {@code alpha}, 1 if not given: how even mixtures are; {@code num_classes},
   *     needed for labels that are numbers of classes
   * @throws IllegalArgumentException if alpha is not positive
   */
  public MixUp(MixKwarg... keywords) {
    super(keywords);
  }

  @Override
  Mixture draw(double share, long height, long width) {
    return new Blend(share);
  }
}
