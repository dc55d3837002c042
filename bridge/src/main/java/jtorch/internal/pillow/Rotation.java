package jtorch.internal.pillow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that are turned.
 *
 * <p>Pillow's page: <a
 * href="https://pillow.readthedocs.io/en/stable/reference/Image.html#PIL.Image.Image.rotate">rotate</a>.
 * The order in which numbers are multiplied and added is Pillow's.
 */
public final class Rotation {
  private Rotation() {}

  /**
   * Turns pictures counter-clockwise.
   *
   * @param around how many pixels along each edge a new one is made of: 1, 2 or 4
   * @param expand whether the new picture is as large as all that was turned
   * @param center x and y of what stays where it is; the middle unless given
   * @param fill what stands where nothing comes from, for each channel
   */
  public static Planes rotated(
      Planes old,
      Mode mode,
      double degrees,
      int around,
      boolean expand,
      double @Nullable [] center,
      byte... fill) {
    double angle = degrees % 360 < 0 ? degrees % 360 + 360 : degrees % 360;
    boolean half = angle == 0 || angle == 180;
    boolean quarter = (angle == 90 || angle == 270) && (expand || old.height() == old.width());
    if (center == null && (half || quarter)) {
      return angle == 0 ? old : Transposition.quarters((int) (angle / 90)).of(old);
    }
    double x = center == null ? old.width() / 2.0 : center[0];
    double y = center == null ? old.height() / 2.0 : center[1];
    double[] map = map(angle, x, y);
    int[] size =
        expand ? expanded(map, old.height(), old.width()) : new int[] {old.height(), old.width()};
    return Warp.moved(old, mode, size[0], size[1], around, map, fill);
  }

  private static double[] map(double degrees, double x, double y) {
    double angle = -Math.toRadians(degrees);
    double cos = rounded(Math.cos(angle));
    double[] map = {cos, rounded(Math.sin(angle)), 0, rounded(-Math.sin(angle)), cos, 0};
    place(map, -x, -y);
    map[2] += x;
    map[5] += y;
    return map;
  }

  /** Rounds to 15 digits behind the point, so that right angles have whole numbers. */
  private static double rounded(double number) {
    return new BigDecimal(number).setScale(15, RoundingMode.HALF_EVEN).doubleValue();
  }

  /** Has a map bring the upper left corner to where it brings a place now. */
  private static void place(double[] map, double x, double y) {
    double column = map[0] * x + map[1] * y + map[2];
    double row = map[3] * x + map[4] * y + map[5];
    map[2] = column;
    map[5] = row;
  }

  /** Moves the map into the middle of the size that holds all of the picture, which it returns. */
  private static int[] expanded(double[] map, int height, int width) {
    double[] columns = new double[4];
    double[] rows = new double[4];
    for (int corner = 0; corner < 4; corner++) {
      double x = corner == 1 || corner == 2 ? width : 0;
      double y = corner > 1 ? height : 0;
      columns[corner] = map[0] * x + map[1] * y + map[2];
      rows[corner] = map[3] * x + map[4] * y + map[5];
    }
    int[] size = {span(rows), span(columns)};
    place(map, -(size[1] - width) / 2.0, -(size[0] - height) / 2.0);
    return size;
  }

  private static int span(double... places) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double place : places) {
      least = Math.min(least, place);
      most = Math.max(most, place);
    }
    return (int) (Math.ceil(most) - Math.floor(least));
  }
}
