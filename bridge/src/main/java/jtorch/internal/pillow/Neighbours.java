package jtorch.internal.pillow;

/** A place in pictures and the pixels around it, of which a new pixel is made. */
final class Neighbours {
  private final Planes old;
  private final int around; // how many count along each edge: the nearest, the two or the four
  private final int[] columns;
  private final int[] rows; // where they begin in a channel
  private double right; // from the middle before to the place
  private double down;

  Neighbours(Planes old, int around) {
    this.old = old;
    this.around = around;
    columns = new int[around];
    rows = new int[around];
  }

  /** Goes to a place within the pictures; of pixels that are missing the nearest one counts. */
  void goTo(double row, double column) {
    double y = around == 1 ? row : row - 0.5;
    double x = around == 1 ? column : column - 0.5;
    int above = (int) Math.floor(y);
    int before = (int) Math.floor(x);
    down = y - above;
    right = x - before;
    int first = around == 4 ? 1 : 0;
    for (int i = 0; i < around; i++) {
      columns[i] = Math.clamp(before + i - first, 0, old.width() - 1);
      rows[i] = Math.clamp(above + i - first, 0, old.height() - 1) * old.width();
    }
  }

  /** Returns the pixel of a channel at the place. */
  byte mixed(int plane) {
    int start = plane * old.area();
    return switch (around) {
      case 1 -> old.bytes()[start + rows[0] + columns[0]];
      case 2 -> bilinear(start);
      default -> bicubic(start);
    };
  }

  private byte bilinear(int start) {
    double upper = pair(start + rows[0]);
    double lower = pair(start + rows[1]);
    return (byte) (int) (upper + (lower - upper) * down);
  }

  private double pair(int row) {
    int first = at(row, 0);
    return first + (at(row, 1) - first) * right;
  }

  private byte bicubic(int start) {
    double mix =
        cubic(
            four(start + rows[0]),
            four(start + rows[1]),
            four(start + rows[2]),
            four(start + rows[3]),
            down);
    return (byte) (mix <= 0 ? 0 : mix >= 255 ? 255 : (int) mix);
  }

  private double four(int row) {
    return cubic(at(row, 0), at(row, 1), at(row, 2), at(row, 3), right);
  }

  /** Keys's curve with a slope of -1, between the second and the third of four numbers. */
  private static double cubic(double a, double b, double c, double d, double part) {
    double slope = -a + c;
    double bend = 2 * (a - b) + c - d;
    double turn = -a + b - c + d;
    return b + part * (slope + part * (bend + part * turn));
  }

  private int at(int row, int column) {
    return old.bytes()[row + columns[column]] & 0xff;
  }
}
