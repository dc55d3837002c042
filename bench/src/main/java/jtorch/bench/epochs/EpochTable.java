package jtorch.bench.epochs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jtorch.bench.results.Groups;
import jtorch.bench.results.Ratio;
import jtorch.bench.results.Results;
import jtorch.bench.results.Row;
import jtorch.trainer.screen.TextTable;

/** The seconds of all peers as a table on the screen. */
final class EpochTable {
  private EpochTable() {}

  static List<String> lines(Results results) {
    TextTable table =
        new TextTable(
            "Recipe, peer", ">n", ">s/epoch", ">middle half", ">speed", ">accuracy", ">peak MB");
    for (Row row : results.group(Groups.EPOCHS)) {
      Ratio ratio = results.ratio(row);
      table.row(
          row.name(),
          Integer.toString(row.values().size()),
          number("%.3f", row.median()),
          number("%.3f", row.low()) + "–" + number("%.3f", row.high()),
          ratio == null ? "-" : "×" + number("%.2f", 1 / ratio.median()),
          number("%.2f %%", other(results, Groups.ACCURACY, row)),
          number("%.0f", other(results, Groups.MEMORY, row)));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("speed: against " + Peer.PYTHON.title() + ", by pairs where both have as many.");
    results.missing().forEach((name, reason) -> lines.add("missing: " + name + ": " + reason));
    return lines;
  }

  private static double other(Results results, String group, Row row) {
    return results.find(group, row.name()).map(Row::median).orElse(Double.NaN);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
