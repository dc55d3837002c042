package jtorch.bench.results;

import java.util.List;
import jtorch.trainer.speed.Stats;

/**
 * What was measured of one thing.
 *
 * @param group what it belongs to; names are unique within a group
 * @param name what it is, with its settings
 * @param unit what the values are in
 * @param values what was measured, in the order of time
 * @param baseline the name of the row of the group that it is compared with; its own for a baseline
 * @param note what else is to be known of it, or nothing
 */
public record Row(
    String group, String name, String unit, List<Double> values, String baseline, String note) {
  /** Copies the values. */
  public Row {
    values = List.copyOf(values);
  }

  /** Returns the value in the middle. */
  public double median() {
    return Stats.median(values);
  }

  /** Returns the value below which a quarter of the values lie. */
  public double low() {
    return Stats.low(values);
  }

  /** Returns the value above which a quarter of the values lie. */
  public double high() {
    return Stats.high(values);
  }

  /** Returns whether it is what others are compared with. */
  public boolean isBaseline() {
    return name.equals(baseline);
  }
}
