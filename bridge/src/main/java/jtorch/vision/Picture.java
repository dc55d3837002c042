package jtorch.vision;

import java.util.Arrays;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.internal.Raw;
import jtorch.internal.pillow.Mode;

/**
 * An {@link Image}'s bytes as a tensor: what a set of pictures and {@link Image#tensor} give to
 * transforms, where Python has a PIL image.
 *
 * <p>Transforms change it as Pillow does, to the byte, and what they make of it is a picture again;
 * {@link jtorch.vision.transforms.ToTensor} and {@link jtorch.vision.transforms.PILToTensor} make a
 * usual tensor of it, and so do all of a tensor's own methods. Transforms change a usual tensor as
 * torchvision does with tensors, which has other numbers here and there.
 */
public final class Picture extends Tensor {
  private final Mode mode;

  private Picture(Tensor bytes, Mode mode) {
    super(bytes, true);
    this.mode = mode;
  }

  /**
   * Makes a picture of bytes, which are not copied: of mode "L", "LA", "RGB" or "RGBA" by the
   * number of channels.
   *
   * @param bytes uint8 of shape (..., C, H, W) with 1, 2, 3 or 4 channels
   * @throws IllegalArgumentException if it has another type or shape
   */
  public static Picture of(Tensor bytes) {
    boolean fits = bytes.dim() >= 3 && bytes.size(-3) >= 1 && bytes.size(-3) <= 4;
    return new Picture(bytes, checked(bytes, Mode.of(fits ? (int) bytes.size(-3) : 1)));
  }

  /**
   * Makes a picture of bytes, which are not copied.
   *
   * @param bytes uint8 of shape (..., C, H, W)
   * @param mode "L", "LA", "RGB", "RGBA", "CMYK", "YCbCr" or "HSV"
   * @throws IllegalArgumentException if it has another type or shape, or the mode is none of these
   */
  public static Picture of(Tensor bytes, String mode) {
    return new Picture(bytes, checked(bytes, Mode.of("Picture", mode)));
  }

  private static Mode checked(Tensor bytes, Mode mode) {
    boolean fits = bytes.dtype() == DType.uint8 && bytes.dim() >= 3;
    if (!fits || bytes.size(-3) != mode.channels()) {
      throw new IllegalArgumentException(
          "Picture: a tensor of "
              + bytes.dtype()
              + " and shape "
              + Arrays.toString(bytes.shape())
              + " is not one of torch.uint8 and (..., C, H, W), with "
              + mode.channels()
              + " channels for the mode "
              + mode
              + ".");
    }
    return mode;
  }

  /** Returns "L", "LA", "RGB", "RGBA", "CMYK", "YCbCr" or "HSV". */
  public String colourMode() {
    return mode.name();
  }

  /** Returns the same bytes, not copied, as a usual tensor. */
  public Tensor plain() {
    return Raw.copy(Raw.of(this));
  }
}
