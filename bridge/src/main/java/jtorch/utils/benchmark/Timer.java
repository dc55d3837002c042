package jtorch.utils.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import jtorch.torch;
import jtorch.utils.benchmark.BenchmarkKwargs.AdaptiveKwarg;
import jtorch.utils.benchmark.BenchmarkKwargs.BlockedKwarg;
import jtorch.utils.benchmark.BenchmarkKwargs.Description;
import jtorch.utils.benchmark.BenchmarkKwargs.EnvText;
import jtorch.utils.benchmark.BenchmarkKwargs.LabelText;
import jtorch.utils.benchmark.BenchmarkKwargs.MaxRunTime;
import jtorch.utils.benchmark.BenchmarkKwargs.MinRunTime;
import jtorch.utils.benchmark.BenchmarkKwargs.NumThreads;
import jtorch.utils.benchmark.BenchmarkKwargs.SetupCode;
import jtorch.utils.benchmark.BenchmarkKwargs.SpreadThreshold;
import jtorch.utils.benchmark.BenchmarkKwargs.SubLabel;
import jtorch.utils.benchmark.BenchmarkKwargs.TimerKwarg;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long code takes, with one thread unless told otherwise, and waits for the GPU.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/benchmark_utils.html#torch.utils.benchmark.Timer">Timer</a>.
 * Python's code is a text; Java's is a lambda with a text that stands for it. What it makes is
 * freed after each run, in the time that is measured, as in Python. The JVM needs some seconds to
 * compile code to the end: {@link #blocked_autorange} of a second time says more than that of the
 * first one.
 */
public final class Timer {
  private static final double NANOSECOND = 1e-9;
  private static final int WARM_UP_SHARE = 100;
  private static final int LEAST_WARM_UP = 2;
  private static final int OVERHEADS = 5;
  private static final double OVERHEAD_SHARE = 1e-4;
  private static final double BLOCK_SHARE = 1e-3;
  private static final int TIMES_TO_COMPARE = 4;
  private static final double TRIAL = 0.05; // seconds

  private final Runnable stmt;
  private final Runnable before;
  private final TaskSpec task;

  /**
   * Prepares to measure.
   *
   * @param stmt the code, as a measurement is to print it
   * @param code the code
   * @throws IllegalArgumentException if there are no threads
   */
  public Timer(String stmt, Runnable code, TimerKwarg... keywords) {
    Runnable setup = () -> {};
    String setupText = "";
    @Nullable String label = null;
    @Nullable String subLabel = null;
    @Nullable String description = null;
    @Nullable String env = null;
    int threads = 1;
    for (TimerKwarg keyword : keywords) {
      switch (keyword) {
        case SetupCode(String text, Runnable first) -> {
          setupText = text;
          setup = first;
        }
        case LabelText(String value) -> label = value;
        case SubLabel(String value) -> subLabel = value;
        case Description(String value) -> description = value;
        case EnvText(String value) -> env = value;
        case NumThreads(int value) -> threads = value;
      }
    }
    if (threads < 1) {
      throw new IllegalArgumentException(
          "Timer: num_threads must be positive, but is " + threads + ".");
    }
    this.stmt = code;
    before = setup;
    task = new TaskSpec(stmt, setupText, label, subLabel, description, env, threads);
  }

  /**
   * Runs the code so many times, after some more to warm up.
   *
   * @throws IllegalArgumentException if the number is not positive
   */
  public Measurement timeit(int number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "timeit: the code must run once at least, not " + number + " times.");
    }
    int threads = setThreads();
    try {
      run(Math.max(number / WARM_UP_SHARE, LEAST_WARM_UP));
      return new Measurement(number, List.of(run(number)), task);
    } finally {
      torch.set_num_threads(threads);
    }
  }

  /** Runs the code a million times. */
  public Measurement timeit() {
    return timeit(1_000_000);
  }

  /** Measures several times, with as many runs in each that looking at the clock costs nothing. */
  public Measurement blocked_autorange(BlockedKwarg... keywords) {
    double least = 0.2;
    for (BlockedKwarg keyword : keywords) {
      switch (keyword) {
        case MinRunTime(double value) -> least = value;
      }
    }
    return measure(least, least, Double.POSITIVE_INFINITY, _ -> true);
  }

  /** As {@link #blocked_autorange}, until the measurements are close together. */
  public Measurement adaptive_autorange(AdaptiveKwarg... keywords) {
    double least = 0.01;
    double most = 10;
    double apart = 0.1;
    for (AdaptiveKwarg keyword : keywords) {
      switch (keyword) {
        case MinRunTime(double value) -> least = value;
        case MaxRunTime(double value) -> most = value;
        case SpreadThreshold(double value) -> apart = value;
      }
    }
    double threshold = apart;
    return measure(
        TRIAL,
        least,
        most,
        found -> found.raw_times().size() >= TIMES_TO_COMPARE && found.meets_confidence(threshold));
  }

  private Measurement measure(
      double trial, double least, double most, Predicate<Measurement> suffices) {
    int threads = setThreads();
    try {
      int number = blockSize(trial);
      List<Double> times = new ArrayList<>();
      Measurement found;
      double total = 0;
      do {
        double time = run(number);
        times.add(time);
        total += time;
        found = new Measurement(number, times, task);
      } while (total <= most && (total < least || !suffices.test(found)));
      return found;
    } finally {
      torch.set_num_threads(threads);
    }
  }

  /** Returns how many runs take so long that looking at the clock takes no time beside them. */
  private int blockSize(double trial) {
    double[] overheads = new double[OVERHEADS];
    Arrays.setAll(overheads, _ -> run(0));
    Arrays.sort(overheads);
    double overhead = overheads[OVERHEADS / 2];
    int number = 1;
    while (true) {
      double time = run(number);
      boolean negligible = overhead / time <= OVERHEAD_SHARE && time >= trial * BLOCK_SHARE;
      if (negligible || time > trial || number > Integer.MAX_VALUE / 10) {
        return number;
      }
      number *= 10;
    }
  }

  private int setThreads() {
    int present = torch.get_num_threads();
    torch.set_num_threads(task.num_threads());
    return present;
  }

  /** Returns how many seconds so many runs take, after what is done before. */
  private double run(int number) {
    before.run();
    boolean gpu = torch.cuda.is_available();
    long start = now(gpu);
    for (int i = 0; i < number; i++) {
      try (var scope = torch.scope()) {
        assert scope != null;
        stmt.run();
      }
    }
    return Math.max((now(gpu) - start) * NANOSECOND, NANOSECOND);
  }

  private static long now(boolean gpu) {
    if (gpu) {
      torch.cuda.synchronize();
    }
    return System.nanoTime();
  }
}
