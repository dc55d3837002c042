package jtorch.profiler;

import static jtorch.Kwargs.acc_events;
import static jtorch.Kwargs.activities;
import static jtorch.Kwargs.max_name_column_width;
import static jtorch.Kwargs.on_trace_ready;
import static jtorch.Kwargs.profile_memory;
import static jtorch.Kwargs.requires_grad;
import static jtorch.Kwargs.schedule;
import static jtorch.Kwargs.sort_by;
import static jtorch.Kwargs.use_gzip;
import static jtorch.Kwargs.with_flops;
import static jtorch.Kwargs.worker_name;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import jtorch.ProfilerKwargs.ProfileKwarg;
import jtorch.SeededTests;
import jtorch.Tensor;
import jtorch.nn.Linear;
import jtorch.sys.KinetoProfiler;
import jtorch.torch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededTests.class)
class ProfileTest {
  @BeforeAll
  static void needProfiler() {
    assumeTrue(KinetoProfiler.isThere(), "LibTorch's profiler can't be reached here");
  }

  private static Profile begin(ProfileKwarg... keywords) {
    List<ProfileKwarg> all = new ArrayList<>(List.of(keywords));
    all.add(activities(ProfilerActivity.CPU));
    return torch.profiler.profile(all.toArray(ProfileKwarg[]::new));
  }

  private static Profile recorded(Runnable call, ProfileKwarg... keywords) {
    Profile prof = begin(keywords);
    try (prof) {
      call.run();
    }
    return prof;
  }

  private static List<String> names(Profile prof) {
    return prof.key_averages().stream().map(FunctionEventAvg::key).toList();
  }

  @Test
  void whatIsShownIsWhatPythonShows() {
    ProfileRows.table().assertCommitted();
  }

  @Test
  void whatIsShownIsWhatThisPythonShows() throws IOException {
    ProfileRows.table().assertFresh();
  }

  @Test
  void eventsKnowWhatCalledThemAndWhatTheyCost() {
    Tensor x = torch.ones(8, 16);
    Tensor w = torch.ones(16, 4);
    Profile prof = recorded(() -> x.matmul(w), profile_memory(true), with_flops(true));
    FunctionEvent outer = prof.events().getFirst();
    FunctionEvent inner = outer.cpu_children().getFirst();
    assertEquals("aten::matmul", outer.name());
    assertEquals("aten::mm", inner.name());
    assertEquals(outer, inner.cpu_parent());
    assertEquals(2 * 8 * 16 * 4, inner.flops());
    assertEquals(8 * 4 * 4, inner.cpu_memory_usage());
    assertEquals(8 * 4 * 4, outer.cpu_memory_usage());
    assertEquals(0, outer.self_cpu_memory_usage());
    assertEquals(List.of(List.of(8L, 16L), List.of(16L, 4L)), inner.input_shapes());
    assertTrue(inner.time_range().start() >= outer.time_range().start());
    assertTrue(outer.cpu_time_total() >= inner.cpu_time_total());
    FunctionEventAvg total = prof.events().total_average();
    assertEquals("Total", total.key());
    assertEquals(prof.events().size(), total.count());
    assertEquals(prof.events().self_cpu_time_total(), total.self_cpu_time_total(), 1e-6);
  }

  @Test
  void anOperatorFindsItsNodeOfTheBackwardPassByTheirNumber() {
    Tensor x = torch.ones(3, requires_grad(true));
    Profile prof = recorded(() -> x.sin().sum().backward());
    FunctionEvent forward = named(prof, "aten::sin");
    FunctionEvent backward = named(prof, "SinBackward0");
    assertEquals(forward.sequence_nr(), backward.sequence_nr());
    assertEquals(forward.thread(), backward.fwd_thread());
    assertEquals(1, backward.scope());
  }

  private static void assertSays(String words, Throwable refusal) {
    String message = refusal.getMessage();
    assertTrue(message != null && message.contains(words), refusal.toString());
  }

  private static FunctionEvent named(Profile prof, String name) {
    return prof.events().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void productsOfLargeLayersHavePythonsNames() {
    Linear layer = new Linear(512, 256);
    Tensor x = torch.ones(128, 512);
    List<String> names = names(recorded(() -> layer.forward(x).sum().backward()));
    assertTrue(names.contains("aten::addmm"), names.toString());
    assertTrue(names.contains("AddmmBackward0"), names.toString());
  }

  @Test
  void anotherThreadIsNotSeen() throws InterruptedException {
    Tensor x = torch.ones(3);
    Profile prof = begin();
    try (prof) {
      Thread other =
          new Thread(() -> {
            try (var _ = torch.profiler.record_function("elsewhere")) {
              x.sin();
            }
          });
      other.start();
      other.join();
      x.cos();
    }
    assertEquals(List.of("aten::cos"), names(prof));
  }

  @Test
  void withoutAProfileABlockDoesNothing() {
    RecordFunction before = torch.profiler.record_function("before");
    Profile prof = recorded(before::close);
    assertEquals(0, prof.events().size());
    assertEquals("", prof.key_averages().table());
  }

  @Test
  void aBlockThatIsLeftOpenEndsWithTheProfile() {
    List<RecordFunction> open = new ArrayList<>();
    Profile first = recorded(() -> open.add(torch.profiler.record_function("open")));
    assertEquals(List.of("open"), names(first));
    Profile second =
        recorded(() -> {
          open.forEach(RecordFunction::close);
          torch.ones(2);
        });
    assertFalse(names(second).contains("open"));
  }

  @Test
  void aBlockEndsInItsThread() throws InterruptedException {
    AtomicReference<Throwable> refused = new AtomicReference<>();
    Profile prof = begin();
    try (prof) {
      RecordFunction block = torch.profiler.record_function("handed over");
      Thread other = new Thread(block::close);
      other.setUncaughtExceptionHandler((_, e) -> refused.set(e));
      other.start();
      other.join();
    }
    assertInstanceOf(IllegalStateException.class, refused.get());
    assertEquals(List.of("handed over"), names(prof));
  }

  @Test
  void namesAreKeptWhateverTheyAre() {
    for (String name : List.of("", "größer ≠ 网络 🙂", "a".repeat(5000), "#Cov#1")) {
      Profile prof =
          recorded(() -> {
            try (var _ = torch.profiler.record_function(name)) {
              assertTrue(KinetoProfiler.isRunning());
            }
          });
      assertEquals(List.of(name), names(prof));
    }
  }

  @Test
  void thereIsOneProfileAtATime() {
    try (Profile prof = begin()) {
      Exception refused = assertThrows(IllegalStateException.class, ProfileTest::begin);
      assertSays("stop that first", refused);
      prof.start(); // goes on
      prof.stop();
      prof.stop();
    }
    begin().close();
  }

  @Test
  void aProfileIsStoppedWhereItWasBegun() throws InterruptedException {
    AtomicReference<Throwable> refused = new AtomicReference<>();
    try (Profile prof = begin()) {
      Thread other = new Thread(prof::stop);
      other.setUncaughtExceptionHandler((_, e) -> refused.set(e));
      other.start();
      other.join();
    }
    assertInstanceOf(IllegalStateException.class, refused.get());
    assertSays("do that where it was begun", refused.get());
  }

  @Test
  void aVirtualThreadIsRefused() throws InterruptedException {
    AtomicReference<Throwable> refused = new AtomicReference<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            begin().close();
          } catch (IllegalStateException e) {
            refused.set(e);
          }
        })
        .join();
    assertNotNull(refused.get());
  }

  /** LibTorch would write the end of the open node into a recording that is gone. */
  @Test
  void aHookOfABackwardPassCanNeitherStopNorBegin() {
    Tensor x = torch.ones(2, requires_grad(true));
    Profile prof = begin();
    try (prof) {
      for (Runnable call : List.<Runnable>of(prof::stop, prof::step, ProfileTest::begin)) {
        Tensor y = x.mul(2);
        y.register_hook(_ -> {
          call.run();
          return null;
        });
        Exception refused = assertThrows(IllegalStateException.class, () -> y.sum().backward());
        assertSays("within a backward pass", refused);
      }
    }
    assertTrue(names(prof).contains("MulBackward0"));
  }

  @Test
  void nothingIsShownBeforeTheEnd() {
    try (Profile prof = begin()) {
      Exception early = assertThrows(IllegalStateException.class, prof::key_averages);
      assertSays("call stop() first", early);
    }
    try (Profile prof = begin(schedule(_ -> ProfilerAction.NONE))) {
      Exception none = assertThrows(IllegalStateException.class, prof::events);
      assertSays("nothing was recorded", none);
      assertThrows(IllegalStateException.class, () -> prof.add_metadata("key", "value"));
    }
  }

  @Test
  void eventsOfSeveralRecordingsJoinIfThatIsAskedFor() {
    Profile prof = recorded(() -> torch.ones(2).sin(), acc_events(true));
    int first = prof.events().size();
    prof.start();
    torch.ones(2).cos();
    prof.stop();
    assertEquals(2 * first, prof.events().size());
    assertTrue(names(prof).containsAll(List.of("aten::sin", "aten::cos")));
    Profile apart = recorded(() -> torch.ones(2).sin());
    apart.start();
    torch.ones(2).cos();
    apart.stop();
    assertFalse(names(apart).contains("aten::sin"));
  }

  @Test
  void aHandlerThatFailsLeavesNoProfileBehind() {
    Profile prof =
        begin(
            schedule(torch.profiler.schedule(0, 1, 1)),
            on_trace_ready(_ -> {
              throw new IllegalArgumentException("of the handler");
            }));
    prof.step();
    assertThrows(IllegalArgumentException.class, prof::step);
    prof.close();
    begin().close();
  }

  @Test
  void aPlanOutOfOrderIsCarriedOutAllTheSame() {
    List<ProfilerAction> plan =
        List.of(
            ProfilerAction.WARMUP,
            ProfilerAction.NONE,
            ProfilerAction.RECORD,
            ProfilerAction.WARMUP,
            ProfilerAction.RECORD,
            ProfilerAction.NONE);
    try (Profile prof = begin(schedule(plan::get))) {
      for (int i = 1; i < plan.size(); i++) {
        prof.step();
      }
      assertEquals(5, prof.step_num());
    }
    begin().close();
  }

  @Test
  void theTraceIsWrittenOnce(@TempDir Path folder) throws IOException {
    Profile prof = begin();
    try (prof) {
      prof.add_metadata("who", "a \"name\"");
      torch.ones(3).sin();
    }
    Path file = folder.resolve("größe.json");
    prof.export_chrome_trace(file);
    String trace = Files.readString(file);
    assertTrue(trace.contains("\"name\": \"aten::sin\""), trace);
    assertTrue(trace.contains("\"who\": \"a 'name'\""), trace);
    assertThrows(
        IllegalStateException.class, () -> prof.export_chrome_trace(folder.resolve("b.json")));
    Path nowhere = folder.resolve("none").resolve("trace.json");
    assertThrows(UncheckedIOException.class, () -> prof.export_chrome_trace(nowhere));
    assertThrows(UncheckedIOException.class, () -> prof.export_chrome_trace(folder));
  }

  @Test
  void tensorBoardFindsItsFiles(@TempDir Path folder) throws IOException {
    Path inner = folder.resolve("runs").resolve("first");
    for (Consumer<Profile> handler :
        List.of(
            torch.profiler.tensorboard_trace_handler(inner, worker_name("me")),
            torch.profiler.tensorboard_trace_handler(
                inner.toString(), worker_name("packed"), use_gzip(true)))) {
      recorded(() -> torch.ones(3).sin(), on_trace_ready(handler));
    }
    try (Stream<Path> files = Files.list(inner)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        assertTrue(name.matches("me\\.\\d+\\.pt\\.trace\\.json|packed\\.\\d+\\..*\\.gz"), name);
        try (var in =
            name.endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
          assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("aten::sin"));
        }
      }
    }
    try (Stream<Path> files = Files.list(inner)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void badArgumentsAreToldSo() {
    assertThrows(IllegalArgumentException.class, () -> torch.profiler.schedule(-1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> torch.profiler.schedule(1, 1, 0));
    EventList<FunctionEventAvg> events = recorded(() -> torch.ones(2)).key_averages();
    Exception unknown =
        assertThrows(IllegalArgumentException.class, () -> events.table(sort_by("beauty")));
    assertSays("cpu_time_total", unknown);
    assertThrows(IllegalArgumentException.class, () -> events.table(max_name_column_width(2)));
    assertThrows(IllegalStateException.class, () -> recorded(() -> {}).events().total_average());
  }

  @Test
  void withoutAGpuOnlyTheCpuIsRecorded() {
    assumeTrue(!torch.cuda.is_available(), "there is a GPU");
    assertEquals(Set.of(ProfilerActivity.CPU), torch.profiler.supported_activities());
    torch.profiler.profile(activities(ProfilerActivity.CPU, ProfilerActivity.CUDA)).close();
    assertThrows(
        IllegalArgumentException.class,
        () -> torch.profiler.profile(activities(ProfilerActivity.CUDA)));
    begin().close();
  }
}
