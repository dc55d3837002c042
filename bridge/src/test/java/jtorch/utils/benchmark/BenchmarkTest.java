package jtorch.utils.benchmark;

import static jtorch.utils.benchmark.BenchmarkKwargs.description;
import static jtorch.utils.benchmark.BenchmarkKwargs.label;
import static jtorch.utils.benchmark.BenchmarkKwargs.max_run_time;
import static jtorch.utils.benchmark.BenchmarkKwargs.min_run_time;
import static jtorch.utils.benchmark.BenchmarkKwargs.num_threads;
import static jtorch.utils.benchmark.BenchmarkKwargs.setup;
import static jtorch.utils.benchmark.BenchmarkKwargs.threshold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jtorch.SeededTests;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededTests.class)
class BenchmarkTest {
  @Test
  void whatIsPrintedIsWhatPythonPrints() {
    BenchmarkRows.table().assertCommitted();
  }

  @Test
  void whatIsPrintedIsWhatThisPythonPrints() throws IOException {
    BenchmarkRows.table().assertFresh();
  }

  @Test
  void theCodeRunsAsOftenAsSaidAfterItHasWarmedUp() {
    AtomicInteger runs = new AtomicInteger();
    AtomicInteger setups = new AtomicInteger();
    Measurement made =
        new Timer(
                "count()",
                runs::incrementAndGet,
                setup("begin()", setups::incrementAndGet),
                label("counting"))
            .timeit(500);
    assertEquals(505, runs.get());
    assertEquals(2, setups.get());
    assertEquals(500, made.number_per_run());
    assertEquals(1, made.raw_times().size());
    assertEquals("begin()", made.task_spec().setup());
    assertTrue(made.toString().contains("counting\nsetup: begin()\n"), made.toString());
  }

  @Test
  void threadsAreThoseOfTheTimerMeanwhile() {
    int before = torch.get_num_threads();
    AtomicInteger seen = new AtomicInteger();
    Measurement made =
        new Timer("f()", () -> seen.set(torch.get_num_threads()), num_threads(before + 1))
            .timeit(1);
    assertEquals(before + 1, seen.get());
    assertEquals(before, torch.get_num_threads());
    assertEquals(before + 1, made.num_threads());
    Timer failing =
        new Timer(
            "f()",
            () -> {
              throw new IllegalStateException("of the code");
            },
            num_threads(before + 1));
    assertThrows(IllegalStateException.class, failing::blocked_autorange);
    assertEquals(before, torch.get_num_threads());
  }

  @Test
  void whatTheCodeMakesIsFreedAfterEachRun() {
    Tensor x = torch.ones(8);
    Timer timer = new Timer("x.add(1)", () -> x.add(1));
    timer.timeit(1);
    long before = torch.live_tensors();
    timer.timeit(1000);
    assertTrue(torch.live_tensors() <= before + 2, torch.live_tensors() + " after " + before);
  }

  @Test
  void blocksAreMeasuredAsLongAsSaid() {
    Measurement made =
        new Timer("spin()", Thread::onSpinWait).blocked_autorange(min_run_time(0.01));
    assertTrue(made.raw_times().stream().mapToDouble(t -> t).sum() >= 0.01);
    assertTrue(made.number_per_run() >= 10, made.toString());
    assertEquals(made.times().size(), made.raw_times().size());
  }

  @Test
  void measurementsGoOnUntilTheyAreClose() {
    Timer timer = new Timer("spin()", Thread::onSpinWait);
    Measurement close = timer.adaptive_autorange(threshold(10), min_run_time(0));
    assertEquals(4, close.raw_times().size());
    Measurement apart = timer.adaptive_autorange(threshold(0), max_run_time(0.02));
    assertTrue(apart.raw_times().stream().mapToDouble(t -> t).sum() > 0.02);
  }

  @Test
  void aComparisonIsPrinted() {
    TaskSpec task = new TaskSpec("f()", "", "work", "small", "java", null, 1);
    Compare compare = new Compare(List.of(new Measurement(1, List.of(1e-3), task)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    compare.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("small") && text.contains("milliseconds (ms)"), text);
    assertEquals("", new Compare(List.of()).toString());
  }

  @Test
  void badNumbersAreRefused() {
    Timer timer = new Timer("f()", () -> {}, description("nothing"));
    assertThrows(IllegalArgumentException.class, () -> timer.timeit(0));
    assertThrows(IllegalArgumentException.class, () -> new Timer("f()", () -> {}, num_threads(0)));
    TaskSpec task = timer.timeit(1).task_spec();
    assertThrows(IllegalArgumentException.class, () -> new Measurement(1, List.of(), task));
  }
}
