package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * A C++ function of LibTorch's that may throw, which would end the process at the border to Java.
 *
 * <p>So it is not called from Java. {@code torch_parallel_for} of the C interface calls a function
 * pointer with three numbers in the calling thread, where the range is a single part, and makes a
 * status of what it throws. As its two ends and its context it hands over what this function takes:
 * the object's address and two numbers or fewer. A function with more arguments is reached by a few
 * instructions that read them from memory.
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
  private static final @Nullable MemorySegment LOG_LEVEL =
      Downcall.symbol("FLAGS_caffe2_log_level").map(Caught::number).orElse(null);

  /**
   * {@code f(_, _, long[7] all)}: calls {@code all[0]} with the six others, by a jump, so that what
   * it throws finds its way as if it had been called directly.
   */
  private static final byte[] WITH_SIX = {
    0x48,
    (byte) 0x8B,
    0x02, // mov rax, [rdx]
    0x48,
    (byte) 0x8B,
    0x7A,
    0x08, // mov rdi, [rdx + 8]
    0x48,
    (byte) 0x8B,
    0x72,
    0x10, // mov rsi, [rdx + 16]
    0x48,
    (byte) 0x8B,
    0x4A,
    0x20, // mov rcx, [rdx + 32]
    0x4C,
    (byte) 0x8B,
    0x42,
    0x28, // mov r8, [rdx + 40]
    0x4C,
    (byte) 0x8B,
    0x4A,
    0x30, // mov r9, [rdx + 48]
    0x48,
    (byte) 0x8B,
    0x52,
    0x18, // mov rdx, [rdx + 24]
    (byte) 0xFF,
    (byte) 0xE0 // jmp rax
  };

  private static final int MOST_ARGUMENTS = 6; // that the System V ABI passes in registers

  /** The instructions above, written when they are first needed. */
  private static final class WithSix {
    static final @Nullable MemorySegment CODE = code();

    private static @Nullable MemorySegment code() {
      try {
        return Host.platform().equals("linux-x86_64") ? MachineCode.executable(WITH_SIX) : null;
      } catch (IllegalStateException forbidden) { // by the system
        return null;
      }
    }
  }

  /** Returns whether calls with six numbers can be made here. */
  static boolean takesSix() {
    return WithSix.CODE != null;
  }

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
    return run(first, second, function, third);
  }

  /**
   * Writes down a call with up to six numbers, for Linux with an x86-64 processor: {@link #call
   * call(MemorySegment)} makes it, as often as wanted, and needs no memory of Java's.
   *
   * @param arena as long as calls are made
   */
  MemorySegment with(Arena arena, long... arguments) {
    if (arguments.length > MOST_ARGUMENTS) {
      throw new IllegalArgumentException("Six arguments are the most.");
    }
    long[] all = new long[1 + MOST_ARGUMENTS];
    all[0] = function.address();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return arena.allocateFrom(ValueLayout.JAVA_LONG, all);
  }

  /**
   * Makes a call that was written down; returns whether it threw nothing.
   *
   * @throws IllegalStateException unless {@link #takesSix}
   */
  static boolean call(MemorySegment written) {
    MemorySegment code = WithSix.CODE;
    if (code == null) {
      throw new IllegalStateException(
          "A function with several arguments is called on Linux with an x86-64 processor only,"
              + " where a process may make code.");
    }
    return run(0, 1, code, written.address());
  }

  /** Calls it with up to six numbers: see {@link #with}. */
  boolean callWith(long... arguments) {
    try (Arena arena = Arena.ofConfined()) {
      return call(with(arena, arguments));
    }
  }

  /** Makes no object of Java's: what ends something must not fail for want of memory. */
  private static boolean run(long first, long second, MemorySegment function, long third) {
    MemorySegment logLevel = LOG_LEVEL;
    int level = logLevel == null ? 0 : logLevel.get(ValueLayout.JAVA_INT, 0);
    if (logLevel != null) {
      logLevel.set(ValueLayout.JAVA_INT, 0, ONLY_FATAL);
    }
    try {
      return (int) PARALLEL_FOR.invokeExact(first, second, ONE_PART, function, third) == 0;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    } finally {
      if (logLevel != null) {
        logLevel.set(ValueLayout.JAVA_INT, 0, level);
      }
    }
  }
}
