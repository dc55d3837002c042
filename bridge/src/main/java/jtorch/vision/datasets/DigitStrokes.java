package jtorch.vision.datasets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The skeletons of the ten digits: for every digit the styles in which people write it, each style
 * a few pen strokes in a unit box, x to the right and y down.
 */
final class DigitStrokes {
  /**
   * The styles by digit. A style lists the knots "x y" that the pen passes through, in hundredths
   * of the box; ";" lifts the pen and "!" after a knot makes it a corner.
   */
  private static final String[][] STYLES = {
    {
      "50 0, 15 18, 2 50, 15 82, 50 100, 85 82, 98 50, 85 18, 50 0",
      "60 4, 25 8, 3 45, 15 85, 50 100, 88 80, 97 45, 75 8, 45 2",
      "72 10, 40 0, 10 25, 2 60, 22 95, 55 98, 88 75, 97 40, 80 8, 50 6, 38 14",
    },
    {
      "50 0, 50 50, 50 100",
      "56 0, 50 35, 48 70, 46 100",
      "44 9, 53 0!, 52 50, 51 100",
      "34 18, 50 0!, 50 50, 50 100; 28 100, 50 100, 72 100",
    },
    {
      "6 28, 18 6, 48 0, 80 8, 88 30, 68 58, 34 82, 2 100!, 50 99, 100 99",
      "10 22, 30 3, 62 2, 84 22, 72 50, 42 78, 15 97, 6 86, 24 76, 45 88, 70 98, 100 90",
      "8 26, 34 0, 76 6, 84 36, 52 70, 2 98!, 36 88, 64 98, 100 88",
    },
    {
      "10 10, 45 0, 82 12, 80 35, 42 47!, 85 58, 92 80, 55 100, 8 90",
      "8 12, 45 0, 82 14, 76 36, 36 46!, 80 54, 94 78, 60 100, 4 92",
      "8 2, 85 2!, 45 40!, 80 50, 92 72, 72 96, 35 100, 5 86",
    },
    {
      "16 0, 10 32, 4 64!, 50 63, 98 60; 76 14, 74 55, 72 100",
      "10 2, 6 30, 4 61!, 50 60, 100 54; 80 22, 74 60, 68 100",
      "70 0, 40 35, 6 64!, 50 63, 97 62; 74 30, 70 65, 66 100",
    },
    {
      "92 0, 56 1, 20 2!, 16 25, 13 48!, 45 40, 80 48, 90 70, 70 94, 35 100, 5 92",
      "20 2, 14 48!, 50 40, 86 54, 84 84, 45 100, 6 90; 20 2, 55 4, 96 0",
      "94 0, 50 2, 20 6, 14 46!, 50 40, 84 55, 84 84, 45 100, 5 94",
    },
    {
      "70 0, 34 18, 10 48, 6 74, 25 98, 62 99, 86 78, 76 54, 45 47, 10 66",
      "62 0, 30 22, 10 54, 8 80, 30 100, 68 98, 88 78, 74 55, 44 49, 12 68",
      "66 0, 32 25, 10 62, 18 94, 52 100, 80 82, 72 58, 40 54, 12 72",
    },
    {
      "5 4, 50 4, 92 2!, 65 45, 45 100",
      "5 4, 50 4, 94 2!, 66 48, 48 100; 38 50, 60 48, 84 46",
      "6 18, 6 2!, 50 3, 94 3!, 62 50, 48 100",
    },
    {
      "80 14, 50 0, 20 14, 24 36, 52 48, 86 66, 84 90, 50 100, 14 90, 14 66, 50 48, 76 34, 80 14",
      "50 0, 22 10, 18 28, 50 46, 80 28, 76 9, 50 0; "
          + "50 46, 12 62, 10 86, 50 100, 90 86, 88 62, 50 46",
      "86 10, 55 0, 22 12, 22 34, 52 50, 84 70, 78 92, 46 100, 14 88, 18 66, 50 48, 78 28, 86 8",
    },
    {
      "84 18, 55 0, 18 10, 8 36, 30 54, 66 46, 84 18!, 82 60, 78 100",
      "84 16, 54 0, 16 10, 10 38, 36 54, 70 44, 84 16!, 84 55, 78 84, 62 98, 40 100",
      "84 8, 50 0, 14 14, 10 40, 38 54, 72 40, 84 8!, 80 50, 70 100",
    },
  };

  private static final List<List<List<Stroke>>> PARSED =
      Arrays.stream(STYLES).map(DigitStrokes::parseDigit).toList();

  private DigitStrokes() {}

  /** The styles of {@code digit}, each of them its pen strokes in writing order. */
  static List<List<Stroke>> styles(int digit) {
    return PARSED.get(digit);
  }

  private static List<List<Stroke>> parseDigit(String[] styles) {
    return Arrays.stream(styles).map(DigitStrokes::parseStyle).toList();
  }

  private static List<Stroke> parseStyle(String style) {
    return Arrays.stream(style.split(";", -1)).map(DigitStrokes::parseStroke).toList();
  }

  private static Stroke parseStroke(String stroke) {
    List<Knot> knots = new ArrayList<>();
    for (String knot : stroke.split(",", -1)) {
      String[] xy = knot.replace("!", "").strip().split(" ", -1);
      double x = Integer.parseInt(xy[0]) / 100.0;
      double y = Integer.parseInt(xy[1]) / 100.0;
      knots.add(new Knot(x, y, knot.endsWith("!")));
    }
    return new Stroke(List.copyOf(knots));
  }

  /** A point that the pen passes through, smoothly unless it is a {@code corner}. */
  record Knot(double x, double y, boolean corner) {}

  /** What the pen writes between touching the paper and leaving it. */
  record Stroke(List<Knot> knots) {
    /** Straight pieces between two knots; enough for a smooth look at 28 x 28 pixels. */
    private static final int STEPS = 6;

    /**
     * The stroke as a polyline {@code {xs, ys}}: a Catmull-Rom curve through the knots, which it
     * moves first, each by one {@code wobble} in x and one in y.
     */
    double[][] trace(DoubleSupplier wobble) {
      double[] x = new double[knots.size()];
      double[] y = new double[knots.size()];
      for (int i = 0; i < x.length; i++) {
        x[i] = knots.get(i).x() + wobble.getAsDouble();
        y[i] = knots.get(i).y() + wobble.getAsDouble();
      }
      return new double[][] {smooth(x), smooth(y)};
    }

    /** One coordinate of the curve through the knots' {@code at}. */
    private double[] smooth(double[] at) {
      int spans = at.length - 1;
      double[] curve = new double[spans * STEPS + 1];
      for (int i = 0; i < spans; i++) {
        double before = bends(i) ? at[i - 1] : 2 * at[i] - at[i + 1];
        double after = bends(i + 1) ? at[i + 2] : 2 * at[i + 1] - at[i];
        for (int step = 0; step < STEPS; step++) {
          double t = step / (double) STEPS;
          curve[i * STEPS + step] = catmullRom(before, at[i], at[i + 1], after, t);
        }
      }
      curve[spans * STEPS] = at[spans];
      return curve;
    }

    /** Whether the curve runs on smoothly through knot {@code i}: not at an end or a corner. */
    private boolean bends(int i) {
      return i > 0 && i < knots.size() - 1 && !knots.get(i).corner();
    }

    /** The uniform Catmull-Rom spline from {@code p1} (t = 0) to {@code p2} (t = 1). */
    private static double catmullRom(double p0, double p1, double p2, double p3, double t) {
      double linear = p2 - p0;
      double square = 2 * p0 - 5 * p1 + 4 * p2 - p3;
      double cube = 3 * (p1 - p2) + p3 - p0;
      return p1 + 0.5 * t * (linear + t * (square + t * cube));
    }
  }
}
