package jtorch.trainer.speed;

import java.util.List;

/** What is said of values that were measured more than once. */
public final class Stats {
  private Stats() {}

  /** Returns the value in the middle; not a number if there are none. */
  public static double median(List<Double> values) {
    return quantile(values, 0.5);
  }

  /** Returns the value below which a quarter of the values lie. */
  public static double low(List<Double> values) {
    return quantile(values, 0.25);
  }

  /** Returns the value above which a quarter of the values lie. */
  public static double high(List<Double> values) {
    return quantile(values, 0.75);
  }

  /** Returns a quantile, between two values in proportion. */
  private static double quantile(List<Double> values, double share) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = values.stream().sorted().toList();
    double place = share * (sorted.size() - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }
}
