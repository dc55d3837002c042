package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Cleaner;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What LibTorch's profiler has recorded, a {@code torch::autograd::profiler::ProfilerResult}; it is
 * freed when nobody reaches it any more.
 */
public final class KinetoResult {
  private static final Cleaner CLEANER = Cleaner.create();

  // The class's fields: the start, the events, the trace, the tree of the events
  private static final long EVENTS = 8;
  private static final long BYTES = 64;

  private static final String SPACE = "_ZN5torch8autograd8profiler14ProfilerResult";
  static final String SAVE = SPACE + "4saveERKNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEE";
  static final String DESTRUCT = SPACE + "D1Ev";

  /** The class's functions, found when there is the first result. */
  private static final class Functions {
    static final Caught SAVE = Caught.function(KinetoResult.SAVE);
    static final MethodHandle DESTRUCT =
        Downcall.loaded(KinetoResult.DESTRUCT, FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG));
  }

  /** Frees the object, once. */
  private record Freeing(AtomicLong address) implements Runnable {
    @Override
    public void run() {
      long object = address.getAndSet(0);
      if (object != 0) {
        try {
          Functions.DESTRUCT.invokeExact(object);
        } catch (Throwable impossible) {
          throw new AssertionError(impossible);
        }
        CppString.free(object);
      }
    }
  }

  private final MemorySegment object;
  private final boolean cuda;
  private boolean saved;

  /**
   * Takes over what the profiler has returned.
   *
   * @param cuda whether the GPU is asked by events of CUDA how long it took
   */
  @SuppressWarnings("restricted") // the object's fields, as long as it lives
  KinetoResult(long address, boolean cuda) {
    object = MemorySegment.ofAddress(address).reinterpret(BYTES);
    this.cuda = cuda;
    CLEANER.register(this, new Freeing(new AtomicLong(address)));
  }

  /** Returns when the profiler began, in nanoseconds since 1970. */
  public synchronized long start() {
    return object.get(ValueLayout.JAVA_LONG, 0);
  }

  /** Returns all events, in the order in which LibTorch has them. */
  public synchronized List<KinetoEvent> events() {
    return KinetoReader.read(
        object.get(ValueLayout.JAVA_LONG, EVENTS),
        object.get(ValueLayout.JAVA_LONG, EVENTS + Long.BYTES),
        cuda);
  }

  /**
   * Writes the trace as JSON that Chrome and Perfetto show; LibTorch can do so once.
   *
   * @return whether it did
   */
  public synchronized boolean save(String path) {
    if (saved) {
      return false;
    }
    saved = true;
    try (Arena arena = Arena.ofConfined()) {
      return Functions.SAVE.callWith(object.address(), CppString.of(arena, path).address());
    }
  }
}
