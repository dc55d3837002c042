package jtorch.sys;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * A C++ function of LibTorch's that may throw, which would end the process at the border to Java.
 *
 * <p>So it is not called from Java. {@code torch_parallel_for} of the C interface calls a function
 * pointer with three numbers in the calling thread, where the range is a single part, and makes a
 * status of what it throws. As its two ends and its context it hands over what this function takes:
 * the object's address and two numbers or fewer.
 */
final class Caught {
  static {
    LibTorch.load();
  }

  private static final long ONE_PART = Long.MAX_VALUE;
  private static final int ONLY_FATAL = 3; // LibTorch's severity of log lines

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

  /** The C interface prints what it has caught, with a C++ stack, unless this says not to. */
  private static final Optional<MemorySegment> LOG_LEVEL =
      Downcall.symbol("FLAGS_caffe2_log_level").map(Caught::number);

  private final MemorySegment function;

  private Caught(MemorySegment function) {
    this.function = function;
  }

  @SuppressWarnings("restricted") // an int, as c10/util/Logging.cpp declares it
  private static MemorySegment number(MemorySegment symbol) {
    return symbol.reinterpret(Integer.BYTES);
  }

  /**
   * Finds a function by its mangled name.
   *
   * @throws IllegalStateException if no loaded library has it
   */
  static Caught function(String name) {
    return new Caught(
        Downcall.symbol(name)
            .orElseThrow(() ->
                new IllegalStateException(
                    "The loaded LibTorch does not export "
                        + name
                        + "; use LibTorch 2.10 for CUDA.")));
  }

  /** Calls it with an object only; returns whether it threw nothing. */
  boolean call(long object) {
    return call(object, object + 1, 0);
  }

  /**
   * Calls it with three numbers; returns whether it threw nothing.
   *
   * @param second more than the first, as they are a range's ends on their way
   */
  boolean call(long first, long second, long third) {
    if (second <= first) {
      throw new IllegalArgumentException("The second number must be above the first.");
    }
    int level = LOG_LEVEL.map(flag -> flag.get(ValueLayout.JAVA_INT, 0)).orElse(0);
    LOG_LEVEL.ifPresent(flag -> flag.set(ValueLayout.JAVA_INT, 0, ONLY_FATAL));
    try {
      return (int) PARALLEL_FOR.invokeExact(first, second, ONE_PART, function, third) == 0;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    } finally {
      LOG_LEVEL.ifPresent(flag -> flag.set(ValueLayout.JAVA_INT, 0, level));
    }
  }
}
