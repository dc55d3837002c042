package jtorch.internal.pillow;

/** A pixel that is made of those around a place. */
final class Neighbours {
  private Neighbours() {}

  /**
   * Returns the pixel at a place within a channel.
   *
   * @param around how many count along each edge: the nearest, the two or the four around
   */
  static byte mixed(Planes old, int plane, double row, double column, int around) {
    if (around == 1) {
      return (byte) at(old, plane, (int) row, (int) column);
    }
    double y = row - 0.5;
    double x = column - 0.5;
    int above = (int) Math.floor(y);
    int before = (int) Math.floor(x);
    return around == 2
        ? (byte) bilinear(old, plane, above, before, y - above, x - before)
        : bicubic(old, plane, above, before, y - above, x - before);
  }

  private static int bilinear(
      Planes old, int plane, int above, int before, double down, double right) {
    double upper = pair(old, plane, above, before, right);
    double lower = above + 1 < old.height() ? pair(old, plane, above + 1, before, right) : upper;
    return (int) (upper + (lower - upper) * down);
  }

  private static double pair(Planes old, int plane, int row, int column, double right) {
    int first = at(old, plane, row, column);
    return first + (at(old, plane, row, column + 1) - first) * right;
  }

  private static byte bicubic(
      Planes old, int plane, int above, int before, double down, double right) {
    double first = four(old, plane, above - 1, before, right);
    double second = above >= 0 ? four(old, plane, above, before, right) : first;
    double third = above + 1 < old.height() ? four(old, plane, above + 1, before, right) : second;
    double fourth = above + 2 < old.height() ? four(old, plane, above + 2, before, right) : third;
    return (byte) (int) Math.clamp(cubic(first, second, third, fourth, down), 0, 255);
  }

  private static double four(Planes old, int plane, int row, int column, double right) {
    return cubic(
        at(old, plane, row, column - 1),
        at(old, plane, row, column),
        at(old, plane, row, column + 1),
        at(old, plane, row, column + 2),
        right);
  }

  /** Keys's curve with a slope of -1, between the second and the third of four numbers. */
  private static double cubic(double a, double b, double c, double d, double part) {
    double slope = -a + c;
    double bend = 2 * (a - b) + c - d;
    double turn = -a + b - c + d;
    return b + part * (slope + part * (bend + part * turn));
  }

  /** The nearest pixel that there is. */
  private static int at(Planes old, int plane, int row, int column) {
    int y = Math.clamp(row, 0, old.height() - 1);
    int x = Math.clamp(column, 0, old.width() - 1);
    return old.bytes()[plane * old.area() + y * old.width() + x] & 0xff;
  }
}
