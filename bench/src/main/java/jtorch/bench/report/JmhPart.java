package jtorch.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.bench.results.Groups;
import jtorch.bench.results.Ratio;
import jtorch.bench.results.Results;
import jtorch.bench.results.Row;

/** The part of the page about JMH: a table for each class, and charts of the ratios. */
final class JmhPart {
  private static final List<String> OTHERS =
      List.of(Groups.EPOCHS, Groups.ACCURACY, Groups.MEMORY, Groups.PEAK);
  private static final double CUT = 5;

  private final Results results;

  JmhPart(Results results) {
    this.results = results;
  }

  void write(Markdown page, Path charts, String folder) throws IOException {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : results.rows()) {
      if (!OTHERS.contains(row.group())) {
        groups.computeIfAbsent(row.group(), name -> new ArrayList<>()).add(row);
      }
    }
    if (groups.isEmpty()) {
      return;
    }
    page.heading(2, "JMH")
        .line(
            "Time of one call, n measurements after a warm-up; the ratio is to the row's baseline,"
                + " whose ratio is 1. A longer bar costs more.");
    for (Map.Entry<String, List<Row>> group : groups.entrySet()) {
      String name = group.getKey();
      page.heading(3, name);
      chart(name, group.getValue()).write(charts.resolve(name + ".svg"));
      page.line("![" + name + "](" + folder + "/" + name + ".svg)").line("");
      table(page, group.getValue());
    }
  }

  private void table(Markdown page, List<Row> rows) {
    page.titles("", ">n", ">median", ">middle half", "unit", ">ratio");
    for (Row row : rows) {
      Ratio ratio = results.ratio(row);
      page.cells(
          row.name(),
          Integer.toString(row.values().size()),
          Markdown.number(row.median()),
          Markdown.number(row.low()) + " to " + Markdown.number(row.high()),
          row.unit(),
          ratio == null ? "-" : Markdown.number(ratio.median()));
    }
  }

  private BarChart chart(String name, List<Row> rows) {
    BarChart chart = new BarChart(name, "times the baseline's time", 1, CUT);
    Map<String, List<BarChart.Bar>> bySettings = new LinkedHashMap<>();
    for (Row row : rows) {
      Ratio ratio = results.ratio(row);
      if (ratio != null && !row.isBaseline()) {
        int comma = row.name().indexOf(", ");
        String settings = comma < 0 ? "" : row.name().substring(comma + 2);
        String method = comma < 0 ? row.name() : row.name().substring(0, comma);
        bySettings
            .computeIfAbsent(shortened(settings), key -> new ArrayList<>())
            .add(new BarChart.Bar(method, ratio.median(), ratio.low(), ratio.high()));
      }
    }
    bySettings.forEach((settings, bars) -> chart.add(new BarChart.Group(settings, bars)));
    return chart;
  }

  /** The recipe and the numbers alone, as there is little room beside the bars. */
  private static String shortened(String settings) {
    return settings.replace("device=cpu", "").replaceAll("recipe=|, $|^, ", "").replace(", ,", ",");
  }
}
