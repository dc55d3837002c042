package jtorch.trainer.pictures;

/** How wide a digit's strokes are, and strokes of another width. */
final class Strokes {
  private Strokes() {}

  /** Returns whether a pixel is the digit's or touches it. */
  static boolean isNear(boolean[] digit, int width, int height, int x, int y) {
    for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        if (digit[ny * width + nx]) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns the picture with wider strokes, if they are thinner than a share of the digit's size: a
   * line of a fine pen would all but vanish in 20 by 20 pixels.
   */
  static Grey thickened(Grey ink, boolean[] digit, double share) {
    int left = ink.width();
    int top = ink.height();
    int right = 0;
    int bottom = 0;
    int area = 0;
    int rim = 0;
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        if (digit[y * ink.width() + x]) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + 1);
          bottom = Math.max(bottom, y + 1);
          area++;
          rim += openSides(digit, ink.width(), ink.height(), x, y);
        }
      }
    }
    double stroke = 2.0 * area / Math.max(1, rim); // a long bar's width from its area and its rim
    double wanted = share * Math.max(right - left, bottom - top);
    return stroke >= wanted ? ink : widened(ink, (wanted - stroke) / 2);
  }

  private static int openSides(boolean[] digit, int width, int height, int x, int y) {
    int open = 0;
    open += x == 0 || !digit[y * width + x - 1] ? 1 : 0;
    open += x == width - 1 || !digit[y * width + x + 1] ? 1 : 0;
    open += y == 0 || !digit[(y - 1) * width + x] ? 1 : 0;
    open += y == height - 1 || !digit[(y + 1) * width + x] ? 1 : 0;
    return open;
  }

  /** Each pixel becomes the greatest within a radius, of which a part of a pixel counts partly. */
  private static Grey widened(Grey ink, double radius) {
    int reach = (int) Math.ceil(radius);
    Grey wide = Grey.black(ink.width() + 2 * reach, ink.height() + 2 * reach);
    for (int y = 0; y < wide.height(); y++) {
      for (int x = 0; x < wide.width(); x++) {
        float most = 0;
        for (int dy = -reach; dy <= reach; dy++) {
          for (int dx = -reach; dx <= reach; dx++) {
            int nx = x - reach + dx;
            int ny = y - reach + dy;
            double within = Math.clamp(radius + 1 - Math.hypot(dx, dy), 0.0, 1.0);
            if (within > 0 && nx >= 0 && ny >= 0 && nx < ink.width() && ny < ink.height()) {
              most = Math.max(most, (float) within * ink.at(nx, ny));
            }
          }
        }
        wide.values()[y * wide.width() + x] = most;
      }
    }
    return wide;
  }
}
