package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Loops over LibTorch's own threads on the CPU. */
public final class ParallelFor {
  static {
    LibTorch.load();
  }

  /** What is done with a part of the range. */
  @FunctionalInterface
  public interface Body {
    /** Does it from {@code begin} to before {@code end}. */
    void run(long begin, long end);
  }

  /** A part of a loop, as C calls it: the loop is known by its number. */
  @FunctionalInterface
  interface Part {
    void run(long begin, long end, long number);
  }

  private static final MethodHandle PARALLEL_FOR =
      Downcall.loaded(
          "torch_parallel_for",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_LONG,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_LONG));

  private static final Map<Long, Loop> RUNNING = new ConcurrentHashMap<>();
  private static final AtomicLong LAST = new AtomicLong();
  private static final MemorySegment PART = part();

  private ParallelFor() {}

  /** One loop: C is given its number only. */
  private static final class Loop {
    private final Body body;
    private volatile @Nullable Throwable failure;

    Loop(Body body) {
      this.body = body;
    }

    void run(long begin, long end) {
      if (failure != null) {
        return; // the loop is lost already
      }
      try {
        body.run(begin, end);
      } catch (Throwable thrown) { // nothing in C can catch it; the caller's thread throws it
        failed(thrown);
      }
    }

    private synchronized void failed(Throwable thrown) {
      if (failure == null) {
        failure = thrown;
      } else if (!failure.equals(thrown)) { // several parts may throw one object
        failure.addSuppressed(thrown);
      }
    }

    void end() {
      switch (failure) {
        case RuntimeException exception -> throw exception;
        case Error error -> throw error;
        case null -> {}
        default -> throw new AssertionError(failure); // a body declares none
      }
    }
  }

  /** {@code void (int64_t begin, int64_t end, void* ctx)}. */
  @SuppressWarnings("restricted") // the descriptor is shim.h's ParallelFunc
  private static MemorySegment part() {
    Part part =
        (begin, end, number) -> {
          Loop loop = RUNNING.get(number);
          if (loop != null) {
            loop.run(begin, end);
          }
        };
    try {
      MethodHandle run =
          MethodHandles.lookup()
              .findVirtual(
                  Part.class,
                  "run",
                  MethodType.methodType(void.class, long.class, long.class, long.class));
      return Linker.nativeLinker()
          .upcallStub(
              run.bindTo(part),
              FunctionDescriptor.ofVoid(
                  ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG),
              Arena.global());
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(impossible.getMessage(), impossible);
    }
  }

  /**
   * Runs a body over a range, in parts of at least {@code grain} that may run at the same time.
   *
   * <p>What a body throws comes out here, the first as it is and others as suppressed by it.
   *
   * @throws IllegalArgumentException if {@code grain} is below 1
   */
  public static void run(long begin, long end, long grain, Body body) {
    if (grain < 1) {
      throw new IllegalArgumentException(
          "parallel_for: a part has at least 1 element, not " + grain + ".");
    }
    StackReserve.ensure();
    Loop loop = new Loop(body);
    long number = LAST.incrementAndGet();
    RUNNING.put(number, loop);
    int status;
    try {
      status = call(begin, end, grain, PART, number);
    } finally {
      RUNNING.remove(number);
    }
    loop.end();
    check(status);
  }

  /** Runs a function of C's over a range: {@code void (int64_t begin, int64_t end, void*)}. */
  static void runInC(long begin, long end, long grain, MemorySegment body) {
    check(call(begin, end, grain, body, 0));
  }

  private static int call(long begin, long end, long grain, MemorySegment body, long context) {
    try {
      return (int) PARALLEL_FOR.invokeExact(begin, end, grain, body, context);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static void check(int status) {
    if (status != 0) {
      throw new IllegalStateException("parallel_for: LibTorch could not start its threads.");
    }
  }
}
