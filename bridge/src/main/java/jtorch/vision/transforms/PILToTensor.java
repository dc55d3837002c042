package jtorch.vision.transforms;

import jtorch.Tensor;

/**
 * Makes an image a tensor of its bytes, uint8 of shape (C, H, W), and doesn't scale them.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.PILToTensor.html">PILToTensor</a>.
 * The pictures of a set are such tensors already and stay as they are.
 */
public final class PILToTensor implements Transform {
  /** Makes the transform. */
  public PILToTensor() {}

  @Override
  public Tensor apply(Tensor picture) {
    return picture;
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
