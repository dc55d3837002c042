package jtorch.vision.transforms;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.LongStream;
import jtorch.DType;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.internal.pillow.Tables;
import jtorch.torch;
import jtorch.vision.Picture;

/** Pictures (..., C, H, W) of one or three channels, whose levels of light become others. */
final class Levels {
  private static final int COUNT = 256; // of a byte
  private static final int BITS = 8;

  private Levels() {}

  /** Returns the greatest number that a pixel has. */
  static long white(DType dtype) {
    return switch (dtype) {
      case uint8 -> 255;
      case int8 -> Byte.MAX_VALUE;
      case int16 -> Short.MAX_VALUE;
      case int32 -> Integer.MAX_VALUE;
      case int64 -> Long.MAX_VALUE;
      default -> 1;
    };
  }

  static Tensor inverted(Tensor picture) {
    if (picture instanceof Picture p) {
      return Pillow.leveled(p, old -> Tables.changed(old, level -> COUNT - 1 - level));
    }
    return picture.rsub(white(picture.dtype()));
  }

  /** Keeps the upper bits of each byte. */
  static Tensor posterized(String transform, Tensor picture, int bits) {
    checkBytes(transform, picture);
    if (picture instanceof Picture p) {
      return Pillow.leveled(p, old -> Tables.changed(old, level -> level & -(1 << (BITS - bits))));
    }
    return picture.bitwise_and(COUNT - (1L << (BITS - bits)));
  }

  /** Inverts the pixels that are at least as light as this. */
  static Tensor solarized(Tensor picture, double threshold) {
    if (picture instanceof Picture p) {
      IntUnaryOperator change = level -> level < threshold ? level : COUNT - 1 - level;
      return Pillow.leveled(p, old -> Tables.changed(old, change));
    }
    return torch.where(picture.ge(threshold), inverted(picture), picture);
  }

  /** Stretches each channel, so that its darkest pixel is black and its lightest is white. */
  static Tensor stretched(Tensor picture) {
    if (picture instanceof Picture p) {
      return Pillow.leveled(p, Tables::stretched);
    }
    DType dtype = picture.dtype();
    DType wide = dtype.is_floating_point() ? dtype : DType.float32;
    long[] pixels = {-2, -1};
    Tensor darkest = picture.amin(pixels, Kwargs.keepdim(true)).to(wide);
    Tensor lightest = picture.amax(pixels, Kwargs.keepdim(true)).to(wide);
    long white = white(dtype);
    Tensor scale = lightest.sub(darkest).reciprocal().mul(white);
    Tensor flat = scale.isfinite().logical_not(); // a channel of one level stays
    Tensor from = darkest.masked_fill(flat, 0);
    return picture.sub(from).mul(scale.masked_fill(flat, 1)).clamp(0, white).to(dtype);
  }

  /** Moves each channel's levels so that all of them have about as many pixels. */
  static Tensor equalized(String transform, Tensor picture) {
    checkBytes(transform, picture);
    if (picture instanceof Picture p) {
      return Pillow.leveled(p, Tables::equalized);
    }
    if (picture.dim() > 3) {
      return torch.stack(
          LongStream.range(0, picture.size(0))
              .mapToObj(i -> equalized(transform, picture.get(i)))
              .toList(),
          0);
    }
    List<Tensor> channels =
        LongStream.range(0, picture.size(0)).mapToObj(c -> equalized(picture.get(c))).toList();
    return torch.stack(channels, 0);
  }

  private static Tensor equalized(Tensor channel) {
    Tensor flat = channel.reshape(-1).to(DType.int64);
    long[] counts = flat.bincount(COUNT).toLongs();
    int lightest = COUNT - 1;
    while (counts[lightest] == 0) {
      lightest--;
    }
    long step = (flat.numel() - counts[lightest]) / (COUNT - 1);
    if (step == 0) {
      return channel;
    }
    long[] levels = new long[COUNT];
    long darker = 0;
    for (int level = 0; level + 1 < COUNT; level++) {
      darker += counts[level];
      levels[level + 1] = Math.min((darker + step / 2) / step, COUNT - 1);
    }
    Tensor table = torch.tensor(levels).to(DType.uint8).to(channel.device());
    return table.index_select(0, flat).view(channel.shape());
  }

  private static void checkBytes(String transform, Tensor picture) {
    if (picture.dtype() != DType.uint8) {
      throw new IllegalArgumentException(
          transform
              + ": the picture's elements are "
              + picture.dtype()
              + ", not torch.uint8; put it before ToTensor.");
    }
  }
}
