package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** What a process may ask Linux about its memory. */
final class LinuxMemory {
  private static final int MADV_HUGEPAGE = 14; // asm-generic/mman-common.h
  private static final int RLIMIT_DATA = 2; // asm-generic/resource.h
  private static final long LARGE_PAGE = 2L << 20;

  private static final MethodHandle MADVISE =
      Downcall.libc(
          "madvise",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_INT));

  private static final MethodHandle GETRLIMIT = rlimit("getrlimit");
  private static final MethodHandle SETRLIMIT = rlimit("setrlimit");

  private LinuxMemory() {}

  private static MethodHandle rlimit(String name) {
    return Downcall.libc(
        name,
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  }

  /** Asks for pages of 2 MiB where whole ones fit; a kernel without them says no, which is fine. */
  static void preferLargePages(MemorySegment memory) {
    long begin = (memory.address() + LARGE_PAGE - 1) & -LARGE_PAGE;
    long end = (memory.address() + memory.byteSize()) & -LARGE_PAGE;
    if (begin >= end) {
      return;
    }
    try {
      int ignored = (int) MADVISE.invokeExact(begin, end - begin, MADV_HUGEPAGE);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Limits how many bytes of data the process may have; the hard limit stays. */
  static void limitData(long bytes) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment limits = arena.allocate(ValueLayout.JAVA_LONG, 2); // the soft and the hard one
      int got = (int) GETRLIMIT.invokeExact(RLIMIT_DATA, limits);
      long hard = limits.getAtIndex(ValueLayout.JAVA_LONG, 1); // -1 for none, the most there is
      boolean lower = Long.compareUnsigned(hard, bytes) < 0;
      limits.setAtIndex(ValueLayout.JAVA_LONG, 0, lower ? hard : bytes);
      int set = (int) SETRLIMIT.invokeExact(RLIMIT_DATA, limits);
      assert got == 0 && set == 0;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
