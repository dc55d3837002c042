package jtorch.utils.benchmark;

import static jtorch.utils.benchmark.BenchmarkKwargs.rowwise;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jtorch.PythonTable;
import jtorch.internal.PythonNumbers;
import org.jspecify.annotations.Nullable;

/** What Java prints for the rows of {@code benchmarks.txt}. */
final class BenchmarkRows {
  private BenchmarkRows() {}

  static PythonTable table() {
    PythonTable table =
        new PythonTable(
            "benchmarks.py",
            BenchmarkRows.class,
            "benchmarks.txt",
            "|",
            Set.of(),
            BenchmarkRows::check);
    Set<String> names = new TreeSet<>();
    table.rows(table.committed()).forEach(row -> names.add(row[0]));
    return new PythonTable(
        table.script(), table.owner(), table.file(), table.separator(), names, table.check());
  }

  /** A table's own columns are separated as the cells are. */
  private static void check(String... cells) {
    if (cells[0].startsWith("measured")) {
      Measurement made = measurement(cells[2]);
      assertEquals(cells[1], facts(made), cells[0]);
      assertEquals(cells[3], lines(made.title()) + "~" + lines(made.as_row_name()), cells[0]);
      String printed = made.toString();
      assertEquals(cells[4], printed.substring(printed.indexOf('\n') + 1).replace('\n', '~'));
    } else {
      String expected = String.join("|", Arrays.asList(cells).subList(3, cells.length));
      assertEquals(expected, compared(cells[1], cells[2]), cells[0]);
    }
  }

  private static String facts(Measurement made) {
    return PythonNumbers.repr(made.median())
        + " "
        + PythonNumbers.repr(made.mean())
        + " "
        + PythonNumbers.repr(made.iqr())
        + " "
        + made.significant_figures()
        + (made.has_warnings() ? " 1" : " 0");
  }

  private static Measurement measurement(String spec) {
    String[] parts = spec.split(";", -1);
    List<Double> times = Arrays.stream(parts[1].split(" ", -1)).map(Double::valueOf).toList();
    TaskSpec task =
        new TaskSpec(
            parts[3].replace('^', '\n'),
            parts[4].replace('^', '\n'),
            word(parts[5]),
            word(parts[6]),
            word(parts[7]),
            word(parts[8]),
            Integer.parseInt(parts[2]));
    return new Measurement(Integer.parseInt(parts[0]), times, task);
  }

  private static @Nullable String word(String text) {
    return text.equals("-") ? null : text;
  }

  private static String lines(String text) {
    return text.replace('\n', '^');
  }

  private static String compared(String flags, String specs) {
    Compare compare =
        new Compare(Arrays.stream(specs.split("~", -1)).map(BenchmarkRows::measurement).toList());
    if (flags.contains("t")) {
      compare.trim_significant_figures();
    }
    if (flags.contains("w")) {
      compare.highlight_warnings();
    }
    if (flags.contains("c") || flags.contains("r")) {
      compare.colorize(rowwise(flags.contains("r")));
    }
    return compare.toString().replace("\n", "~").replace("\033", "ESC");
  }
}
