package jtorch.vision.transforms;

import jtorch.Tensor;
import jtorch.vision.Picture;

/**
 * Makes a picture of a set a usual tensor of its bytes, {@code v2.ToImage()} in Python, where it is
 * an {@code Image} of tensors. What comes behind it changes it as torchvision changes tensors.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.v2.ToImage.html">ToImage</a>.
 */
public final class ToImage implements Transform {
  /** Makes the transform. */
  public ToImage() {}

  @Override
  public Tensor apply(Tensor picture) {
    return picture instanceof Picture bytes ? bytes.plain() : picture;
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    return "ToImage()";
  }
}
