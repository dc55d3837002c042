package jtorch.vision;

import static jtorch.Kwargs.device;
import static jtorch.Kwargs.dtype;

import java.util.List;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.torch;

/** Draws on a picture of (3, H, W) as Pillow does: what is outside is left out. */
final class Painter {
  private static final int OPACITY = 100; // of what fills a box, of 255

  private final Tensor picture;

  Painter(Tensor picture) {
    this.picture = picture;
  }

  /**
   * Draws a box.
   *
   * @param corners left, top, right and bottom, all of which are in the box
   */
  void box(long[] corners, int[] colour, int width, boolean filled) {
    long left = corners[0];
    long top = corners[1];
    long right = corners[2];
    long bottom = corners[3];
    Tensor ink = colour(picture.dtype(), colour);
    if (filled) {
      blend(part(left, top, right, bottom), colour);
    }
    if (width == 0) {
      return;
    }
    paint(part(left, top, right, top + width - 1), ink);
    paint(part(left, bottom - width + 1, right, bottom), ink);
    long above = Math.min(top + width, bottom - width + 1); // of a box that is all edge, the end
    long below = Math.max(top + width, bottom - width + 1);
    paint(part(left, above, left + width - 1, below), ink);
    paint(part(right - width + 1, above, right, below), ink);
  }

  /** Returns what is of the picture in a rectangle, or a tensor without elements. */
  private Tensor part(long left, long top, long right, long bottom) {
    long y = Math.clamp(top, 0, picture.size(1));
    long x = Math.clamp(left, 0, picture.size(2));
    long height = Math.clamp(bottom + 1, y, picture.size(1)) - y;
    long width = Math.clamp(right + 1, x, picture.size(2)) - x;
    return picture.narrow(1, y, height).narrow(2, x, width);
  }

  private static void paint(Tensor part, Tensor ink) {
    if (part.numel() > 0) {
      part.copy_(ink.expand_as(part));
    }
  }

  private void blend(Tensor part, int... colour) {
    if (part.numel() > 0) {
      Tensor sum =
          part.to(DType.int32)
              .mul(255 - OPACITY)
              .add(colour(DType.int32, colour).mul(OPACITY))
              .add(128);
      part.copy_(sum.add(sum.bitwise_right_shift(8)).bitwise_right_shift(8)); // sum / 255, rounded
    }
  }

  private Tensor colour(DType type, int... colour) {
    return torch.tensor(colour, dtype(type), device(picture.device())).view(3, 1, 1);
  }

  /** Colours what is true in masks of (N, H, W); what is true in several becomes black. */
  void masks(Tensor masks, List<int[]> colours) {
    boolean fractions = picture.dtype().is_floating_point();
    for (int i = 0; i < colours.size(); i++) {
      Tensor ink = colour(fractions ? DType.float64 : picture.dtype(), colours.get(i));
      Tensor scaled = fractions ? ink.div(255).to(picture.dtype()) : ink;
      picture.copy_(torch.where(masks.get(i), scaled, picture));
    }
    picture.masked_fill_(masks.sum(0).gt(1), 0);
  }
}
