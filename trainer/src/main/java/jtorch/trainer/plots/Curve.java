package jtorch.trainer.plots;

/**
 * A curve.
 *
 * @param x where its points are
 * @param y how high they are, as many
 * @param style how it looks
 * @param label what the legend calls it, or empty
 */
record Curve(double[] x, double[] y, LineStyle style, String label) {
  Curve {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "plot: there are " + x.length + " numbers of x, but " + y.length + " of y.");
    }
  }
}
