package jtorch.vision.transforms;

import jtorch.Tensor;
import jtorch.vision.Picture;

/**
 * Makes an image a tensor of its bytes, uint8 of shape (C, H, W), and doesn't scale them.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.PILToTensor.html">PILToTensor</a>.
 * What comes behind it takes the pictures of a set for usual tensors.
 */
public final class PILToTensor implements Transform {
  /** Makes the transform. */
  public PILToTensor() {}

  @Override
  public Tensor apply(Tensor picture) {
    return picture instanceof Picture p ? p.plain() : picture;
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    return "PILToTensor()";
  }
}
