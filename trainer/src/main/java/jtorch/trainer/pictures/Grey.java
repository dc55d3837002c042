package jtorch.trainer.pictures;

/**
 * A grey picture.
 *
 * @param width its width in pixels
 * @param height its height in pixels
 * @param values its pixels row by row, from 0 for black to 1 for white
 */
record Grey(int width, int height, float[] values) {
  /** Makes a black one. */
  static Grey black(int width, int height) {
    return new Grey(width, height, new float[width * height]);
  }

  float at(int x, int y) {
    return values[y * width + x];
  }

  /** Returns the picture with black and white changed over. */
  Grey inverted() {
    float[] changed = new float[values.length];
    for (int i = 0; i < changed.length; i++) {
      changed[i] = 1 - values[i];
    }
    return new Grey(width, height, changed);
  }

  /** Returns a part of it. */
  Grey part(Box box) {
    Grey cut = black(box.width(), box.height());
    for (int y = 0; y < cut.height; y++) {
      System.arraycopy(
          values, (box.top() + y) * width + box.left(), cut.values, y * cut.width, cut.width);
    }
    return cut;
  }

  /** Pixels from a corner to before another one. */
  record Box(int left, int top, int right, int bottom) {
    int width() {
      return right - left;
    }

    int height() {
      return bottom - top;
    }
  }
}
