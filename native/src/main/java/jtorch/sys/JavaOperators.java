package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Operators of LibTorch's dispatcher that are written in Java. */
public final class JavaOperators {
  static {
    LibTorch.load();
  }

  /** The body of an operator for one dispatch key. */
  public interface Kernel {
    /**
     * Computes.
     *
     * @param stack the arguments, which the kernel owns, to be replaced by the results; see {@link
     *     StableValues}
     */
    void run(MemorySegment stack);
  }

  private static final int MESSAGE_BYTES = 512;

  private static final FunctionDescriptor KERNEL =
      FunctionDescriptor.of(
          ValueLayout.JAVA_LONG, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

  private static final MethodHandle FRAGMENT =
      Downcall.loaded(
          "aoti_torch_library_init_fragment",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS));
  private static final MethodHandle IMPLEMENTATIONS =
      Downcall.loaded(
          "aoti_torch_library_init_impl",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.ADDRESS,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS));
  private static final MethodHandle DEFINE =
      Downcall.loaded(
          "aoti_torch_library_def",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
  private static final MethodHandle IMPLEMENT =
      Downcall.loaded(
          "torch_library_impl",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG,
              ValueLayout.ADDRESS,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_LONG));

  /** LibTorch's libraries by namespace and key: what they hold goes if they are deleted. */
  private static final Map<String, Long> LIBRARIES = new ConcurrentHashMap<>();

  /** Where a message stands until LibTorch has copied it: each thread's own. */
  private static final ThreadLocal<MemorySegment> MESSAGE =
      ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(MESSAGE_BYTES));

  /** Where an operator was defined, for LibTorch's reports, which keep the pointer. */
  private static final MemorySegment FILE = Arena.global().allocateFrom("Java");

  /** Java ends the process if the stack ends just where C enters it, so that none comes so far. */
  private static final int DEEPEST = 100;

  private static final ThreadLocal<int[]> DEPTH = ThreadLocal.withInitial(() -> new int[1]);

  private static final long SPEECHLESS = Arena.global().allocateFrom(JavaFailure.UNNAMED).address();

  private JavaOperators() {}

  /** Returns whether a failure in Java can be told to LibTorch on this machine. */
  public static boolean isSupported() {
    return FailingStub.isSupported();
  }

  /** Returns whether this thread is within an operator in Java. */
  static boolean isInside() {
    return DEPTH.get()[0] > 0;
  }

  /**
   * Defines an operator.
   *
   * @return whether LibTorch took the schema
   */
  public static boolean define(String namespace, String schema) {
    try (Arena arena = Arena.ofConfined()) {
      long library =
          LIBRARIES.computeIfAbsent(
              namespace,
              name ->
                  made(
                      arena,
                      out -> (int) FRAGMENT.invokeExact(arena.allocateFrom(name), FILE, 0, out)));
      return succeeds(() -> (int) DEFINE.invokeExact(library, arena.allocateFrom(schema)));
    }
  }

  /**
   * Gives an operator a body.
   *
   * @param name with its namespace and overload
   * @param key LibTorch's name of the dispatch key
   * @return whether LibTorch took it
   */
  public static boolean implement(String namespace, String name, String key, Kernel kernel) {
    try (Arena arena = Arena.ofConfined()) {
      long library =
          LIBRARIES.computeIfAbsent(
              namespace + "/" + key,
              _ ->
                  made(
                      arena,
                      out ->
                          (int)
                              IMPLEMENTATIONS.invokeExact(
                                  arena.allocateFrom(namespace),
                                  arena.allocateFrom(key),
                                  FILE,
                                  0,
                                  out)));
      MemorySegment code = FailingStub.around(upcall(new Entry(name, kernel)), name);
      StackReserve.expectOperators();
      return succeeds(() ->
          (int)
              IMPLEMENT.invokeExact(
                  library, arena.allocateFrom(name), code, StableValues.BUILT_FOR));
    }
  }

  /** A call of LibTorch's that returns a status. */
  private interface Status {
    int get() throws Throwable;
  }

  /** One that puts what it makes somewhere. */
  private interface Maker {
    int make(MemorySegment out) throws Throwable;
  }

  private static boolean succeeds(Status call) {
    try {
      return call.get() == 0;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static long made(Arena arena, Maker maker) {
    MemorySegment out = arena.allocate(ValueLayout.JAVA_LONG);
    if (!succeeds(() -> maker.make(out))) {
      throw new IllegalStateException("LibTorch made no library for operators in Java.");
    }
    return out.get(ValueLayout.JAVA_LONG, 0);
  }

  @SuppressWarnings("restricted") // the descriptor is that of the stub's inner call
  private static MemorySegment upcall(Entry entry) {
    try {
      MethodHandle call =
          MethodHandles.lookup()
              .findVirtual(
                  Entry.class,
                  "call",
                  MethodType.methodType(long.class, MemorySegment.class, long.class, long.class));
      return Linker.nativeLinker().upcallStub(call.bindTo(entry), KERNEL, Arena.global());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("this class has the method", e);
    }
  }

  /** Where C enters a kernel: nothing may be thrown out of here. */
  private record Entry(String name, Kernel kernel) {
    @SuppressWarnings({"restricted", "UnusedMethod"}) // C calls it, with a stack of this length
    long call(MemorySegment stack, long arguments, long results) {
      return guarded(
          name,
          () ->
              BackwardPass.called(
                  () -> run(stack.reinterpret(Math.max(arguments, results) * Long.BYTES))));
    }

    private boolean run(MemorySegment stack) {
      kernel.run(stack);
      return true;
    }
  }

  /** Does something that C++ waits for; returns 0 or the address of what was thrown, in words. */
  static long guarded(String name, Runnable body) {
    try {
      int[] depth = DEPTH.get();
      if (depth[0] == DEEPEST) {
        throw new StackOverflowError("operators in Java call each other " + DEEPEST + " deep");
      }
      depth[0]++;
      try {
        body.run();
      } finally {
        depth[0]--;
      }
      return 0;
    } catch (Throwable failure) {
      return message(name, failure);
    }
  }

  private static long message(String name, Throwable failure) {
    try {
      byte[] text = JavaFailure.name(name, failure).getBytes(StandardCharsets.UTF_8);
      MemorySegment message = MESSAGE.get();
      int length = Math.min(text.length, MESSAGE_BYTES - 1);
      MemorySegment.copy(text, 0, message, ValueLayout.JAVA_BYTE, 0, length);
      message.set(ValueLayout.JAVA_BYTE, length, (byte) 0);
      return message.address();
    } catch (Throwable none) { // the stack or the memory is used up: nothing can be called
      JavaFailure.LOST[0] = failure;
      return SPEECHLESS;
    }
  }
}
