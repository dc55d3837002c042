package jtorch.bench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two runs of the benchmarks, compared by ratio: each row is divided by its baseline of the same
 * run, so that another machine, or a busier one, moves both.
 */
public final class Comparison {
  /**
   * A row whose ratio has left its spread.
   *
   * @param row its group and name
   * @param before the ratio in the old run
   * @param after the ratio in the new run
   * @param isWorse whether that is slower, larger or less accurate
   */
  public record Move(String row, Ratio before, Ratio after, boolean isWorse) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: %s, ratio %.3f (%.3f-%.3f) is now %.3f (%.3f-%.3f)",
          isWorse ? "worse" : "better",
          row,
          before.median(),
          before.low(),
          before.high(),
          after.median(),
          after.low(),
          after.high());
    }
  }

  private final Results before;
  private final Results after;

  /** Prepares to compare. */
  public Comparison(Results before, Results after) {
    this.before = before;
    this.after = after;
  }

  /** Returns the rows whose middle halves don't touch, in the new run's order. */
  public List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    for (Row row : after.rows()) {
      Move move = row.isBaseline() ? null : move(row);
      if (move != null) {
        moves.add(move);
      }
    }
    return moves;
  }

  private @Nullable Move move(Row row) {
    Ratio old = before.find(row.group(), row.name()).map(before::ratio).orElse(null);
    Ratio now = after.ratio(row);
    if (old == null || now == null) {
      return null;
    }
    boolean up = now.low() > old.high();
    boolean down = now.high() < old.low();
    boolean moreIsBetter = row.unit().equals("%");
    return up || down
        ? new Move(row.group() + ": " + row.name(), old, now, up != moreIsBetter)
        : null;
  }

  /** Returns the rows that only one of the runs has. */
  public List<String> unmatched() {
    List<String> names = new ArrayList<>();
    for (Row row : before.rows()) {
      missing(row, after).ifPresent(name -> names.add("gone: " + name));
    }
    for (Row row : after.rows()) {
      missing(row, before).ifPresent(name -> names.add("new: " + name));
    }
    return names;
  }

  private static Optional<String> missing(Row row, Results other) {
    boolean there = other.find(row.group(), row.name()).isPresent();
    return there ? Optional.empty() : Optional.of(row.group() + ": " + row.name());
  }
}
