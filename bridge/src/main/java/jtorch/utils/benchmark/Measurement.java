package jtorch.utils.benchmark;

import static jtorch.Kwargs.dtype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import jtorch.PyString;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, once or more often. Times are in seconds.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/benchmark_utils.html#torch.utils.benchmark.Measurement">Measurement</a>.
 */
public final class Measurement {
  private static final double WARNED_OF = 0.1;
  private static final double GROSS = 0.25;
  private static final int MOST_DIGITS = 4;
  private static final double LEAST_INTERVAL = 25e-9;
  private static final double NORMAL_95_PERCENT = 1.645;
  private static final int FEW = 4; // measurements, of which quartiles say nothing

  private final int number;
  private final List<Double> raw;
  private final TaskSpec task;
  private final List<Double> sorted;
  private final double median;
  private final double mean;
  private final double p25;
  private final double p75;

  /**
   * Describes measurements.
   *
   * @param number_per_run how many times the code ran in each
   * @param raw_times how long each took
   * @throws IllegalArgumentException if there is none, or the code did not run
   */
  public Measurement(int number_per_run, List<Double> raw_times, TaskSpec task_spec) {
    if (raw_times.isEmpty() || number_per_run < 1) {
      throw new IllegalArgumentException(
          "Measurement: "
              + raw_times.size()
              + " times of "
              + number_per_run
              + " runs; there must be one of each at least.");
    }
    number = number_per_run;
    raw = List.copyOf(raw_times);
    task = task_spec;
    sorted = times().stream().sorted().toList();
    try (var scope = torch.scope()) {
      assert scope != null;
      Tensor all = torch.tensor(sorted, dtype(torch.float64));
      median = all.quantile(0.5).item();
      mean = all.mean().item();
      p25 = all.quantile(0.25).item();
      p75 = all.quantile(0.75).item();
    }
  }

  /** Returns how many times the code ran in each measurement. */
  public int number_per_run() {
    return number;
  }

  /** Returns how long each measurement took. */
  public List<Double> raw_times() {
    return raw;
  }

  /** Returns what was measured. */
  public TaskSpec task_spec() {
    return task;
  }

  /** Returns how long one run took in each measurement. */
  public List<Double> times() {
    return raw.stream().map(time -> time / number).toList();
  }

  /** Returns the middle of {@link #times}. */
  public double median() {
    return median;
  }

  /** Returns the mean of {@link #times}. */
  public double mean() {
    return mean;
  }

  /** Returns how far the middle half of {@link #times} is apart. */
  public double iqr() {
    return p75 - p25;
  }

  /** Returns how many digits of the median are worth something, by the middle half of times. */
  public int significant_figures() {
    int n = sorted.size();
    List<Double> middle = sorted.subList(n / 4, (3 * n + 3) / 4);
    double interval =
        Math.max(
            NORMAL_95_PERCENT * Figures.spread(middle) / (float) Math.sqrt(middle.size()),
            LEAST_INTERVAL);
    int digits = (int) Math.floor(Figures.log10(median / interval));
    return Math.min(Math.max(digits, 1), MOST_DIGITS);
  }

  /** Returns whether the middle half of times is closer together than a share of the median. */
  public boolean meets_confidence(double threshold) {
    return iqr() / median < threshold;
  }

  /** Returns whether the measurements are too far apart. */
  public boolean has_warnings() {
    return !meets_confidence(WARNED_OF);
  }

  /** Returns what stands above. */
  public String title() {
    return task.title();
  }

  /** Returns the code, in words. */
  public String stmt() {
    return task.stmt();
  }

  /** Returns what all is called, or null. */
  public @Nullable String label() {
    return task.label();
  }

  /** Returns what this is called, or null. */
  public @Nullable String sub_label() {
    return task.sub_label();
  }

  /** Returns how it is done, or null. */
  public @Nullable String description() {
    return task.description();
  }

  /** Returns with what, or null. */
  public @Nullable String env() {
    return task.env();
  }

  /** Returns how many threads computed. */
  public int num_threads() {
    return task.num_threads();
  }

  /** Returns the name of its row in a table. */
  public String as_row_name() {
    String own = task.sub_label();
    return own != null && !own.isEmpty() ? own : task.stmt().isEmpty() ? "[Unknown]" : task.stmt();
  }

  /** Joins measurements of the same. */
  public static List<Measurement> merge(Iterable<Measurement> measurements) {
    Map<TaskSpec, List<Double>> groups = new LinkedHashMap<>();
    for (Measurement one : measurements) {
      groups.computeIfAbsent(one.task, _ -> new ArrayList<>()).addAll(one.times());
    }
    return groups.entrySet().stream()
        .map(group -> new Measurement(1, group.getValue(), group.getKey()))
        .toList();
  }

  /** Returns what Python prints, with Java's name of the class. */
  @Override
  public String toString() {
    int n = sorted.size();
    Figures.Unit unit = Figures.unit(median);
    StringJoiner lines = new StringJoiner("\n");
    lines.add(
        "<"
            + getClass().getName()
            + " object at 0x"
            + Integer.toHexString(System.identityHashCode(this))
            + ">");
    lines.add(task.summarize());
    lines.add("  " + (n > 1 ? "Median: " : "") + in(unit, median) + " " + unit.name());
    if (n >= FEW) {
      lines.add(
          "  IQR:    "
              + in(unit, iqr())
              + " "
              + unit.name()
              + " ("
              + in(unit, p25)
              + " to "
              + in(unit, p75)
              + ")");
    }
    lines.add(
        "  "
            + n
            + (n > 1 ? " measurements, " : " measurement, ")
            + number
            + (n > 1 ? " runs per measurement, " : " runs , ")
            + num_threads()
            + (num_threads() > 1 ? " threads" : " thread"));
    if (has_warnings()) {
      lines.add(warning());
    }
    return lines.toString();
  }

  private static String in(Figures.Unit unit, double seconds) {
    return PyString.format("{:.2f}", seconds / unit.seconds());
  }

  private String warning() {
    return PyString.format(
            "  WARNING: Interquartile range is {:.1f}% of the median measurement.\n           ",
            iqr() / median * 100)
        + (meets_confidence(GROSS)
            ? "This could indicate system fluctuation."
            : "This suggests significant environmental influence.");
  }
}
