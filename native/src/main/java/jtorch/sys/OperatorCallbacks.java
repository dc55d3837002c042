package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * LibTorch's {@code at::RecordFunctionCallback} with Java behind it: what happens before and after
 * each operator that a thread calls.
 *
 * <p>The presets can register such a callback, but not make one. Its fields are those of {@code
 * ATen/record_function.h} in 2.10.
 */
public final class OperatorCallbacks implements AutoCloseable {
  /** What is told of each operator, by the address of its {@code at::RecordFunction}. */
  public interface Listener {
    /** The operator is about to run; its inputs can be read. */
    void begins(long recordFunction);

    /** The operator has run; its outputs can be read, none if it failed. */
    void ends(long recordFunction);
  }

  private static final long START = 0;
  private static final long END = 8;
  private static final long PROBABILITY = 16;
  private static final long SCOPES = 24; // ten booleans, the first one for operators
  private static final long NEEDS_INPUTS = 34;
  private static final long NEEDS_OUTPUTS = 35;
  private static final long SIZE = 40;

  private final Arena arena = Arena.ofShared();
  private final Listener listener;
  private final MemorySegment callback;
  private volatile @Nullable Throwable failure;

  /**
   * Makes the callback; the bridge registers it.
   *
   * @throws IllegalStateException on a processor whose calls return a C++ object in a way that Java
   *     cannot follow
   */
  public OperatorCallbacks(Listener listener) {
    if (!canBeMade()) {
      throw new IllegalStateException(
          "Operators can be recorded on x86-64 only, not on "
              + System.getProperty("os.arch")
              + "; export the model on another machine.");
    }
    this.listener = listener;
    StackReserve.expectOperators();
    callback = arena.allocate(SIZE, Long.BYTES);
    callback.set(ValueLayout.ADDRESS, START, stub("start", START_TYPE, START_C));
    callback.set(ValueLayout.ADDRESS, END, stub("end", END_TYPE, END_C));
    callback.set(ValueLayout.JAVA_DOUBLE, PROBABILITY, 1.0);
    callback.set(ValueLayout.JAVA_BOOLEAN, SCOPES, true);
    callback.set(ValueLayout.JAVA_BOOLEAN, NEEDS_INPUTS, true);
    callback.set(ValueLayout.JAVA_BOOLEAN, NEEDS_OUTPUTS, true);
  }

  /** Returns whether the C++ side returns an object through a pointer that comes first. */
  public static boolean canBeMade() {
    String architecture = System.getProperty("os.arch");
    return architecture.equals("amd64") || architecture.equals("x86_64");
  }

  private static final MethodType START_TYPE =
      MethodType.methodType(long.class, long.class, long.class);
  private static final FunctionDescriptor START_C =
      FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
  private static final MethodType END_TYPE =
      MethodType.methodType(void.class, long.class, long.class);
  private static final FunctionDescriptor END_C =
      FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

  @SuppressWarnings("restricted") // the descriptors are those of the class's two function types
  private MemorySegment stub(String method, MethodType type, FunctionDescriptor descriptor) {
    try {
      MethodHandle handle =
          MethodHandles.lookup().findVirtual(OperatorCallbacks.class, method, type).bindTo(this);
      return Linker.nativeLinker().upcallStub(handle, descriptor, arena);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("this class has the method", e);
    }
  }

  /** The context that C++ expects in {@code result} is a null pointer, as none is needed. */
  @SuppressWarnings({
    "restricted",
    "UnusedMethod"
  }) // C++ calls it; eight bytes on the caller's stack, by the calling convention
  private long start(long result, long recordFunction) {
    MemorySegment.ofAddress(result).reinterpret(Long.BYTES).set(ValueLayout.JAVA_LONG, 0, 0);
    guarded(() -> listener.begins(recordFunction));
    return result;
  }

  @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // C++ calls it
  private void end(long recordFunction, long context) {
    guarded(() -> listener.ends(recordFunction));
  }

  /** An exception that left an upcall would end the process: it is kept for {@link #close}. */
  private void guarded(Runnable call) {
    if (failure == null) {
      try {
        call.run();
      } catch (Throwable e) {
        failure = e;
      }
    }
  }

  /** Returns the address of the callback, which lives until {@link #close}. */
  public long address() {
    return callback.address();
  }

  /** Returns what the listener threw first, after which it was told nothing. */
  public @Nullable Throwable failure() {
    return failure;
  }

  /** Frees the callback, which must be registered no more. */
  @Override
  public void close() {
    arena.close();
  }
}
