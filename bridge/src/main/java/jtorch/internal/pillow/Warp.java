package jtorch.internal.pillow;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Pictures whose pixels come from other places of old ones.
 *
 * <p>Pillow's page: <a
 * href="https://pillow.readthedocs.io/en/stable/reference/Image.html#PIL.Image.Image.transform">transform</a>.
 * A map has six numbers, for x' = a x + b y + c and y' = d x + e y + f of pixels' middles, or two
 * more for a view from aside: both are divided by g x + h y + 1.
 */
public final class Warp {
  private static final double FARTHEST = 32768; // that 16 bits before and behind the point hold

  private Warp() {}

  /**
   * Moves pixels; how one between others is made of them depends on how many count.
   *
   * @param around 1, 2 or 4 pixels along each edge
   * @param fill what stands where nothing comes from, for each channel
   */
  public static Planes moved(
      Planes old, Mode mode, int height, int width, int around, double[] map, byte... fill) {
    UnaryOperator<Planes> move = planes -> moved(planes, height, width, around, map, fill);
    return around == 1 ? move.apply(old) : Opacity.mixed(old, mode, move);
  }

  private static Planes moved(
      Planes old, int height, int width, int around, double[] map, byte... fill) {
    Planes made = old.blank(height, width);
    fill(made, fill);
    if (around > 1 || map.length > 6) {
      return smooth(old, made, around, map);
    }
    if (map[1] == 0 && map[3] == 0) {
      return scaled(old, made, map);
    }
    boolean near =
        isNear(map, 0, 0)
            && isNear(map, width, 0)
            && isNear(map, 0, height)
            && isNear(map, width, height);
    return near ? whole(old, made, map) : smooth(old, made, 1, map);
  }

  private static boolean isNear(double[] map, int x, int y) {
    return Math.abs(x * map[0] + y * map[1] + map[2]) < FARTHEST
        && Math.abs(x * map[3] + y * map[4] + map[5]) < FARTHEST;
  }

  private static void fill(Planes made, byte... fill) {
    int area = made.area();
    for (int plane = 0; plane < made.planes(); plane++) {
      byte value = fill[plane % made.channels()];
      if (value != 0) {
        Arrays.fill(made.bytes(), plane * area, (plane + 1) * area, value);
      }
    }
  }

  /** Takes the nearest pixels along rows and columns, whose places add up one by one. */
  static Planes scaled(Planes old, Planes made, double... map) {
    int[] columns = line(made.width(), map[2] + map[0] * 0.5, map[0], old.width());
    int[] rows = line(made.height(), map[5] + map[4] * 0.5, map[4], old.height());
    for (int plane = 0; plane < old.planes(); plane++) {
      for (int y = 0; y < rows.length; y++) {
        int from = (plane * old.height() + rows[y]) * old.width();
        int to = (plane * made.height() + y) * made.width();
        for (int x = 0; x < columns.length && rows[y] >= 0; x++) {
          if (columns[x] >= 0) {
            made.bytes()[to + x] = old.bytes()[from + columns[x]];
          }
        }
      }
    }
    return made;
  }

  /** Where each of some pixels comes from; -1 is outside. */
  private static int[] line(int count, double first, double step, int size) {
    int[] places = new int[count];
    double place = first;
    for (int i = 0; i < count; i++) {
      places[i] = place >= 0 && place < size ? (int) place : -1;
      place += step;
    }
    return places;
  }

  /** Takes the nearest pixels, whose places have 16 bits behind the point. */
  private static Planes whole(Planes old, Planes made, double... map) {
    int right = fixed(map[0]);
    int rightOfRow = fixed(map[1]);
    int down = fixed(map[3]);
    int downOfRow = fixed(map[4]);
    int x0 = fixed(map[2] + map[0] * 0.5 + map[1] * 0.5);
    int y0 = fixed(map[5] + map[3] * 0.5 + map[4] * 0.5);
    int[] from = new int[made.width()];
    for (int y = 0; y < made.height(); y++) {
      for (int x = 0; x < from.length; x++) {
        int column = (x0 + x * right) >> 16;
        int row = (y0 + x * down) >> 16;
        boolean inside = column >= 0 && column < old.width() && row >= 0 && row < old.height();
        from[x] = inside ? row * old.width() + column : -1;
      }
      for (int plane = 0; plane < old.planes(); plane++) {
        int to = plane * made.area() + y * made.width();
        for (int x = 0; x < from.length; x++) {
          if (from[x] >= 0) {
            made.bytes()[to + x] = old.bytes()[plane * old.area() + from[x]];
          }
        }
      }
      x0 += rightOfRow;
      y0 += downOfRow;
    }
    return made;
  }

  private static int fixed(double number) {
    return (int) Math.floor(number * 65536 + 0.5);
  }

  private static Planes smooth(Planes old, Planes made, int around, double... map) {
    boolean aside = map.length > 6;
    Neighbours place = new Neighbours(old, around);
    for (int y = 0; y < made.height(); y++) {
      double down = y + 0.5;
      for (int x = 0; x < made.width(); x++) {
        double right = x + 0.5;
        double column = map[0] * right + map[1] * down + map[2];
        double row = map[3] * right + map[4] * down + map[5];
        if (aside) {
          double share = map[6] * right + map[7] * down + 1;
          column /= share;
          row /= share;
        }
        // not a number is outside, too
        if (column >= 0 && column < old.width() && row >= 0 && row < old.height()) {
          place.goTo(row, column);
          for (int plane = 0; plane < old.planes(); plane++) {
            made.bytes()[plane * made.area() + y * made.width() + x] = place.mixed(plane);
          }
        }
      }
    }
    return made;
  }
}
