package jtorch.trainer.plots;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The numbers along an axis, all with as many decimals as the one that needs the most: 0.50 beside
 * 0.45, as matplotlib has them.
 *
 * <p>XChart asks for each label by itself, so the chart is painted once to see them all.
 */
final class TickLabels implements Function<Double, String> {
  private static final int MOST_DECIMALS = 6;
  private static final double ROUNDING = 1e-6;

  private final List<Double> seen = new ArrayList<>();
  private int decimals = -1;

  @Override
  public String apply(Double value) {
    if (decimals >= 0) {
      return text(value, decimals);
    }
    if (!seen.isEmpty() && value <= seen.getLast()) {
      seen.clear(); // XChart tries other steps
    }
    seen.add(value);
    return text(value, needed(value));
  }

  /** Fixes the decimals by what was asked for until now. */
  void settle() {
    decimals = seen.stream().mapToInt(TickLabels::needed).max().orElse(0);
  }

  private static int needed(double value) {
    double scaled = value;
    for (int digits = 0; digits < MOST_DECIMALS; digits++) {
      if (Math.abs(scaled - Math.rint(scaled)) < ROUNDING * Math.max(1, Math.abs(scaled))) {
        return digits;
      }
      scaled *= 10;
    }
    return MOST_DECIMALS;
  }

  private static String text(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
