package jtorch.utils.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jtorch.utils.benchmark.BenchmarkKwargs.ColorizeKwarg;
import jtorch.utils.benchmark.BenchmarkKwargs.Rowwise;

/**
 * Measurements side by side: a table for each label, with a row for each {@code sub_label}, {@code
 * env} and number of threads, and a column for each description.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/benchmark_utils.html#torch.utils.benchmark.Compare">Compare</a>.
 */
public final class Compare {
  /** What is compared by colours. */
  enum Colors {
    NONE,
    COLUMNS,
    ROWS
  }

  private final List<Measurement> results = new ArrayList<>();
  private boolean trims;
  private boolean warns;
  private Colors colors = Colors.NONE;

  /** Takes measurements. */
  public Compare(List<Measurement> results) {
    extend_results(results);
  }

  /** Takes more measurements. */
  public void extend_results(List<Measurement> more) {
    results.addAll(more);
  }

  /** Leaves out digits that the measurements don't give. */
  public void trim_significant_figures() {
    trims = true;
  }

  /** Shows the best and the worst of each column by colours, or of each row. */
  public void colorize(ColorizeKwarg... keywords) {
    colors = Colors.COLUMNS;
    for (ColorizeKwarg keyword : keywords) {
      switch (keyword) {
        case Rowwise(boolean value) -> colors = value ? Colors.ROWS : Colors.COLUMNS;
      }
    }
  }

  /** Marks measurements that are far apart. */
  public void highlight_warnings() {
    warns = true;
  }

  /** Prints the tables. */
  public void print() {
    print(System.out);
  }

  /** Prints the tables somewhere. */
  public void print(PrintStream out) {
    out.println(this);
  }

  /** Returns the tables. */
  @Override
  public String toString() {
    Map<String, List<Measurement>> labels = new LinkedHashMap<>();
    for (Measurement one : Measurement.merge(results)) {
      labels
          .computeIfAbsent(Objects.requireNonNullElse(one.label(), ""), _ -> new ArrayList<>())
          .add(one);
    }
    return labels.values().stream()
        .map(ofLabel -> new CompareTable(ofLabel, colors, trims, warns).text())
        .collect(Collectors.joining("\n"));
  }
}
