package jtorch.trainer.pictures;

/**
 * Scales pictures: each new pixel is a mean of those around its place, with weights that fall off
 * in a straight line, so that thin strokes become paler and none is lost.
 */
final class Resampler {
  private Resampler() {}

  /** Returns a picture in another size. */
  static Grey scale(Grey picture, int width, int height) {
    return transposed(scaleRows(transposed(scaleRows(picture, width)), height));
  }

  private static Grey scaleRows(Grey from, int width) {
    Grey to = Grey.black(width, from.height());
    double step = (double) from.width() / width;
    double reach = Math.max(1, step); // when it gets larger, between the nearest two pixels
    for (int x = 0; x < width; x++) {
      double middle = (x + 0.5) * step - 0.5;
      int first = Math.max(0, (int) Math.ceil(middle - reach));
      int last = Math.min(from.width() - 1, (int) Math.floor(middle + reach));
      double[] weights = new double[last - first + 1];
      double sum = 0;
      for (int i = first; i <= last; i++) {
        weights[i - first] = Math.max(0, 1 - Math.abs(i - middle) / reach);
        sum += weights[i - first];
      }
      for (int y = 0; y < from.height(); y++) {
        double value = 0;
        for (int i = first; i <= last; i++) {
          value += weights[i - first] * from.at(i, y);
        }
        to.values()[y * width + x] = (float) (value / sum);
      }
    }
    return to;
  }

  private static Grey transposed(Grey picture) {
    Grey turned = Grey.black(picture.height(), picture.width());
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        turned.values()[x * turned.width() + y] = picture.at(x, y);
      }
    }
    return turned;
  }
}
