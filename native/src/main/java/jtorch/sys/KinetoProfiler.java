package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * LibTorch's profiler, which Python's {@code torch.profiler} turns on and off too: it sees every
 * operator that LibTorch runs for this thread, and calls nothing of Java's. The presets map its
 * settings, not its functions.
 *
 * <p>What begins and ends it may throw and is called through {@link Caught}. What is passed and
 * returned has the layout of the Itanium C++ ABI and of libstdc++.
 */
public final class KinetoProfiler {
  static {
    LibTorch.load();
  }

  private static final String SPACE = "_ZN5torch8autograd8profiler";
  private static final String ACTIVITIES =
      "ERKNS_8profiler4impl14ProfilerConfigERKSt3setINS3_12ActivityTypeESt4lessIS8_ESaIS8_EE";
  private static final String TEXT = "NSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEE";

  private static final String PREPARE = SPACE + "15prepareProfiler" + ACTIVITIES;
  private static final String ENABLE =
      SPACE
          + "14enableProfiler"
          + ACTIVITIES
          + "RKSt13unordered_setIN2at11RecordScopeESt4hashISH_ESt8equal_toISH_ESaISH_EE";
  private static final String DISABLE = SPACE + "15disableProfilerEv";
  private static final String METADATA = SPACE + "15addMetadataJsonERK" + TEXT + "S9_";

  /** The functions, found when the first profile is made. */
  private static final class Functions {
    static final Caught PREPARE = Caught.function(KinetoProfiler.PREPARE);
    static final Caught ENABLE = Caught.function(KinetoProfiler.ENABLE);
    static final Caught DISABLE = Caught.function(KinetoProfiler.DISABLE);
    static final Caught METADATA = Caught.function(KinetoProfiler.METADATA);
  }

  /** Whether all is there. */
  private static final class Support {
    static final boolean VALUE =
        Caught.takesSix()
            && Arrays.stream(
                    new String[] {
                      PREPARE,
                      ENABLE,
                      DISABLE,
                      METADATA,
                      KinetoResult.SAVE,
                      KinetoResult.DESTRUCT,
                      KinetoReader.mangled("4nameB5cxx11"),
                      RecordedRange.BEFORE
                    })
                .allMatch(name -> Downcall.symbol(name).isPresent());
  }

  /** What records meanwhile is ended before the profiler is, which it writes into. */
  private static final Set<RecordedRange> OPEN = ConcurrentHashMap.newKeySet();

  private static volatile boolean running;

  private KinetoProfiler() {}

  /** Returns whether it can be reached on this system. */
  public static boolean isThere() {
    return Support.VALUE;
  }

  /** Returns whether the profiler asks GPUs itself, by NVIDIA's CUPTI. */
  public static boolean asksGpus() {
    return Downcall.symbol("cuptiActivityEnable").isPresent();
  }

  /** Returns whether some thread is being profiled. */
  public static boolean isRunning() {
    return running;
  }

  /**
   * Returns whether LibTorch is waiting for this thread's Java code, with an operator or a node of
   * a graph open: it will write that one's end where this profile was recorded, which must not end.
   */
  public static boolean isWaitedFor() {
    return JavaFailure.isInPass() || JavaOperators.isInside();
  }

  /**
   * Has the profiler prepare, which takes a while.
   *
   * @param config the {@code ProfilerConfig*}
   * @param activities the {@code std::set<ActivityType>*}
   * @return whether LibTorch did
   */
  public static boolean prepare(long config, long activities) {
    return Functions.PREPARE.callWith(config, activities);
  }

  /**
   * Begins to record what this thread does.
   *
   * @return whether LibTorch did
   */
  public static boolean enable(long config, long activities) {
    try (Arena arena = Arena.ofConfined()) {
      boolean done = Functions.ENABLE.callWith(config, activities, noScopes(arena).address());
      running = running || done;
      return done;
    }
  }

  /** An empty {@code std::unordered_set}, which stands for all scopes; it is only read. */
  private static MemorySegment noScopes(Arena arena) {
    MemorySegment set = arena.allocate(7 * Long.BYTES, Long.BYTES);
    set.set(ValueLayout.JAVA_LONG, 0, set.address() + 6 * Long.BYTES); // its own single bucket
    set.set(ValueLayout.JAVA_LONG, Long.BYTES, 1);
    set.set(ValueLayout.JAVA_FLOAT, 4 * Long.BYTES, 1);
    return set;
  }

  /**
   * Ends the recording that this thread has begun.
   *
   * @param cuda whether the GPU is asked by events of CUDA how long it took
   * @throws IllegalStateException if LibTorch knows of none
   */
  public static KinetoResult disable(boolean cuda) {
    OPEN.forEach(RecordedRange::close);
    running = false;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment unique = arena.allocate(ValueLayout.JAVA_LONG);
      boolean done = Functions.DISABLE.callWith(unique.address());
      long result = unique.get(ValueLayout.JAVA_LONG, 0);
      if (!done || result == 0) {
        throw new IllegalStateException("LibTorch has no profile of this thread to end.");
      }
      return new KinetoResult(result, cuda);
    }
  }

  /**
   * Writes something into the trace that is being recorded.
   *
   * @param value JSON
   */
  public static void addMetadataJson(String key, String value) {
    try (Arena arena = Arena.ofConfined()) {
      boolean done =
          Functions.METADATA.callWith(
              CppString.of(arena, key).address(), CppString.of(arena, value).address());
      assert done;
    }
  }

  static void opened(RecordedRange range) {
    OPEN.add(range);
  }

  static void closed(RecordedRange range) {
    OPEN.remove(range);
  }
}
