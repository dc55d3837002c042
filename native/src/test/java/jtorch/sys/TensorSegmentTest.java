package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class TensorSegmentTest {
  static {
    LibTorch.load();
  }

  /** What C's qsort calls with two elements. */
  @FunctionalInterface
  interface Comparator {
    int compare(MemorySegment one, MemorySegment two);
  }

  private static MemorySegment segment(TensorHandle handle, Tensor raw) {
    return handle.segment(
        raw,
        () -> {
          Tensor other = raw.detach();
          return new TensorSegment.Alias(
              other, other.address(), other.data_ptr().address(), other.nbytes());
        });
  }

  @Test
  void closingTheTensorEndsTheSegmentAndFreesTheMemory() {
    Tensor raw = torch.ones(4);
    TensorHandle handle = Tensors.adopt(raw);
    long before = ThreadMemory.liveTensors();
    MemorySegment memory = segment(handle, raw);
    assertEquals(16, memory.byteSize());
    assertEquals(memory.address(), segment(handle, raw).address());
    handle.close();
    assertEquals(before - 1, ThreadMemory.liveTensors());
    assertFalse(memory.scope().isAlive());
    assertThrows(IllegalStateException.class, () -> segment(handle, raw));
  }

  @Test
  void givingTheTensorAwayEndsTheSegment() {
    Tensor raw = torch.ones(4);
    TensorHandle handle = Tensors.adopt(raw);
    MemorySegment memory = segment(handle, raw);
    long given = handle.giveAway();
    assertFalse(memory.scope().isAlive());
    TensorMemory.delete(given);
  }

  @Test
  void memoryThatACallIntoCUsesIsFreedAfterIt() throws Throwable {
    Tensor raw = torch.ones(1000);
    TensorHandle handle = Tensors.adopt(raw);
    MemorySegment memory = segment(handle, raw);
    boolean[] called = new boolean[1];
    sort(
        memory,
        (_, _) -> {
          handle.close();
          called[0] = true;
          return 0;
        });
    assertTrue(called[0]);
    assertTrue(handle.isClosed());
    assertEquals(1, memory.getAtIndex(ValueLayout.JAVA_FLOAT, 999), "it went too early");
  }

  @SuppressWarnings("restricted") // the descriptor is from the man page
  private static void sort(MemorySegment floats, Comparator comparator) throws Throwable {
    FunctionDescriptor order =
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
    MethodHandle compare =
        MethodHandles.lookup()
            .findVirtual(
                Comparator.class,
                "compare",
                MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class))
            .bindTo(comparator);
    MethodHandle qsort =
        Downcall.libc(
            "qsort",
            FunctionDescriptor.ofVoid(
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.ADDRESS));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment function = Linker.nativeLinker().upcallStub(compare, order, arena);
      qsort.invokeExact(floats, floats.byteSize() / Float.BYTES, (long) Float.BYTES, function);
    }
  }
}
