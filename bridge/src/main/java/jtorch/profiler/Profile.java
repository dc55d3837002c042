package jtorch.profiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import jtorch.ProfilerKwargs.KeyAveragesKwarg;
import jtorch.ProfilerKwargs.ProfileKwarg;
import jtorch.internal.Warnings;
import jtorch.sys.KinetoProfiler;
import jtorch.sys.KinetoResult;
import org.jspecify.annotations.Nullable;

/**
 * A recording of what one thread has LibTorch do, and of what the backward passes that it begins do
 * in other threads.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/profiler.html#torch.profiler.profile">torch.profiler.profile</a>.
 */
public final class Profile implements AutoCloseable {
  private final ProfileSettings settings;
  private final Recorder recorder;
  private final List<FunctionEvent> before = new ArrayList<>(); // of the recordings that are done
  private int step;
  private ProfilerAction action = ProfilerAction.NONE;
  private boolean begun;
  private @Nullable RecordFunction stepRange;
  private @Nullable KinetoResult result;
  private @Nullable List<FunctionEvent> events;

  /**
   * Begins to record, or does what the schedule says of the first step.
   *
   * @throws IllegalStateException if another profile is being recorded, in a backward pass, in an
   *     operator written in Java, in a virtual thread, or on a system where LibTorch's profiler
   *     can't be reached
   */
  public Profile(ProfileKwarg... keywords) {
    settings = new ProfileSettings(keywords);
    recorder = new Recorder(settings);
    start();
  }

  /**
   * Begins again after {@link #stop}; a new profile has begun.
   *
   * @throws IllegalStateException in another thread than the first time, or where it can't begin
   */
  public void start() {
    if (!begun) {
      recorder.requireOwnThread();
      ProfilerAction first = actionOf(step);
      turnTo(action, first);
      action = first;
      begun = true;
      beginStep();
    }
  }

  /**
   * Ends it; a second time does nothing.
   *
   * @throws IllegalStateException in another thread, or where LibTorch waits for this code
   */
  public void stop() {
    if (begun) {
      recorder.requireOwnThread();
      begun = false;
      endStep();
      ProfilerAction last = action;
      action = ProfilerAction.NONE;
      turnTo(last, null);
    }
  }

  /** Ends it, as {@link #stop} does. */
  @Override
  public void close() {
    stop();
  }

  /**
   * Says that the next step begins, such as the next batch.
   *
   * @throws IllegalStateException in another thread, or where LibTorch waits for this code
   */
  public void step() {
    if (!begun) {
      throw new IllegalStateException("profile: step() of one that was stopped; call start().");
    }
    recorder.requireOwnThread();
    endStep();
    step++;
    ProfilerAction next = actionOf(step);
    ProfilerAction last = action;
    action = next;
    turnTo(last, next);
    beginStep();
  }

  private ProfilerAction actionOf(int step) {
    @Nullable IntFunction<ProfilerAction> schedule = settings.schedule();
    return schedule == null ? ProfilerAction.RECORD : schedule.apply(step);
  }

  private void beginStep() {
    if (settings.schedule() != null) {
      stepRange = new RecordFunction("ProfilerStep#" + step);
    }
  }

  private void endStep() {
    if (stepRange != null) {
      stepRange.close();
      stepRange = null;
    }
  }

  /** Goes from what was done to what is to be done, nothing at the end. */
  private void turnTo(ProfilerAction last, @Nullable ProfilerAction next) {
    boolean records = next != null && next.records();
    if (last == ProfilerAction.RECORD_AND_SAVE || (last == ProfilerAction.RECORD && !records)) {
      endRecording(last == ProfilerAction.RECORD_AND_SAVE || next == null);
    } else if (last == ProfilerAction.WARMUP && !records && next != ProfilerAction.WARMUP) {
      recorder.start(); // so that LibTorch forgets the preparation
      endRecording(false);
    }
    if (next != null && isOutOfOrder(last, next)) {
      Warnings.warn("Incorrect schedule: " + last + " followed by " + next);
    }
    if (next == ProfilerAction.WARMUP) {
      recorder.prepare();
    } else if (records && !recorder.isRecording()) {
      forget();
      recorder.start();
    }
  }

  /** Such a plan throws away what it has prepared or recorded. */
  private static boolean isOutOfOrder(ProfilerAction last, ProfilerAction next) {
    return switch (last) {
      case WARMUP -> next == ProfilerAction.NONE;
      case RECORD -> !next.records();
      case NONE, RECORD_AND_SAVE -> false;
    };
  }

  private void endRecording(boolean ready) {
    if (recorder.isRecording()) {
      result = recorder.stop();
      events = null;
      if (settings.accumulates()) {
        events();
      }
      if (ready) {
        settings.ready().accept(this);
      }
    }
  }

  private void forget() {
    result = null;
    events = null;
  }

  /** Returns how many steps came before the present one. */
  public int step_num() {
    return step;
  }

  /**
   * Returns all events of the last recording, or of all with {@code acc_events}.
   *
   * @throws IllegalStateException if nothing was recorded, or the recording goes on
   */
  public EventList<FunctionEvent> events() {
    KinetoResult last = last("events()");
    if (events == null) {
      events = EventReader.read(last, settings.usesDevice());
      if (settings.accumulates()) {
        List<FunctionEvent> earlier = List.copyOf(before);
        before.clear();
        before.addAll(events);
        before.addAll(earlier);
        events = List.copyOf(before);
      }
    }
    return new EventList<>(events, settings.recorded());
  }

  /**
   * Sums up the events of each name.
   *
   * @throws IllegalStateException if nothing was recorded, or the recording goes on
   */
  public EventList<FunctionEventAvg> key_averages(KeyAveragesKwarg... keywords) {
    return events().key_averages(keywords);
  }

  private KinetoResult last(String call) {
    if (result == null) {
      throw new IllegalStateException(
          "profile: "
              + call
              + (recorder.isRecording()
                  ? " follows the end of the recording; call stop() first, or leave its block."
                  : " has nothing to show, as nothing was recorded."));
    }
    return result;
  }

  /**
   * Writes the last recording for chrome://tracing and ui.perfetto.dev, packed if the name ends in
   * {@code .gz}. LibTorch does so once for a recording.
   *
   * @throws IllegalStateException if nothing was recorded, or it was written before
   * @throws UncheckedIOException if it can't be written
   */
  public void export_chrome_trace(Path path) {
    KinetoResult last = last("export_chrome_trace()");
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (path.toString().endsWith(".gz")) {
        Path plain = Files.createTempFile("trace", ".json");
        try {
          save(last, plain);
          try (var packed = new GZIPOutputStream(Files.newOutputStream(path))) {
            Files.copy(plain, packed);
          }
        } finally {
          Files.deleteIfExists(plain);
        }
      } else {
        if (folder == null || !Files.isDirectory(folder)) {
          throw new IOException("there is no folder " + folder);
        }
        Files.newOutputStream(path).close(); // LibTorch would only log that it can't be written
        save(last, path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("export_chrome_trace: " + path + " can't be written.", e);
    }
  }

  /** As the other, with the file's name. */
  public void export_chrome_trace(String path) {
    export_chrome_trace(Path.of(path));
  }

  private static void save(KinetoResult result, Path path) {
    if (!result.save(path.toString())) {
      throw new IllegalStateException(
          "export_chrome_trace: Trace is already saved, or LibTorch has none; record anew.");
    }
  }

  /**
   * Writes a text into the trace that is being recorded, with single quotes in place of double ones
   * and a space for what has no letter: LibTorch makes slashes of the backslashes that JSON wants.
   *
   * @throws IllegalStateException if none is
   */
  public void add_metadata(String key, String value) {
    add_metadata_json(key, '"' + plain(value) + '"');
  }

  private static String plain(String text) {
    return text.replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
  }

  /**
   * Writes JSON into the trace that is being recorded.
   *
   * @throws IllegalStateException if none is
   */
  public void add_metadata_json(String key, String value) {
    if (!recorder.isRecording()) {
      throw new IllegalStateException(
          "profile: nothing is being recorded that " + key + " could be written into.");
    }
    KinetoProfiler.addMetadataJson(plain(key), value);
  }
}
