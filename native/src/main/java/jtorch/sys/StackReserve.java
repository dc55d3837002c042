package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * Room on a thread's stack for Java code that LibTorch calls.
 *
 * <p>Where the stack ends just as C++ enters Java, nothing can catch it: the JVM ends the process.
 * So there must be room before C++ is entered, where Java can still throw.
 *
 * <p>Where the stack is can be asked on Linux with an x86-64 processor only; elsewhere, and in
 * virtual threads, whose stacks move, nothing is checked.
 */
public final class StackReserve {
  static {
    LibTorch.load();
  }

  /** What the JVM keeps free below each method (its shadow pages), and its guard pages. */
  private static final long JVM_BYTES = 96L << 10;

  /** What C++ uses between two pieces of Java, and what the second one uses to fail in peace. */
  private static final long BETWEEN_BYTES = 64L << 10;

  private static final int ATTRIBUTES_BYTES = 256; // of pthread_attr_t; glibc's has 56

  /** {@code lea rax, [rsp + 8]; ret}: where the caller's part of the stack ends. */
  private static final byte[] RETURN_POINTER = {0x48, (byte) 0x8D, 0x44, 0x24, 0x08, (byte) 0xC3};

  private static final @Nullable MethodHandle POINTER = pointer();

  /** The lowest address at which a thread may enter C++; 0 if its stack is unknown. */
  private static final ThreadLocal<Long> LOWEST = ThreadLocal.withInitial(StackReserve::lowest);

  // Not volatile: they turn true once, seen at once by the thread that makes what they are for.
  private static boolean operatorsEnter;
  private static boolean freeingEnters;

  private StackReserve() {}

  /** Says that an operator of LibTorch's may call Java from now on. */
  static void expectOperators() {
    operatorsEnter = true;
  }

  /** Says that LibTorch may call Java from now on when the last owner of a tensor goes. */
  public static void expectFreeing() {
    freeingEnters = true;
  }

  /** To be called before an operator is, which may be written in Java. */
  public static void beforeOperator() {
    if (operatorsEnter) {
      ensure();
    }
  }

  /** To be called before a tensor is freed, which may lie over Java's memory. */
  static void beforeFreeing() {
    if (freeingEnters) {
      ensure();
    }
  }

  /**
   * To be called before C++ code that calls Java.
   *
   * @throws StackOverflowError if it would find too little room
   */
  public static void ensure() {
    if (POINTER == null || Thread.currentThread().isVirtual()) {
      return;
    }
    long lowest = LOWEST.get();
    if (ask(POINTER) < lowest) {
      throw new StackOverflowError(
          "less than "
              + ((JVM_BYTES + BETWEEN_BYTES) >> 10)
              + " KiB are left of the stack of "
              + Thread.currentThread().getName()
              + ", which LibTorch needs to call Java; end the recursion, or run Java with a larger"
              + " -Xss");
    }
  }

  private static long ask(MethodHandle pointer) {
    try {
      return (long) pointer.invokeExact();
    } catch (Error overflow) {
      throw overflow;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  @SuppressWarnings("restricted") // the instructions above
  private static @Nullable MethodHandle pointer() {
    if (!Host.platform().equals("linux-x86_64") || !Downcall.libcHas("pthread_getattr_np")) {
      return null;
    }
    try {
      return Linker.nativeLinker()
          .downcallHandle(
              MachineCode.executable(RETURN_POINTER),
              FunctionDescriptor.of(ValueLayout.JAVA_LONG),
              Linker.Option.critical(false));
    } catch (IllegalStateException forbidden) { // by the system: as on other processors
      return null;
    }
  }

  /** What the threads' library says of the calling thread. */
  private static final class Pthreads {
    private static final MethodHandle SELF =
        Downcall.libc("pthread_self", FunctionDescriptor.of(ValueLayout.JAVA_LONG));
    private static final MethodHandle READ =
        Downcall.libc(
            "pthread_getattr_np",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
    private static final MethodHandle STACK =
        Downcall.libc(
            "pthread_attr_getstack",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS));
    private static final MethodHandle FREE =
        Downcall.libc(
            "pthread_attr_destroy",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  }

  private static long lowest() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment attributes = arena.allocate(ATTRIBUTES_BYTES, Long.BYTES);
      MemorySegment begin = arena.allocate(ValueLayout.JAVA_LONG);
      MemorySegment size = arena.allocate(ValueLayout.JAVA_LONG);
      if ((int) Pthreads.READ.invokeExact((long) Pthreads.SELF.invokeExact(), attributes) != 0) {
        return 0;
      }
      int status = (int) Pthreads.STACK.invokeExact(attributes, begin, size);
      int ignored = (int) Pthreads.FREE.invokeExact(attributes);
      long first = begin.get(ValueLayout.JAVA_LONG, 0);
      return status == 0 ? first + JVM_BYTES + BETWEEN_BYTES : 0;
    } catch (Error overflow) {
      throw overflow;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
