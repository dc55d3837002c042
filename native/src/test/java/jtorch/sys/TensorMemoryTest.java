package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class TensorMemoryTest {
  private static final int FLOAT = torch.ScalarType.Float.value;

  static {
    LibTorch.load();
  }

  @Test
  void sizesAreThoseOfEveryDimension() {
    try (Tensor cube = torch.ones(2, 3, 4);
        Tensor single = cube.sum();
        Tensor empty = torch.ones(0, 5)) {
      assertArrayEquals(new long[] {2, 3, 4}, TensorMemory.sizes(cube.address()));
      assertArrayEquals(new long[] {}, TensorMemory.sizes(single.address()));
      assertArrayEquals(new long[] {0, 5}, TensorMemory.sizes(empty.address()));
    }
  }

  @Test
  void aTensorOverMemorySeesWhatIsWrittenThere() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_FLOAT, 1, 2, 3, 4, 5, 6);
      long address = TensorMemory.over(memory, FLOAT, 2, 3);
      try (Tensor tensor = new Tensor(new At(address));
          Tensor row = tensor.get(1);
          Tensor sum = row.sum()) {
        assertEquals(15, sum.item_double());
        memory.setAtIndex(ValueLayout.JAVA_FLOAT, 5, 60);
        try (Tensor after = row.sum()) {
          assertEquals(69, after.item_double());
        }
        assertEquals(memory.address(), tensor.data_ptr().address());
      } finally {
        TensorMemory.delete(address);
      }
    }
  }

  @Test
  void aTensorThatWouldReachBeyondItsMemoryIsRefused() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(4 * 6);
      assertEquals(
          "A tensor of sizes [7] does not fit 24 bytes of native memory.", refusal(memory, 7));
      assertEquals(
          "A tensor of sizes [2, -3] does not fit 24 bytes of native memory.",
          refusal(memory, 2, -3));
      assertThrows(
          ArithmeticException.class,
          () -> TensorMemory.over(memory, FLOAT, Long.MAX_VALUE, Long.MAX_VALUE));
    }
  }

  @Test
  void aTensorOverAnArrayOfJavaIsRefused() {
    MemorySegment memory = MemorySegment.ofArray(new float[6]);
    assertEquals("A tensor of sizes [6] does not fit 24 bytes of Java memory.", refusal(memory, 6));
  }

  private static String refusal(MemorySegment memory, long... sizes) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> TensorMemory.over(memory, FLOAT, sizes))
            .getMessage());
  }

  /** A pointer to an address, which JavaCPP has no public constructor for. */
  private static final class At extends Pointer {
    At(long address) {
      this.address = address;
    }
  }
}
