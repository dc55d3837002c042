package jtorch.trainer.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import jtorch.trainer.run.EpochResult;

/** The table at the end of a run: a row for each epoch, as many columns as there is room for. */
public final class ResultTable {
  private record Column(String title, Function<EpochResult, String> value) {}

  private static final int GAP = 2;

  private ResultTable() {}

  /** Returns the table's lines, each no wider than {@code width} where that is 38 or more. */
  public static List<String> lines(List<EpochResult> results, int width) {
    List<Column> columns = columns(results, width);
    EpochResult best =
        results.stream().min(Comparator.comparingDouble(r -> r.deciding().loss())).orElseThrow();
    List<String> lines = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    cells.add(columns.stream().map(Column::title).toList());
    results.forEach(r -> cells.add(columns.stream().map(c -> c.value.apply(r)).toList()));
    for (int row = 0; row < cells.size(); row++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns.size(); c++) {
        int size = columnWidth(cells, c);
        line.append(" ".repeat(c == 0 ? 0 : GAP)).append(right(cells.get(row).get(c), size));
      }
      boolean marked =
          row > 0 && results.get(row - 1).epoch() == best.epoch() && results.size() > 1;
      lines.add(line + (marked ? " *" : ""));
    }
    if (results.size() > 1) {
      lines.add("* lowest " + (best.validation() == null ? "test" : "validation") + " loss");
    }
    return lines;
  }

  private static List<Column> columns(List<EpochResult> results, int width) {
    boolean validated = results.getFirst().validation() != null;
    List<Column> all = new ArrayList<>();
    all.add(new Column("Epoch", r -> Integer.toString(r.epoch())));
    all.add(new Column("Loss", r -> number("%.4f", r.train().loss())));
    all.add(new Column("Acc %", r -> number("%.2f", 100 * r.train().accuracy())));
    if (validated) {
      all.add(new Column("Val loss", r -> number("%.4f", r.deciding().loss())));
      all.add(new Column("Val %", r -> number("%.2f", 100 * r.deciding().accuracy())));
    }
    all.add(new Column("Test loss", r -> number("%.4f", r.test().loss())));
    all.add(new Column("Test %", r -> number("%.2f", 100 * r.test().accuracy())));
    all.add(new Column("Images/s", r -> number("%.0f", r.samplesPerSecond())));
    all.add(new Column("Seconds", r -> number("%.1f", r.trainSeconds())));
    List<String> spared = List.of("Images/s", "Acc %", "Val loss", "Seconds", "Loss");
    for (int i = 0; i < spared.size() && wide(all, results) > width; i++) {
      String title = spared.get(i);
      all.removeIf(column -> column.title.equals(title));
    }
    return all;
  }

  private static int wide(List<Column> columns, List<EpochResult> results) {
    int sum = 2; // the mark of the best
    for (Column column : columns) {
      int size = column.title.length();
      for (EpochResult result : results) {
        size = Math.max(size, column.value.apply(result).length());
      }
      sum += size + GAP;
    }
    return sum - GAP;
  }

  private static int columnWidth(List<List<String>> cells, int column) {
    return cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String right(String text, int size) {
    return " ".repeat(size - text.length()) + text;
  }
}
