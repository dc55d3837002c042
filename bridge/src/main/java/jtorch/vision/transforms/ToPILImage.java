package jtorch.vision.transforms;

import jtorch.Tensor;
import jtorch.vision.Image;

/**
 * Makes a tensor an image.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.ToPILImage.html">ToPILImage</a>.
 * It ends a sequence of transforms, as what comes out is no tensor, and so is none of {@link
 * Compose}.
 */
public final class ToPILImage {
  private static final int WHITE = 255;

  /** Makes the transform. */
  public ToPILImage() {}

  /**
   * Returns a picture as an image: "L" of one channel, "LA" of two, "RGB" of three, "RGBA" of four.
   *
   * @param picture (C, H, W) or (H, W); bytes, or fractions from 0 to 1
   * @throws IllegalArgumentException if it is of another type or shape
   */
  public Image apply(Tensor picture) {
    Tensor bytes =
        picture.dtype().is_floating_point() ? picture.mul(WHITE).to(jtorch.torch.uint8) : picture;
    return Image.of(bytes.dim() == 2 ? bytes.unsqueeze(0) : bytes);
  }

  @Override
  public String toString() {
    return "ToPILImage()";
  }
}
