package jtorch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.WeakReference;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentTest {
  private static String refusal(Supplier<?> call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call::get).getMessage());
  }

  @Test
  void aSegmentIsTheTensorsOwnMemory() {
    Tensor x = torch.tensor(new float[] {1, 2, 3, 4}, new long[] {2, 2});
    MemorySegment memory = x.segment();
    assertEquals(16, memory.byteSize());
    assertEquals(3, memory.getAtIndex(ValueLayout.JAVA_FLOAT, 2));
    memory.setAtIndex(ValueLayout.JAVA_FLOAT, 2, 30);
    assertArrayEquals(new float[] {1, 2, 30, 4}, x.toFloats());
    x.mul_(2);
    assertEquals(60, memory.getAtIndex(ValueLayout.JAVA_FLOAT, 2));
    assertThrows(
        IndexOutOfBoundsException.class, () -> memory.getAtIndex(ValueLayout.JAVA_FLOAT, 4));
  }

  @Test
  void aSegmentOfAClosedTensorIsDead() {
    Tensor x = torch.ones(4);
    MemorySegment memory = x.segment();
    MemorySegment part = memory.asSlice(4, 4);
    x.close();
    assertFalse(memory.scope().isAlive());
    assertThrows(IllegalStateException.class, () -> memory.get(ValueLayout.JAVA_FLOAT, 0));
    assertThrows(IllegalStateException.class, () -> part.get(ValueLayout.JAVA_FLOAT, 0));
    assertThrows(IllegalStateException.class, x::segment);
  }

  @Test
  void aScopeEndsTheSegmentsOfItsTensors() {
    MemorySegment memory;
    Tensor kept;
    MemorySegment keptMemory;
    try (var _ = torch.scope()) {
      memory = torch.ones(4).segment();
      kept = torch.ones(4).keep();
      keptMemory = kept.segment();
    }
    assertThrows(IllegalStateException.class, () -> memory.get(ValueLayout.JAVA_FLOAT, 0));
    assertEquals(1, keptMemory.get(ValueLayout.JAVA_FLOAT, 0));
  }

  @Test
  void aSegmentKeepsItsTensorFromTheCollector() throws InterruptedException {
    MemorySegment last = torch.full(new long[] {1 << 20}, 7.0).segment().asSlice(4 << 18);
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(10);
      torch.zeros(1 << 20);
    }
    assertEquals(7, last.get(ValueLayout.JAVA_FLOAT, 0));
  }

  @Test
  void aTensorWhoseSegmentNobodyHoldsIsCollected() {
    long before = LiveTensors.settled();
    for (int i = 0; i < 20; i++) {
      assertEquals(1, torch.ones(1000).segment().get(ValueLayout.JAVA_FLOAT, 0));
    }
    assertEquals(before, LiveTensors.settled());
  }

  @Test
  void theSegmentOfATensorThatIsGivenOtherMemoryStaysGood() {
    Tensor x = torch.ones(4);
    MemorySegment memory = x.segment();
    x.raw().set_data(torch.zeros(8).raw());
    assertEquals(1, memory.get(ValueLayout.JAVA_FLOAT, 12));
    Tensor y = torch.ones(4);
    MemorySegment fixed = y.segment();
    assertThrows(
        RuntimeException.class, () -> torch.ops("aten::resize_").call(y, new long[] {1 << 20}));
    assertEquals(1, fixed.get(ValueLayout.JAVA_FLOAT, 12));
  }

  @Test
  void anotherThreadThatClosesATensorEndsItsSegment() throws InterruptedException {
    Tensor x = torch.ones(4);
    MemorySegment memory = x.segment();
    Thread other = new Thread(x::close);
    other.start();
    other.join();
    assertThrows(IllegalStateException.class, () -> memory.get(ValueLayout.JAVA_FLOAT, 0));
  }

  @Test
  void whatLiesElsewhereOrHasAGradientHasNoSegment() {
    Tensor x = torch.ones(2, 3);
    assertEquals(
        "segment: the elements of this tensor don't lie one after the other in the CPU's memory;"
            + " use cpu().contiguous().segment() for a copy.",
        refusal(() -> x.t().segment()));
    assertEquals(
        "segment: gradients are recorded for this tensor, and would not see what Java writes; use"
            + " detach().segment().",
        refusal(() -> torch.ones(2).requires_grad_().segment()));
    assertEquals(0, torch.ones(0, 3).segment().byteSize());
  }

  @Test
  void memoryThatDoesNotHoldTheElementsHasNoSegment() {
    Tensor complex = torch.complex(torch.ones(2), torch.ones(2));
    Tensor negated = torch.ops("aten::_neg_view").call(torch.ones(2)).tensor();
    Tensor zeros = torch.ops("aten::_efficientzerotensor").call(new long[] {2}).tensor();
    for (Tensor pending : List.of(complex.conj(), negated, zeros)) {
      assertEquals(
          "segment: this tensor's memory doesn't hold its elements, but their negatives or"
              + " conjugates, or nothing where all are 0; use clone().segment() for a copy.",
          refusal(pending::segment));
    }
    assertEquals(-1, complex.conj().clone().segment().getAtIndex(ValueLayout.JAVA_FLOAT, 1));
    assertEquals(-1, negated.clone().segment().getAtIndex(ValueLayout.JAVA_FLOAT, 1));
    assertEquals(0, zeros.clone().segment().getAtIndex(ValueLayout.JAVA_FLOAT, 1));
  }

  @Test
  void numbersAreCopiedIntoWhatIsStillToBeNegated() {
    Tensor memory = torch.zeros(2);
    torch.ops("aten::_neg_view").call(memory).tensor().copyFrom(1f, 2f);
    assertArrayEquals(new float[] {-1, -2}, memory.toFloats());
    Tensor zeros = torch.ops("aten::_efficientzerotensor").call(new long[] {2}).tensor();
    var e = assertThrows(RuntimeException.class, () -> zeros.copyFrom(1f, 2f));
    assertTrue(String.valueOf(e.getMessage()).contains("immutable"), e.toString());
  }

  @Test
  void aTensorOverMemorySharesIt() {
    MemorySegment memory = Arena.ofAuto().allocateFrom(ValueLayout.JAVA_FLOAT, 1, 2, 3, 4, 5, 6);
    Tensor x = torch.from_segment(memory, torch.float32, 2, 3);
    assertArrayEquals(new long[] {2, 3}, x.shape());
    memory.setAtIndex(ValueLayout.JAVA_FLOAT, 0, 10);
    assertArrayEquals(new float[] {10, 2, 3, 4, 5, 6}, x.toFloats());
    x.mul_(2);
    assertEquals(20, memory.getAtIndex(ValueLayout.JAVA_FLOAT, 0));
    assertEquals(memory.address(), x.segment().address());
  }

  @Test
  void memoryStaysAsLongAsAViewNeedsItAndNoLonger() throws InterruptedException {
    List<WeakReference<MemorySegment>> memories = new ArrayList<>();
    Tensor view = viewOfMemory(memories);
    WeakReference<MemorySegment> held = memories.getFirst();
    collect(held);
    assertFalse(held.refersTo(null), "the memory went while a view needed it");
    assertEquals(1024, view.sum().item());
    view.close();
    collect(held);
    assertTrue(held.refersTo(null), "the memory stayed although nothing needs it");
  }

  /** In a method of its own, so that nothing here holds the memory any more. */
  private static Tensor viewOfMemory(List<WeakReference<MemorySegment>> memories) {
    MemorySegment memory = Arena.ofAuto().allocate(1 << 20, 64);
    memory.fill((byte) 1);
    memories.add(new WeakReference<>(memory));
    try (Tensor whole = torch.from_segment(memory, torch.uint8, 1024, 1024)) {
      return whole.get(1023);
    }
  }

  private static void collect(WeakReference<?> held) throws InterruptedException {
    for (int i = 0; i < 10 && !held.refersTo(null); i++) {
      System.gc();
      Thread.sleep(10);
    }
  }

  @Test
  void twoTensorsOverTheSameMemoryHoldItEach() {
    MemorySegment memory = Arena.ofAuto().allocateFrom(ValueLayout.JAVA_LONG, 1, 2);
    Tensor one = torch.from_segment(memory, torch.int64, 2);
    Tensor two = torch.from_segment(memory.asSlice(0, 8), torch.int64, 1);
    one.close();
    assertArrayEquals(new long[] {1}, two.toLongs());
    two.close();
  }

  @Test
  void aMappedFileIsReadWithoutACopyAndNeverWrittenTo(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("numbers");
    Files.write(file, new byte[] {1, 2, 3, 4});
    Tensor x;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      x =
          torch.from_segment(
              channel.map(FileChannel.MapMode.PRIVATE, 0, 4, Arena.ofAuto()), torch.uint8, 2, 2);
      MemorySegment readOnly = channel.map(FileChannel.MapMode.READ_ONLY, 0, 4, Arena.ofAuto());
      assertEquals(
          "from_segment: the memory can't be written to, which a tensor can; map a file with"
              + " MapMode.PRIVATE.",
          refusal(() -> torch.from_segment(readOnly, torch.uint8, 4)));
    }
    x.add_(1);
    assertArrayEquals(new byte[] {2, 3, 4, 5}, x.toBytes());
    assertArrayEquals(new byte[] {1, 2, 3, 4}, Files.readAllBytes(file));
    x.close();
  }

  @Test
  void memoryThatATensorCannotLieOverIsRefused() {
    MemorySegment memory = Arena.ofAuto().allocate(16, 8);
    assertEquals(
        "from_segment: 16 bytes are too few for torch.float32 of shape [5], which needs 20.",
        refusal(() -> torch.from_segment(memory, torch.float32, 5)));
    assertEquals(
        "from_segment: no memory is as large as [4294967296, 4294967296].",
        refusal(() -> torch.from_segment(memory, torch.float32, 1L << 32, 1L << 32)));
    assertEquals(
        "from_segment: a size can't be negative, as in [-1, -4].",
        refusal(() -> torch.from_segment(memory, torch.float32, -1, -4)));
    assertEquals(
        "from_segment: the memory doesn't begin at a multiple of 4 bytes, as torch.float32 needs.",
        refusal(() -> torch.from_segment(memory.asSlice(2), torch.float32, 2)));
    assertEquals(
        "from_segment: an array of Java's may move; use torch.tensor, or memory of an arena.",
        refusal(() -> torch.from_segment(MemorySegment.ofArray(new float[4]), torch.float32, 4)));
    try (Arena confined = Arena.ofConfined();
        Arena shared = Arena.ofShared()) {
      String closes =
          "from_segment: the memory's arena can be closed while the tensor needs it; use"
              + " Arena.ofAuto().";
      assertEquals(
          closes, refusal(() -> torch.from_segment(confined.allocate(16), torch.float32, 4)));
      assertEquals(
          closes, refusal(() -> torch.from_segment(shared.allocate(16), torch.float32, 4)));
    }
    assertEquals(0, torch.from_segment(memory, torch.float32, 0, 3).numel());
    MemorySegment eternal = Arena.global().allocate(16, 8);
    assertEquals(0, torch.from_segment(eternal, torch.float64, 2).sum().item());
  }

  @Test
  void arraysGoInAndOutInTheirOwnType() {
    float[] floats = {1.5f, -2, 3};
    assertArrayEquals(floats, torch.empty(3).copyFrom(floats).toFloats());
    double[] doubles = {1.5, -2, Math.PI};
    assertArrayEquals(doubles, empty(torch.float64).copyFrom(doubles).toDoubles());
    long[] longs = {1L << 40, -2, 3};
    assertArrayEquals(longs, empty(torch.int64).copyFrom(longs).toLongs());
    int[] ints = {1 << 30, -2, 3};
    assertArrayEquals(ints, empty(torch.int32).copyFrom(ints).toInts());
    short[] shorts = {1 << 14, -2, 3};
    assertArrayEquals(shorts, empty(torch.int16).copyFrom(shorts).toShorts());
    byte[] bytes = {127, -2, 3};
    assertArrayEquals(bytes, empty(torch.uint8).copyFrom(bytes).toBytes());
    assertArrayEquals(new long[] {127, 254, 3}, empty(torch.uint8).copyFrom(bytes).toLongs());
    assertArrayEquals(new long[] {127, -2, 3}, empty(torch.int8).copyFrom(bytes).toLongs());
    short[] halfs = {Float.floatToFloat16(1.5f), Float.floatToFloat16(-2), 0};
    Tensor half = empty(torch.float16).copyFromHalfs(halfs);
    assertArrayEquals(halfs, half.toHalfs());
    assertArrayEquals(new float[] {1.5f, -2, 0}, half.toFloats());
    short[] bfloats = {(short) (Float.floatToRawIntBits(1.5f) >> 16), 0, 0};
    Tensor bfloat = empty(torch.bfloat16).copyFromBFloat16s(bfloats);
    assertArrayEquals(bfloats, bfloat.toBFloat16s());
    assertArrayEquals(new float[] {1.5f, 0, 0}, bfloat.toFloats());
  }

  private static Tensor empty(DType type) {
    return torch.empty(new long[] {3}, Kwargs.dtype(type));
  }

  @Test
  void arraysGoIntoTensorsOfOtherTypesAndOrders() {
    Tensor turned = torch.zeros(2, 3).t();
    turned.copyFrom(1, 2, 3, 4, 5, 6);
    assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, turned.toFloats());
    assertEquals(
        "copyFrom: 2 numbers are not the 6 of this tensor.",
        refusal(() -> turned.copyFrom(1f, 2f)));
  }

  @Test
  void aGraphThatKeptTheOldNumbersNotices() {
    Tensor w = torch.ones(2).requires_grad_();
    Tensor x = torch.ones(2);
    Tensor out = w.mul(x).sum();
    x.copyFrom(5f, 6f);
    String message =
        String.valueOf(assertThrows(RuntimeException.class, out::backward).getMessage());
    assertTrue(message.contains("modified by an inplace operation"), message);
  }
}
