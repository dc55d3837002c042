package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads {@code torch::autograd::profiler::KinetoEvent}s, by the class's own functions. They look
 * into what was recorded and throw nothing.
 */
final class KinetoReader {
  /** The object's size in LibTorch 2.10, as the header and the destructor have it. */
  static final long BYTES = 168;

  private static final StructLayout ARRAY_REF =
      MemoryLayout.structLayout(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
  private static final long VECTOR = CppVector.LAYOUT.byteSize();

  private static final MethodHandle NAME =
      Downcall.loaded(
          mangled("4nameB5cxx11"),
          FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
  private static final MethodHandle SHAPES =
      Downcall.loaded(mangled("6shapes"), FunctionDescriptor.of(ARRAY_REF, ValueLayout.JAVA_LONG));
  private static final MethodHandle START = number("7startNs");
  private static final MethodHandle END = number("5endNs");
  private static final MethodHandle START_THREAD = number("13startThreadId");
  private static final MethodHandle END_THREAD = number("11endThreadId");
  private static final MethodHandle FORWARD_THREAD = number("11fwdThreadId");
  private static final MethodHandle CORRELATION = number("13correlationId");
  private static final MethodHandle LINKED = number("19linkedCorrelationId");
  private static final MethodHandle SIZE = number("6nBytes");
  private static final MethodHandle FLOPS = number("5flops");
  private static final MethodHandle SEQUENCE = number("10sequenceNr");
  private static final MethodHandle ELAPSED = number("13cudaElapsedUs");
  private static final MethodHandle DEVICE_TYPE = bind("10deviceType", ValueLayout.JAVA_BYTE);
  private static final MethodHandle DEVICE_INDEX = bind("11deviceIndex", ValueLayout.JAVA_INT);
  private static final MethodHandle SCOPE = bind("5scope", ValueLayout.JAVA_BYTE);
  private static final MethodHandle ACTIVITY = bind("12activityType", ValueLayout.JAVA_BYTE);
  private static final MethodHandle ASYNC = bind("7isAsync", ValueLayout.JAVA_BOOLEAN);
  private static final MethodHandle HIDDEN = bind("13isHiddenEvent", ValueLayout.JAVA_BOOLEAN);

  private KinetoReader() {}

  /** Returns the full name of one of the class's functions that take nothing. */
  static String mangled(String function) {
    return "_ZNK5torch8autograd8profiler11KinetoEvent" + function + "Ev";
  }

  private static MethodHandle number(String function) {
    return bind(function, ValueLayout.JAVA_LONG);
  }

  private static MethodHandle bind(String function, MemoryLayout result) {
    return Downcall.loaded(mangled(function), FunctionDescriptor.of(result, ValueLayout.JAVA_LONG));
  }

  /**
   * Reads all events of a vector.
   *
   * @param cuda whether the GPU is asked by events of CUDA how long it took
   */
  static List<KinetoEvent> read(long begin, long end, boolean cuda) {
    List<KinetoEvent> events = new ArrayList<>(Math.toIntExact((end - begin) / BYTES));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment text = arena.allocate(CppString.BYTES, Long.BYTES);
      MemorySegment array = arena.allocate(ARRAY_REF);
      for (long event = begin; event < end; event += BYTES) {
        events.add(read(event, text, array, cuda));
      }
    } catch (Error e) {
      throw e;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
    return events;
  }

  private static KinetoEvent read(long event, MemorySegment text, MemorySegment array, boolean cuda)
      throws Throwable {
    NAME.invokeExact(text, event);
    return new KinetoEvent(
        CppString.take(text),
        (long) START.invokeExact(event),
        (long) END.invokeExact(event),
        (long) START_THREAD.invokeExact(event),
        (long) END_THREAD.invokeExact(event),
        (long) FORWARD_THREAD.invokeExact(event),
        (long) CORRELATION.invokeExact(event),
        (long) LINKED.invokeExact(event),
        (byte) DEVICE_TYPE.invokeExact(event),
        (int) DEVICE_INDEX.invokeExact(event),
        (long) SIZE.invokeExact(event),
        (long) FLOPS.invokeExact(event),
        (long) SEQUENCE.invokeExact(event),
        (byte) SCOPE.invokeExact(event),
        (byte) ACTIVITY.invokeExact(event),
        (boolean) ASYNC.invokeExact(event),
        (boolean) HIDDEN.invokeExact(event),
        cuda ? (long) ELAPSED.invokeExact(event) : -1,
        shapes(event, array));
  }

  private static List<List<Long>> shapes(long event, MemorySegment array) throws Throwable {
    SegmentAllocator into = (_, _) -> array;
    MemorySegment found = (MemorySegment) SHAPES.invokeExact(into, event);
    long first = found.get(ValueLayout.JAVA_LONG, 0);
    int count = Math.toIntExact(found.get(ValueLayout.JAVA_LONG, Long.BYTES));
    List<List<Long>> shapes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      shapes.add(numbers(first + i * VECTOR));
    }
    return List.copyOf(shapes);
  }

  /** Reads a {@code std::vector<int64_t>}. */
  @SuppressWarnings("restricted") // from its begin to its end
  private static List<Long> numbers(long vector) {
    MemorySegment ends = MemorySegment.ofAddress(vector).reinterpret(VECTOR);
    long begin = ends.getAtIndex(ValueLayout.JAVA_LONG, 0);
    long bytes = ends.getAtIndex(ValueLayout.JAVA_LONG, 1) - begin;
    return bytes == 0
        ? List.of()
        : Arrays.stream(
                MemorySegment.ofAddress(begin).reinterpret(bytes).toArray(ValueLayout.JAVA_LONG))
            .boxed()
            .toList();
  }
}
