package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The numbers of LibTorch's cache under Python's names, and Python's table of them. */
class CudaMemoryTest {
  private static final Map<String, Long> STATS =
      CudaMemory.named(MemorySegment.ofArray(LongStream.range(0, 122).toArray()));

  @Test
  void eachNumberHasItsName() {
    assertEquals(122, STATS.size());
    assertEquals(0, STATS.get("allocation.all.current"));
    assertEquals(4, STATS.get("allocation.small_pool.current"));
    assertEquals(48, STATS.get("allocated_bytes.all.current"));
    assertEquals(49, STATS.get("allocated_bytes.all.peak"));
    assertEquals(60, STATS.get("reserved_bytes.all.current"));
    assertEquals(109, STATS.get("num_ooms"));
    assertEquals(110, STATS.get("oversize_allocations.current"));
    assertEquals(121, STATS.get("max_split_size"));
  }

  @Test
  void theTableIsPythons() {
    String table = CudaMemory.summary(STATS, 3);
    assertTrue(
        table.contains(
            "| Allocated memory      |     48 B   |     49 B   |     50 B   |     51 B   |\n"
                + "|       from large pool |     56 B   |     57 B   |     58 B   |     59 B   |"),
        table);
    assertTrue(table.contains("PyTorch CUDA memory summary, device ID 3 "), table);
    assertTrue(table.contains("| Allocations           |       0    |       1    |"), table);
    assertTrue(table.lines().allMatch(line -> line.length() == 77), table);
  }
}
