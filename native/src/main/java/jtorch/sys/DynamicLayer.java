package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * One layer of {@link DynamicLayers}, to be ended by the thread that began it. What that needs is
 * there before the layer begins.
 */
public final class DynamicLayer {
  /** {@code at::functorch::DynamicLayer} has 80 bytes in LibTorch 2.10; the rest is to spare. */
  private static final long BYTES = 256;

  private static final long LEVEL = 8;
  private static final long COUNTS = 48; // of its std::shared_ptr<bool>

  // libstdc++'s _Sp_counted_base: its table, its users, its weak users
  private static final long USERS = Long.BYTES;
  private static final long WEAK_USERS = USERS + Integer.BYTES;
  private static final long COUNTS_BYTES = WEAK_USERS + Integer.BYTES;
  private static final long DISPOSE = 2; // in the table, behind the two destructors
  private static final long DESTROY = 3;

  private static final VarHandle COUNT = ValueLayout.JAVA_INT.varHandle();
  private static final MethodHandle VIRTUAL = virtualFunction();

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment layer = arena.allocate(BYTES, Long.BYTES);
  private final MemorySegment pop = DynamicLayers.Functions.POP.with(arena, layer.address());

  private boolean ended;

  DynamicLayer() {}

  @SuppressWarnings("restricted") // of an object that takes nothing
  private static MethodHandle virtualFunction() {
    return Linker.nativeLinker().downcallHandle(FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
  }

  /** It has not begun. */
  void forget() {
    ended = true;
    arena.close();
  }

  /**
   * Ends it; a second time does nothing.
   *
   * @return its number in the stack, counted from 1, or 0 if there was none
   */
  public long end() {
    if (ended) {
      return 0;
    }
    ended = true;
    if (!Caught.call(pop)) {
      arena.close();
      return 0;
    }
    long level = layer.get(ValueLayout.JAVA_LONG, LEVEL);
    release(layer.get(ValueLayout.JAVA_LONG, COUNTS));
    arena.close();
    return level;
  }

  /** Lets go of what a {@code std::shared_ptr} counts, as the layer's destructor would. */
  @SuppressWarnings("restricted") // which a layer always has
  private static void release(long address) {
    MemorySegment counts = MemorySegment.ofAddress(address).reinterpret(COUNTS_BYTES);
    if ((int) COUNT.getAndAdd(counts, USERS, -1) == 1) {
      call(counts, DISPOSE);
      if ((int) COUNT.getAndAdd(counts, WEAK_USERS, -1) == 1) {
        call(counts, DESTROY);
      }
    }
  }

  @SuppressWarnings("restricted") // the table that the object begins with
  private static void call(MemorySegment object, long number) {
    MemorySegment table =
        MemorySegment.ofAddress(object.get(ValueLayout.JAVA_LONG, 0))
            .reinterpret((DESTROY + 1) * Long.BYTES);
    try {
      VIRTUAL.invokeExact(table.getAtIndex(ValueLayout.ADDRESS, number), object);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
