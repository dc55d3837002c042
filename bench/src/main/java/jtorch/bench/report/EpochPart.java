package jtorch.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jtorch.bench.epochs.Peer;
import jtorch.bench.results.Groups;
import jtorch.bench.results.Ratio;
import jtorch.bench.results.Results;
import jtorch.bench.results.Row;

/** The part of the page about epochs: one table for each recipe, and two charts. */
final class EpochPart {
  private final Results results;

  EpochPart(Results results) {
    this.results = results;
  }

  /** Returns the recipes in the order in which they were measured. */
  static List<String> recipes(Results results) {
    Set<String> names = new LinkedHashSet<>();
    results.group(Groups.EPOCHS).forEach(row -> names.add(recipe(row)));
    return List.copyOf(names);
  }

  private static String recipe(Row row) {
    return row.name().substring(0, row.name().indexOf(", "));
  }

  private static String peer(Row row) {
    return row.name().substring(row.name().indexOf(", ") + 2);
  }

  void write(Markdown page, Path charts, String folder) throws IOException {
    if (results.group(Groups.EPOCHS).isEmpty()) {
      return;
    }
    page.heading(2, "Seconds an epoch")
        .line(
            "Training alone, each in a process of its own, in turn: n times an epoch to wake up"
                + " and one that counts. All make the same steps on the same samples, which is checked. Speed is"
                + " against Python's tuned loop, the median of the pairs. Accuracy is on the test"
                + " set after all epochs, memory the peak resident set of the process.");
    page.line("").line("![Speed](" + folder + "/speed.svg)");
    speeds().write(charts.resolve("speed.svg"));
    for (String recipe : recipes(results)) {
      table(page, recipe);
    }
    memory(page, charts, folder);
    shares(page);
  }

  private List<Row> rows(String recipe) {
    return results.group(Groups.EPOCHS).stream().filter(r -> recipe(r).equals(recipe)).toList();
  }

  private void table(Markdown page, String recipe) {
    page.heading(3, recipe)
        .titles("", ">n", ">seconds", ">middle half", ">speed", ">accuracy %", ">peak MB");
    for (Row row : rows(recipe)) {
      Ratio ratio = results.ratio(row);
      page.cells(
          peer(row),
          Integer.toString(row.values().size()),
          Markdown.number(row.median()),
          Markdown.number(row.low()) + " to " + Markdown.number(row.high()),
          ratio == null ? "-" : Markdown.number(1 / ratio.median()),
          value(Groups.ACCURACY, row),
          value(Groups.MEMORY, row));
    }
  }

  private String value(String group, Row row) {
    return Markdown.number(results.find(group, row.name()).map(Row::median).orElse(Double.NaN));
  }

  private BarChart speeds() {
    BarChart chart =
        new BarChart("Speed of training", "times " + Peer.PYTHON.title(), 1, Double.MAX_VALUE);
    for (String recipe : recipes(results)) {
      List<BarChart.Bar> bars = new ArrayList<>();
      for (Row row : rows(recipe)) {
        Ratio ratio = results.ratio(row);
        if (ratio != null) {
          bars.add(
              new BarChart.Bar(peer(row), 1 / ratio.median(), 1 / ratio.high(), 1 / ratio.low()));
        }
      }
      chart.add(new BarChart.Group(recipe, bars));
    }
    return chart;
  }

  private void memory(Markdown page, Path charts, String folder) throws IOException {
    BarChart chart = new BarChart("Peak resident set", "MB", 0, Double.MAX_VALUE);
    for (String recipe : recipes(results)) {
      List<BarChart.Bar> bars = new ArrayList<>();
      for (Row row : results.group(Groups.MEMORY)) {
        if (recipe(row).equals(recipe)) {
          bars.add(new BarChart.Bar(peer(row), row.median(), row.low(), row.high()));
        }
      }
      chart.add(new BarChart.Group(recipe, bars));
    }
    chart.write(charts.resolve("memory.svg"));
    page.heading(2, "Memory").line("![Memory](" + folder + "/memory.svg)");
  }

  private void shares(Markdown page) {
    List<Row> rows = results.group(Groups.PEAK);
    if (rows.isEmpty()) {
      return;
    }
    page.heading(2, "Share of the machine's peak")
        .line(
            "The operations of an epoch (the summary's multiply-adds, times 2, times 3 for forward"
                + " and both gradients) by its seconds, as a share of the fastest product of two"
                + " matrices that was measured in the same process.")
        .line("")
        .titles("", ">share %", "of");
    rows.forEach(row -> page.cells(row.name(), Markdown.number(row.median()), row.note()));
  }
}
