package jtorch.bench.results;

import java.util.ArrayList;
import java.util.List;
import jtorch.trainer.speed.Stats;

/**
 * How many times its baseline a row is.
 *
 * <p>Rows with as many values as their baseline were measured in turn with it, so each value is
 * divided by the one beside it. Others are divided median by median, and their spread is the widest
 * that the middle halves of both allow.
 *
 * @param median the ratio in the middle
 * @param low where its middle half begins
 * @param high where it ends
 */
public record Ratio(double median, double low, double high) {
  /** Divides a row by its baseline. */
  public static Ratio of(Row row, Row base) {
    if (row.values().size() == base.values().size()) {
      List<Double> pairs = new ArrayList<>();
      for (int i = 0; i < row.values().size(); i++) {
        pairs.add(row.values().get(i) / base.values().get(i));
      }
      return new Ratio(Stats.median(pairs), Stats.low(pairs), Stats.high(pairs));
    }
    return new Ratio(
        row.median() / base.median(), row.low() / base.high(), row.high() / base.low());
  }
}
