package jtorch.vision.transforms;

import jtorch.DType;
import jtorch.PictureKwargs.Scaled;
import jtorch.Tensor;

/**
 * Changes the type of a picture's elements and, if asked, scales them to the new type's range:
 * fractions are from 0 to 1, whole numbers from 0 to their largest.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.v2.ToDtype.html">ToDtype</a>.
 */
public final class ToDtype implements Transform {
  private final DType dtype;
  private final boolean scale;

  /** Makes the transform that scales nothing. */
  public ToDtype(DType dtype) {
    this(dtype, new Scaled(false));
  }

  /** Makes the transform: {@code ToDtype(torch.float32, scale=True)} in Python. */
  public ToDtype(DType dtype, Scaled scale) {
    this.dtype = dtype;
    this.scale = scale.value();
  }

  /**
   * Returns a picture of the type.
   *
   * @throws IllegalArgumentException if it is to be scaled from or to a type that has no range
   */
  @Override
  public Tensor apply(Tensor picture) {
    DType from = picture.dtype();
    if (!scale || from.equals(dtype)) {
      return picture.to(dtype);
    }
    if (from.is_floating_point()) {
      if (dtype.is_floating_point()) {
        return picture.to(dtype);
      }
      if (bits(dtype) > (from.equals(DType.float64) ? 31 : 30)) {
        throw new IllegalArgumentException(
            "ToDtype: " + from + " is not exact enough to become " + dtype + " as a whole range.");
      }
      return picture.mul(largest(dtype) + 1 - 1e-3).to(dtype); // equal shares, as in torchvision
    }
    if (dtype.is_floating_point()) {
      return picture.to(dtype).mul_(1 / largest(from));
    }
    int fewer = bits(from) - bits(dtype);
    return fewer > 0
        ? picture.bitwise_right_shift(fewer).to(dtype)
        : picture.to(dtype).bitwise_left_shift(-fewer);
  }

  private static double largest(DType type) {
    return Math.scalb(1.0, bits(type)) - 1;
  }

  private static int bits(DType type) {
    return switch (type.toString()) {
      case "torch.bool" -> 1;
      case "torch.int8" -> 7;
      case "torch.uint8" -> 8;
      case "torch.int16" -> 15;
      case "torch.int32" -> 31;
      case "torch.int64" -> 63;
      default ->
          throw new IllegalArgumentException("ToDtype: " + type + " has no range to scale to.");
    };
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    return "ToDtype(scale=" + (scale ? "True" : "False") + ")";
  }
}
