package jtorch.profiler;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jtorch.sys.KinetoProfiler;
import jtorch.sys.KinetoResult;
import jtorch.sys.ThreadMemory;
import jtorch.torch;
import org.bytedeco.pytorch.ActivityTypeSet;
import org.bytedeco.pytorch.ExperimentalConfig;
import org.bytedeco.pytorch.ProfilerConfig;
import org.bytedeco.pytorch.global.torch.ActivityType;
import org.bytedeco.pytorch.global.torch.ProfilerState;
import org.jspecify.annotations.Nullable;

/**
 * Turns LibTorch's profiler on and off. There is one in the process, which a recorder has from its
 * preparation to its end.
 */
final class Recorder {
  private static final AtomicReference<@Nullable Recorder> PRESENT = new AtomicReference<>();

  private final ProfileSettings settings;
  private final Thread thread = Thread.currentThread();
  private String trace = "";
  private boolean recording;

  /**
   * Belongs to the calling thread.
   *
   * @throws IllegalStateException in a virtual thread, or if LibTorch's profiler can't be reached
   */
  Recorder(ProfileSettings settings) {
    ThreadMemory.requirePlatformThread();
    if (!KinetoProfiler.isThere()) {
      throw new IllegalStateException(
          "profile: LibTorch's profiler is reached on Linux with an x86-64 processor only.");
    }
    this.settings = settings;
  }

  boolean isRecording() {
    return recording;
  }

  private boolean isPresent() {
    return equals(PRESENT.get());
  }

  /**
   * Refuses to do something in another thread, or in code that LibTorch waits for.
   *
   * @throws IllegalStateException there
   */
  void requireOwnThread() {
    if (!thread.equals(Thread.currentThread())) {
      throw new IllegalStateException(
          "profile: it records the thread that began it, "
              + thread.getName()
              + ", and "
              + Thread.currentThread().getName()
              + " can't step or stop it; do that where it was begun.");
    }
    if (KinetoProfiler.isWaitedFor()) {
      throw new IllegalStateException(
          "profile: it can't begin, step or stop within a backward pass or an operator written in"
              + " Java; do that before or after.");
    }
  }

  /**
   * Has LibTorch prepare, if it has not.
   *
   * @throws IllegalStateException if another profile is being recorded
   */
  void prepare() {
    if (isPresent()) {
      return;
    }
    Recorder other = PRESENT.compareAndExchange(null, this);
    if (other != null) {
      throw new IllegalStateException(
          "profile: another one is being recorded, in "
              + other.thread.getName()
              + "; stop that first, as a process has one profiler.");
    }
    trace = UUID.randomUUID().toString().replace("-", "");
    if (!configured(KinetoProfiler::prepare)) {
      PRESENT.set(null);
      throw new IllegalStateException("profile: LibTorch could not prepare its profiler.");
    }
  }

  void start() {
    prepare();
    if (!configured(KinetoProfiler::enable)) {
      PRESENT.set(null);
      throw new IllegalStateException("profile: LibTorch could not begin to record.");
    }
    recording = true;
    describe("profile_memory", settings.memory());
    describe("record_shapes", settings.shapes());
    describe("with_flops", settings.flops());
  }

  private static void describe(String name, boolean is) {
    if (is) {
      KinetoProfiler.addMetadataJson(name, "1");
    }
  }

  /** Ends what was begun, and returns what was recorded. */
  KinetoResult stop() {
    if (settings.usesDevice()) {
      torch.cuda.synchronize();
    }
    recording = false;
    PRESENT.set(null);
    return KinetoProfiler.disable(asksByEvents());
  }

  private boolean asksByEvents() {
    return settings.usesDevice() && !KinetoProfiler.asksGpus();
  }

  /** What LibTorch is told of, by the addresses of the settings and the activities. */
  private interface Call {
    boolean with(long config, long activities);
  }

  private boolean configured(Call call) {
    ProfilerState state = asksByEvents() ? ProfilerState.KINETO_GPU_FALLBACK : ProfilerState.KINETO;
    try (ExperimentalConfig plain = new ExperimentalConfig();
        ActivityTypeSet activities = new ActivityTypeSet();
        ProfilerConfig config =
            new ProfilerConfig(
                state.value,
                settings.shapes(),
                settings.memory(),
                false,
                settings.flops(),
                false,
                plain,
                trace)) {
      for (ProfilerActivity activity : settings.activities()) {
        if (activity == ProfilerActivity.CPU) {
          activities.insert(ActivityType.CPU);
        } else if (!asksByEvents()) {
          activities.insert(ActivityType.CUDA);
        }
      }
      return call.with(config.address(), activities.address());
    }
  }
}
