package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

/** Beside what the bridge's ProfileTest records. */
class KinetoProfilerTest {
  @Test
  void thePackagedLibTorchHasItsProfilerOnLinux() {
    assumeTrue(Host.platform().equals("linux-x86_64"), "not Linux on x86-64");
    assertTrue(KinetoProfiler.isThere());
  }

  @Test
  void whatHasNotBegunCannotEnd() {
    assumeTrue(KinetoProfiler.isThere(), "LibTorch's profiler can't be reached here");
    assertThrows(IllegalStateException.class, () -> KinetoProfiler.disable(false));
    assertFalse(KinetoProfiler.isRunning());
  }

  @Test
  void aRangeThatNobodyRecordsEndsOnce() {
    assumeTrue(KinetoProfiler.isThere(), "LibTorch's profiler can't be reached here");
    RecordedRange range = new RecordedRange("unseen");
    assertTrue(range.isOpen());
    range.close();
    range.close();
    assertFalse(range.isOpen());
  }

  @Test
  void textsThatCppReadsAreReadAgain() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment made = CppString.of(arena, "größer");
      assertEquals(8, made.get(ValueLayout.JAVA_LONG, 8));
      MemorySegment within = arena.allocate(CppString.BYTES, Long.BYTES);
      within.set(ValueLayout.JAVA_LONG, 0, within.address() + 16); // as a short one is returned
      within.set(ValueLayout.JAVA_LONG, 8, 3);
      within.setString(16, "abc");
      assertEquals("abc", CppString.take(within));
    }
  }
}
