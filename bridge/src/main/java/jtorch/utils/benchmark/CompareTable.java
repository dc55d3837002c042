package jtorch.utils.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The table of one label, to the letter as Python prints it. */
final class CompareTable {
  private static final String BETWEEN = "  |  ";
  private static final int AROUND_ENV = 4;

  private final List<Measurement> results;
  private final Compare.Colors colors;
  private final boolean trims;
  private final boolean warns;
  private final Figures.Unit unit;
  private final boolean showsEnv;
  private final int envWidth;
  private final List<String> headers;
  private final List<Group> groups = new ArrayList<>();
  private final List<CompareColumn> columns = new ArrayList<>();

  /** A row's name: rows of a number of threads stand together, and those of an env. */
  private record Key(int threads, String env, String name) {}

  /** The rows of a number of threads. */
  private record Group(int threads, List<Row> rows) {}

  private record Row(Key key, List<@Nullable Measurement> cells) {}

  CompareTable(List<Measurement> results, Compare.Colors colors, boolean trims, boolean warns) {
    this.results = results;
    this.colors = colors;
    this.trims = trims;
    this.warns = warns;
    unit = Figures.unit(results.stream().mapToDouble(Measurement::median).min().orElseThrow());
    List<String> envs = results.stream().map(CompareTable::env).distinct().toList();
    showsEnv = envs.size() > 1;
    envWidth = showsEnv ? envs.stream().mapToInt(String::length).max().orElse(0) : 0;
    headers = List.copyOf(new LinkedHashSet<>(results.stream().map(CompareTable::header).toList()));
    fill();
  }

  private static String env(Measurement one) {
    return Objects.requireNonNullElse(one.env(), "");
  }

  private static String header(Measurement one) {
    return Objects.requireNonNullElse(one.description(), "");
  }

  private void fill() {
    Map<Key, List<@Nullable Measurement>> rows = new LinkedHashMap<>();
    for (Measurement one : results) {
      rows.computeIfAbsent(
              new Key(one.num_threads(), env(one), one.as_row_name()),
              _ -> new ArrayList<>(java.util.Collections.nCopies(headers.size(), null)))
          .set(headers.indexOf(header(one)), one);
    }
    Map<Integer, List<Row>> byThreads = new TreeMap<>();
    rows.entrySet().stream()
        .map(row -> new Row(row.getKey(), row.getValue()))
        .sorted(Comparator.comparing(row -> row.key.env))
        .forEach(
            row -> byThreads.computeIfAbsent(row.key.threads, _ -> new ArrayList<>()).add(row));
    byThreads.forEach((threads, ofThreads) -> groups.add(new Group(threads, ofThreads)));
    for (int c = 0; c < headers.size(); c++) {
      int column = c;
      List<@Nullable Measurement> cells = new ArrayList<>();
      groups.forEach(group -> group.rows.forEach(row -> cells.add(row.cells.get(column))));
      columns.add(new CompareColumn(cells, unit.seconds(), trims, warns));
    }
  }

  String text() {
    List<List<String>> texts = new ArrayList<>();
    for (Group group : groups) {
      String lastEnv = "";
      for (Row row : group.rows) {
        texts.add(texts(row, showsEnv && !row.key.env.equals(lastEnv)));
        lastEnv = row.key.env;
      }
    }
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(headers);
    int[] widths =
        IntStream.range(0, head.size())
            .map(c ->
                Math.max(
                    head.get(c).length(),
                    texts.stream().mapToInt(row -> row.get(c).length()).max().orElse(0)))
            .toArray();
    String first = String.join(BETWEEN, centered(head, widths));
    List<String> lines = new ArrayList<>();
    lines.add("[" + center(" " + label() + " ", first.length() - 2, '-') + "]");
    lines.add(first);
    int next = 0;
    for (Group group : groups) {
      lines.add(padded(group.threads + " threads: ", first.length(), '-'));
      for (Row row : group.rows) {
        lines.add(line(group, row, texts.get(next++), widths));
      }
    }
    lines.add("\nTimes are in " + unit.word() + "s (" + unit.name() + ").");
    lines.add(
        warns && results.stream().anyMatch(Measurement::has_warnings)
            ? "(! XX%) Measurement has high variance, where XX is the IQR / median * 100.\n"
            : "");
    return String.join("\n", lines);
  }

  private String label() {
    return Objects.requireNonNullElse(results.getFirst().label(), "");
  }

  private List<String> texts(Row row, boolean withEnv) {
    Measurement any = row.cells.stream().filter(Objects::nonNull).findFirst().orElseThrow();
    List<String> texts = new ArrayList<>();
    String env = withEnv ? "(" + row.key.env + ")" : "";
    texts.add("  " + padded(env, envWidth + AROUND_ENV, ' ') + any.as_row_name());
    for (int c = 0; c < columns.size(); c++) {
      texts.add(columns.get(c).text(row.cells.get(c)));
    }
    return texts;
  }

  private String line(Group group, Row row, List<String> texts, int[] widths) {
    List<String> parts = new ArrayList<>();
    parts.add(padded(texts.getFirst(), widths[0], ' '));
    for (int c = 0; c < columns.size(); c++) {
      String text = center(texts.get(c + 1), widths[c + 1], ' ');
      Measurement cell = row.cells.get(c);
      parts.add(
          cell == null || colors == Compare.Colors.NONE
              ? text
              : CompareColumn.colored(text, cell.median(), best(group, row, c)));
    }
    return String.join(BETWEEN, parts);
  }

  /** Returns the best time of the row, or of the column among rows of as many threads. */
  private double best(Group group, Row row, int column) {
    return (colors == Compare.Colors.ROWS
            ? row.cells.stream()
            : group.rows.stream().map(other -> other.cells.get(column)))
        .filter(Objects::nonNull)
        .mapToDouble(Measurement::median)
        .min()
        .orElseThrow();
  }

  private static List<String> centered(List<String> texts, int... widths) {
    List<String> centered = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      centered.add(center(texts.get(i), widths[i], ' '));
    }
    return centered;
  }

  /** Python's {@code str.center}: an odd rest goes to the left where the width is odd. */
  private static String center(String text, int width, char fill) {
    int rest = Math.max(0, width - text.length());
    int left = rest / 2 + (rest & width & 1);
    String around = String.valueOf(fill);
    return around.repeat(left) + text + around.repeat(rest - left);
  }

  private static String padded(String text, int width, char fill) {
    return text + String.valueOf(fill).repeat(Math.max(0, width - text.length()));
  }
}
