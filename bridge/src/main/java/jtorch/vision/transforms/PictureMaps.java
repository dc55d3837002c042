package jtorch.vision.transforms;

import java.util.List;
import jtorch.VisionKwargs.Center;
import jtorch.internal.pillow.Mode;
import jtorch.internal.pillow.Planes;
import jtorch.internal.pillow.Warp;
import jtorch.vision.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Where each pixel of a new picture comes from in an old one, as Pillow takes it: x' = a x + b y +
 * c, y' = d x + e y + f, with the origin in the upper left corner.
 *
 * <p>After torchvision's <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.affine.html">affine</a>
 * for PIL images: the order in which numbers are multiplied and added is its.
 */
final class PictureMaps {
  private PictureMaps() {}

  /**
   * Moves pictures (N, C, H, W), each by its map, to the nearest pixels; what comes from outside is
   * black.
   */
  static Picture moved(Picture batch, List<double[]> maps) {
    Mode mode = Pillow.mode(batch);
    return Pillow.changed(
        batch,
        old -> {
          Planes made = old.blank(old.height(), old.width());
          byte[] black = new byte[old.channels()];
          for (int i = 0; i < old.pictures(); i++) {
            Planes one = old.picture(i);
            made.putPicture(
                i, Warp.moved(one, mode, one.height(), one.width(), 1, maps.get(i), black));
          }
          return made;
        });
  }

  /**
   * Returns torchvision's map of a rotation, then a shear, a scaling and a shift.
   *
   * @param center what stays where it is, in pixels from the upper left corner; the middle unless
   *     given
   * @param degrees clockwise
   * @param shift in pixels, right and down
   * @param shear along x and along y, in degrees
   */
  static double[] affine(
      long height,
      long width,
      @Nullable Center center,
      double degrees,
      double[] shift,
      double scale,
      double... shear) {
    double angle = Math.toRadians(degrees);
    double sx = Math.toRadians(shear[0]);
    double sy = Math.toRadians(shear[1]);
    double x = center == null ? width * 0.5 : center.x();
    double y = center == null ? height * 0.5 : center.y();
    double a = Math.cos(angle - sy) / Math.cos(sy);
    double b = -Math.cos(angle - sy) * Math.tan(sx) / Math.cos(sy) - Math.sin(angle);
    double c = Math.sin(angle - sy) / Math.cos(sy);
    double d = -Math.sin(angle - sy) * Math.tan(sx) / Math.cos(sy) + Math.cos(angle);
    double[] map = {d / scale, -b / scale, 0, -c / scale, a / scale, 0};
    map[2] += map[0] * (-x - shift[0]) + map[1] * (-y - shift[1]);
    map[5] += map[3] * (-x - shift[0]) + map[4] * (-y - shift[1]);
    map[2] += x;
    map[5] += y;
    return map;
  }
}
