package jtorch.vision.transforms;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import jtorch.DType;
import jtorch.Device;
import jtorch.LayerKwargs.Size;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.DefaultDevice;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import jtorch.vision.Picture;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** What several transforms do to pictures of shape (..., C, H, W). */
final class Geometry {
  private Geometry() {}

  static long height(Tensor picture) {
    return picture.size(-2);
  }

  static long width(Tensor picture) {
    return picture.size(-1);
  }

  /** Returns the channels of a picture (..., C, H, W). */
  static long channels(String transform, Tensor picture) {
    if (picture.dim() < 3) {
      throw new IllegalArgumentException(
          transform
              + ": a picture has the shape (C, H, W), unlike "
              + Arrays.toString(picture.shape())
              + ".");
    }
    return picture.size(-3);
  }

  static Tensor crop(Tensor picture, long top, long left, long height, long width) {
    return Pillow.like(picture, picture.narrow(-2, top, height).narrow(-1, left, width));
  }

  /** Returns a copy with something else in a place. */
  static Tensor erased(
      Tensor picture, long top, long left, long height, long width, Tensor values) {
    Tensor changed = picture.clone();
    crop(changed, top, left, height, width).copy_(values);
    return changed;
  }

  /** Returns one number of each picture as (N, 1, 1, 1), on a device. */
  static Tensor column(List<double[]> drawn, int number, Device device) {
    double[] values = drawn.stream().mapToDouble(numbers -> numbers[number]).toArray();
    return DefaultDevice.onCpu(() -> jtorch.torch.tensor(values))
        .view(values.length, 1, 1, 1)
        .to(device);
  }

  /** Mirrors along a dimension. */
  static Tensor flip(Tensor picture, long dim) {
    return Pillow.like(picture, Call.tensor("flip", () -> torch.flip(Raw.of(picture), dim)));
  }

  /** Rounds to the nearest whole numbers of a type, or does nothing for fractions. */
  static Tensor rounded(Tensor numbers, DType dtype) {
    if (dtype.is_floating_point()) {
      return numbers.to(dtype);
    }
    return Call.tensor("round", () -> Raw.of(numbers).round()).to(dtype);
  }

  /** Puts a border of one number around pictures. */
  static Tensor pad(Tensor picture, long left, long top, long right, long bottom, double fill) {
    long[] border = {left, right, top, bottom};
    double number = picture instanceof Picture ? Math.clamp((long) fill, 0, 255) : fill;
    return Pillow.like(
        picture,
        Call.tensor(
            "pad",
            () ->
                Natives.withScalar(
                    number, f -> torch.constant_pad_nd(Raw.of(picture), border, f))));
  }

  /**
   * Puts a border around pictures that repeats ("replicate") or mirrors ("reflect", "symmetric")
   * them.
   */
  static Tensor extend(Tensor picture, long left, long top, long right, long bottom, String mode) {
    if (picture instanceof Picture || mode.equals("symmetric")) {
      Device device = picture.device();
      Tensor rows = line(height(picture), top, bottom, mode).to(device);
      Tensor columns = line(width(picture), left, right, mode).to(device);
      Tensor wide = picture.index_select(-2, rows).index_select(-1, columns);
      return Pillow.like(picture, wide);
    }
    long[] border = {left, right, top, bottom};
    boolean whole = !picture.dtype().is_floating_point();
    Tensor numbers = whole ? picture.to(DType.float32) : picture; // LibTorch extends no bytes
    Tensor padded = Call.tensor("pad", () -> torch.pad(Raw.of(numbers), border, mode, null));
    return padded.to(picture.dtype());
  }

  /** Which pixel of a line stands at each place of one with a border, however wide it is. */
  private static Tensor line(long size, long before, long behind, String mode) {
    long[] places =
        LongStream.range(-before, size + behind)
            .map(place ->
                switch (mode) {
                  case "replicate" -> Math.clamp(place, 0, size - 1);
                  case "symmetric" -> mirrored(place, 2 * size, 2 * size - 1);
                  default -> size == 1 ? 0 : mirrored(place, 2 * size - 2, 2 * size - 2);
                })
            .toArray();
    return DefaultDevice.onCpu(() -> jtorch.torch.tensor(places));
  }

  /** Goes forth and back in a line. */
  private static long mirrored(long place, long period, long last) {
    long within = Math.floorMod(place, period);
    return Math.min(within, last - within);
  }

  /** Convolves each channel of pictures (N, C, H, W) with its kernel of (C, 1, H', W'). */
  static Tensor convolved(Tensor pictures, Tensor kernels, long channels) {
    long[] ones = {1, 1};
    return Call.tensor(
        "conv2d",
        () -> {
          try (TensorOptional none = new TensorOptional()) {
            return torch.conv2d(
                Raw.of(pictures), Raw.of(kernels), none, ones, new long[] {0, 0}, ones, channels);
          }
        });
  }

  /** Returns lengths that were given by name. */
  static int[] edges(Size size) {
    return edges(size.value());
  }

  /** Returns sizes as whole numbers that an edge may have. */
  static int[] edges(long... sizes) {
    return Arrays.stream(sizes).mapToInt(Geometry::edge).toArray();
  }

  private static int edge(long size) {
    if (size != (int) size) {
      throw new IllegalArgumentException(
          "The size "
              + size
              + " is more than an edge of a picture can have, "
              + Integer.MAX_VALUE
              + ".");
    }
    return (int) size;
  }

  /** Checks that a size is one positive number, or a height and a width; returns both. */
  static int[] pair(String transform, int... size) {
    if (size.length < 1 || size.length > 2 || Arrays.stream(size).anyMatch(s -> s < 1)) {
      throw new IllegalArgumentException(
          transform
              + ": the size "
              + Arrays.toString(size)
              + " is not one positive number, or a height and a width.");
    }
    return new int[] {size[0], size[size.length - 1]};
  }

  /** Checks that a number is a probability. */
  static double probability(String transform, double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          transform + ": the probability " + p + " is not between 0 and 1.");
    }
    return p;
  }

  /** Returns a number as Python prints it that was given without a point where it is whole. */
  static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /** Returns one number twice, and others as they are. */
  static double[] both(double... numbers) {
    return numbers.length == 1 ? new double[] {numbers[0], numbers[0]} : numbers.clone();
  }

  /** Checks that numbers are two positive ones, the lesser first; returns a copy. */
  static double[] range(String transform, String name, double... range) {
    if (range.length != 2 || !(range[0] > 0 && range[0] <= range[1])) {
      throw new IllegalArgumentException(
          transform
              + ": the "
              + name
              + " "
              + Arrays.toString(range)
              + " is not two positive numbers, the lesser first.");
    }
    return range.clone();
  }
}
