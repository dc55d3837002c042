package jtorch.vision;

import java.util.Arrays;
import jtorch.VisionKwargs.Center;
import jtorch.VisionKwargs.Expand;
import jtorch.VisionKwargs.FillColor;
import jtorch.VisionKwargs.ImageRotationKwarg;
import jtorch.VisionKwargs.Resample;
import jtorch.internal.pillow.Planes;
import jtorch.internal.pillow.Resampling;
import jtorch.internal.pillow.Rotation;

/** Images in other sizes and places. */
final class ImageChanges {
  private ImageChanges() {}

  static Planes resized(Image image, int[] size, Image.Resampling resample, double... box) {
    double[] part = box.length == 0 ? new double[] {0, 0, image.width(), image.height()} : box;
    if (size.length != 2 || size[0] < 1 || size[1] < 1) {
      throw new IllegalArgumentException(
          "resize: the size "
              + Arrays.toString(size)
              + " is not a width and a height that are positive.");
    }
    boolean inside = part.length == 4 && part[0] >= 0 && part[1] >= 0;
    if (!inside
        || !(part[2] <= image.width() && part[3] <= image.height())
        || !(part[0] < part[2] && part[1] < part[3])) {
      throw new IllegalArgumentException(
          "resize: the box "
              + Arrays.toString(part)
              + " is not the left, upper, right and lower edge of a part of "
              + image
              + ".");
    }
    return Resampling.resized(
        image.planes(), image.kind(), size[1], size[0], resample.filter(), part);
  }

  static Planes rotated(Image image, double angle, ImageRotationKwarg... keywords) {
    Image.Resampling resample = Image.Resampling.NEAREST;
    boolean expand = false;
    double[] center = null;
    double[] colour = {0};
    for (ImageRotationKwarg keyword : keywords) {
      switch (keyword) {
        case Resample(var value) -> resample = value;
        case Expand(boolean value) -> expand = value;
        case Center(double x, double y) -> center = new double[] {x, y};
        case FillColor(var value) -> colour = value;
      }
    }
    byte[] fill = fill(image, colour);
    return Rotation.rotated(
        image.planes(), image.kind(), angle, around(resample), expand, center, fill);
  }

  private static int around(Image.Resampling resample) {
    return switch (resample) {
      case NEAREST -> 1;
      case BILINEAR -> 2;
      case BICUBIC -> 4;
      case BOX, HAMMING, LANCZOS ->
          throw new IllegalArgumentException(
              "rotate: "
                  + resample
                  + " is for resizing only; rotate with NEAREST, BILINEAR or BICUBIC.");
    };
  }

  private static byte[] fill(Image image, double... colour) {
    int channels = image.kind().channels();
    if (colour.length != 1 && colour.length != channels) {
      throw new IllegalArgumentException(
          "rotate: the colour "
              + Arrays.toString(colour)
              + " has neither one number nor one for each channel of "
              + image
              + ".");
    }
    byte[] fill = new byte[channels];
    for (int channel = 0; channel < channels; channel++) {
      double level = colour[colour.length == 1 ? 0 : channel];
      fill[channel] = (byte) Math.clamp((long) level, 0, 255);
    }
    return fill;
  }

  static Planes cropped(Planes old, int... box) {
    if (box.length != 4 || box[2] < box[0] || box[3] < box[1]) {
      throw new IllegalArgumentException(
          "crop: the box "
              + Arrays.toString(box)
              + " is not a left, upper, right and lower edge, in this order.");
    }
    Planes made = old.blank(Math.subtractExact(box[3], box[1]), Math.subtractExact(box[2], box[0]));
    int left = Math.max(box[0], 0);
    int count = Math.min(box[2], old.width()) - left;
    for (int plane = 0; plane < old.planes() && count > 0; plane++) {
      for (int y = Math.max(box[1], 0); y < Math.min(box[3], old.height()); y++) {
        int from = plane * old.area() + y * old.width() + left;
        int to = plane * made.area() + (y - box[1]) * made.width() + left - box[0];
        System.arraycopy(old.bytes(), from, made.bytes(), to, count);
      }
    }
    return made;
  }
}
