package jtorch.trainer.pictures;

import java.util.Arrays;

/**
 * How light the paper is at each place, as if nothing were written on it: a surface of second
 * degree, which a shadow or a lamp bends.
 *
 * <p>It is fitted to all pixels, then again to those that are not much darker than it, until
 * writing has no weight.
 */
final class Paper {
  private static final int TERMS = 6;
  private static final int ROUNDS = 12;
  private static final int FITTED_SIDE = 96; // a surface this smooth needs no more pixels
  private static final double DARKER = 2; // times the usual deviation: it is ink
  private static final double INK_WEIGHT = 1e-3; // keeps the equations solvable
  private static final double LEAST_DEVIATION = 0.004; // a grey level of 8 bits
  private static final double NORMAL = 1.4826; // a normal distribution's deviation by its median

  private final double[] terms;
  private final double deviation;

  private Paper(double[] terms, double deviation) {
    this.terms = terms;
    this.deviation = deviation;
  }

  /**
   * Finds the paper under dark writing: once from all pixels on, which bears shadows, and once from
   * the lighter half on, which bears much ink; the better one is taken.
   */
  static Paper under(Grey picture) {
    Grey small = fitted(picture);
    double[] all = new double[small.values().length];
    Arrays.fill(all, 1);
    double[] lighter = new double[all.length];
    float[] sorted = small.values().clone();
    Arrays.sort(sorted);
    for (int i = 0; i < lighter.length; i++) {
      lighter[i] = small.values()[i] >= sorted[sorted.length / 2] ? 1 : INK_WEIGHT;
    }
    Fit first = refined(small, all);
    Fit second = refined(small, lighter);
    double[] terms = (first.error <= second.error ? first : second).terms;
    return new Paper(terms, grain(above(picture, terms)));
  }

  /** A surface, and how badly the paper keeps to it. */
  private record Fit(double[] terms, double error) {}

  private static Fit refined(Grey picture, double[] weights) {
    double[] terms = fit(picture, weights);
    double deviation = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] above = above(picture, terms);
      deviation = deviation(above, weights);
      for (int i = 0; i < weights.length; i++) {
        weights[i] = above[i] < -DARKER * deviation ? INK_WEIGHT : 1;
      }
      terms = fit(picture, weights);
    }
    return new Fit(terms, deviation * weights.length / Arrays.stream(weights).sum());
  }

  /** Returns the deviation of the paper's grain: no ink is lighter than paper. */
  private static double grain(double... above) {
    double[] lighter = Arrays.stream(above).filter(value -> value > 0).sorted().toArray();
    double middle = lighter.length == 0 ? 0 : lighter[lighter.length / 2];
    return Math.max(LEAST_DEVIATION, NORMAL * middle);
  }

  private static Grey fitted(Grey picture) {
    int longest = Math.max(picture.width(), picture.height());
    if (longest <= FITTED_SIDE) {
      return picture;
    }
    double scale = (double) FITTED_SIDE / longest;
    return Resampler.scale(
        picture,
        Math.max(1, (int) Math.round(picture.width() * scale)),
        Math.max(1, (int) Math.round(picture.height() * scale)));
  }

  /** Returns how much darker than the paper each pixel is; lighter ones are 0. */
  Grey ink(Grey picture) {
    double[] above = above(picture, terms);
    Grey ink = Grey.black(picture.width(), picture.height());
    for (int i = 0; i < above.length; i++) {
      ink.values()[i] = (float) Math.max(0, -above[i]);
    }
    return ink;
  }

  /** Returns how much paper deviates from its surface by its grain. */
  double deviation() {
    return deviation;
  }

  private static double[] above(Grey picture, double[] terms) {
    double[] above = new double[picture.values().length];
    double[] place = new double[TERMS];
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        fill(place, picture, x, y);
        double surface = 0;
        for (int i = 0; i < TERMS; i++) {
          surface += terms[i] * place[i];
        }
        above[y * picture.width() + x] = picture.at(x, y) - surface;
      }
    }
    return above;
  }

  private static double deviation(double[] above, double[] weights) {
    double[] paper = new double[above.length];
    int count = 0;
    for (int i = 0; i < above.length; i++) {
      if (weights[i] == 1) {
        paper[count++] = Math.abs(above[i]);
      }
    }
    if (count == 0) {
      return LEAST_DEVIATION;
    }
    Arrays.sort(paper, 0, count);
    return Math.max(LEAST_DEVIATION, NORMAL * paper[count / 2]);
  }

  private static void fill(double[] place, Grey picture, int x, int y) {
    double right = 2 * (x + 0.5) / picture.width() - 1;
    double down = 2 * (y + 0.5) / picture.height() - 1;
    place[0] = 1;
    place[1] = right;
    place[2] = down;
    place[3] = right * right;
    place[4] = right * down;
    place[5] = down * down;
  }

  /** Solves the least squares' normal equations. */
  private static double[] fit(Grey picture, double[] weights) {
    double[][] rows = new double[TERMS][TERMS + 1];
    double[] place = new double[TERMS];
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        fill(place, picture, x, y);
        double weight = weights[y * picture.width() + x];
        for (int i = 0; i < TERMS; i++) {
          for (int j = 0; j < TERMS; j++) {
            rows[i][j] += weight * place[i] * place[j];
          }
          rows[i][TERMS] += weight * place[i] * picture.at(x, y);
        }
      }
    }
    for (int i = 0; i < TERMS; i++) {
      rows[i][i] += 1e-6; // of a picture that is a line, some terms say nothing
    }
    return solve(rows);
  }

  /** Gauss's elimination; the matrix is positive definite and needs no exchange of rows. */
  private static double[] solve(double[]... rows) {
    for (int i = 0; i < TERMS; i++) {
      for (int below = i + 1; below < TERMS; below++) {
        double factor = rows[below][i] / rows[i][i];
        for (int j = i; j <= TERMS; j++) {
          rows[below][j] -= factor * rows[i][j];
        }
      }
    }
    double[] solved = new double[TERMS];
    for (int i = TERMS - 1; i >= 0; i--) {
      double sum = rows[i][TERMS];
      for (int j = i + 1; j < TERMS; j++) {
        sum -= rows[i][j] * solved[j];
      }
      solved[i] = sum / rows[i][i];
    }
    return solved;
  }
}
