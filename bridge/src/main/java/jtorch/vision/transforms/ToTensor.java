package jtorch.vision.transforms;

import jtorch.DType;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Makes bytes from 0 to 255 into numbers from 0 to 1 of the default type, float32 unless set.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.ToTensor.html">ToTensor</a>.
 */
public final class ToTensor implements Transform {
  /** Makes the transform. */
  public ToTensor() {}

  @Override
  public Tensor apply(Tensor picture) {
    if (picture.dtype() != DType.uint8) {
      return picture; // as torchvision: what is no bytes is not scaled
    }
    return picture.to(torch.get_default_dtype()).div_(255);
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    return "ToTensor()";
  }
}
