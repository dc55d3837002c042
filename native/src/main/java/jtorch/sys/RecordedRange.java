package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * A range with a name in what LibTorch's profiler records: an {@code at::RecordFunction}, as
 * Python's {@code record_function} makes one.
 */
public final class RecordedRange implements AutoCloseable {
  /** The object has less than 400 bytes in LibTorch 2.10, as its functions show. */
  private static final long BYTES = 1024;

  private static final byte USER_SCOPE = 7; // at::RecordScope
  private static final long NO_SEQUENCE = -1;

  /** {@code std::variant<std::string_view, FunctionSchema const&>}: length, text, which of both. */
  private static final StructLayout NAME =
      MemoryLayout.structLayout(
          ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

  private static final String SPACE = "_ZN2at14RecordFunction";
  static final String BEFORE =
      SPACE
          + "6beforeESt7variantIJSt17basic_string_viewIcSt11char_traitsIcEE"
          + "St17reference_wrapperIKN3c1014FunctionSchemaEEEEl";

  /** The class's functions, which catch what their listeners throw. */
  private static final class Functions {
    static final MethodHandle CONSTRUCT =
        Downcall.loaded(
            SPACE + "C1ENS_11RecordScopeE",
            FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_BYTE));
    static final MethodHandle BEFORE =
        Downcall.loaded(
            RecordedRange.BEFORE,
            FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, NAME, ValueLayout.JAVA_LONG));
    static final MethodHandle DESTRUCT =
        Downcall.loaded(SPACE + "D1Ev", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
  }

  private final Arena arena = Arena.ofAuto(); // closed by any thread, at no cost
  private final MemorySegment object = arena.allocate(BYTES, Long.BYTES * 2);
  private boolean open = true;

  /** Begins a range in the calling thread, if {@link KinetoProfiler#isThere}. */
  public RecordedRange(String name) {
    MemorySegment text = arena.allocateFrom(name);
    MemorySegment variant = arena.allocate(NAME);
    variant.set(ValueLayout.JAVA_LONG, 0, text.byteSize() - 1);
    variant.set(ValueLayout.JAVA_LONG, Long.BYTES, text.address());
    KinetoProfiler.opened(this);
    try {
      Functions.CONSTRUCT.invokeExact(object, USER_SCOPE);
      Functions.BEFORE.invokeExact(object, variant, NO_SEQUENCE);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Returns whether it has not ended yet. */
  public synchronized boolean isOpen() {
    return open;
  }

  /** Ends it; a second time does nothing, and neither does it when the profiler has ended. */
  @Override
  public synchronized void close() {
    if (open) {
      open = false;
      KinetoProfiler.closed(this);
      try {
        Functions.DESTRUCT.invokeExact(object);
      } catch (Throwable impossible) {
        throw new AssertionError(impossible);
      }
    }
  }
}
