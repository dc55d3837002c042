package jtorch.vision.transforms;

import jtorch.DType;
import jtorch.Tensor;

/**
 * Changes the type of a picture's elements and scales them: bytes are from 0 to 255, fractions from
 * 0 to 1.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.ConvertImageDtype.html">ConvertImageDtype</a>.
 */
public final class ConvertImageDtype implements Transform {
  private final DType dtype;

  /**
   * Makes the transform.
   *
   * @throws IllegalArgumentException if the type is neither uint8 nor one of fractions
   */
  public ConvertImageDtype(DType dtype) {
    this.dtype = checked(dtype);
  }

  private static DType checked(DType type) {
    if (type != DType.uint8 && !type.is_floating_point()) {
      throw new IllegalArgumentException(
          "ConvertImageDtype: " + type + " is neither torch.uint8 nor a floating-point type.");
    }
    return type;
  }

  @Override
  public Tensor apply(Tensor picture) {
    boolean bytes = checked(picture.dtype()) == DType.uint8;
    if (bytes == (dtype == DType.uint8)) {
      return picture.to(dtype);
    }
    // torchvision's 255.999: the whole range of a fraction goes to equal shares of bytes
    return bytes ? picture.to(dtype).div_(255) : picture.mul(255 + 1 - 1e-3).to(dtype);
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    return "ConvertImageDtype()";
  }
}
