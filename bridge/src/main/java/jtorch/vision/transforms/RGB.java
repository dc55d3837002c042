package jtorch.vision.transforms;

import jtorch.Tensor;

/**
 * Makes a grey picture, (..., 1, H, W), one of three equal channels; others stay.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.v2.RGB.html">RGB</a>.
 */
public final class RGB implements Transform {
  /** Makes the transform. */
  public RGB() {}

  @Override
  public Tensor apply(Tensor picture) {
    return Geometry.channels("RGB", picture) >= 3 ? picture : new Grayscale(3).apply(picture);
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    return "RGB()";
  }
}
