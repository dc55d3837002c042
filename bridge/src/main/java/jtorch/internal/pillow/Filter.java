package jtorch.internal.pillow;

/**
 * How much an old pixel counts in a new one, by the distance between their middles.
 *
 * <p>Pillow's page: <a
 * href="https://pillow.readthedocs.io/en/stable/handbook/concepts.html#filters">Filters</a>.
 */
public enum Filter {
  /** All pixels within a half alike. */
  BOX(0.5) {
    @Override
    double at(double distance) {
      return distance > -0.5 && distance <= 0.5 ? 1 : 0;
    }
  },
  /** A triangle. */
  BILINEAR(1) {
    @Override
    double at(double distance) {
      return Math.max(1 - Math.abs(distance), 0);
    }
  },
  /** A triangle's sharper neighbour: sinc under Hamming's window. */
  HAMMING(1) {
    @Override
    double at(double distance) {
      double x = Math.abs(distance) * Math.PI;
      if (x == 0 || x >= Math.PI) {
        return x == 0 ? 1 : 0;
      }
      return Math.sin(x) / x * (0.54f + 0.46f * Math.cos(x));
    }
  },
  /** Keys's cubic curve with a slope of -1/2. */
  BICUBIC(2) {
    @Override
    double at(double distance) {
      double x = Math.abs(distance);
      if (x < 1) {
        return (1.5 * x - 2.5) * x * x + 1;
      }
      return x < 2 ? (((x - 5) * x + 8) * x - 4) * -0.5 : 0;
    }
  },
  /** Lanczos's curve of three lobes. */
  LANCZOS(3) {
    @Override
    double at(double distance) {
      return distance >= -3 && distance < 3 ? sinc(distance) * sinc(distance / 3) : 0;
    }
  };

  private final double support;

  Filter(double support) {
    this.support = support;
  }

  /** Returns the distance from which on nothing counts. */
  double support() {
    return support;
  }

  /** Returns the weight at a distance in pixels. */
  abstract double at(double distance);

  private static double sinc(double x) {
    double angle = x * Math.PI;
    return x == 0 ? 1 : Math.sin(angle) / angle;
  }
}
