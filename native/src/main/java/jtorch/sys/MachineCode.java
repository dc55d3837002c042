package jtorch.sys;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Instructions that are written while the process runs. */
final class MachineCode {
  private static final int PAGE = 4096;
  private static final int READ = 1;
  private static final int WRITE = 2;
  private static final int EXECUTE = 4;
  private static final int PRIVATE_ANONYMOUS = 0x22; // MAP_PRIVATE | MAP_ANONYMOUS on Linux

  private MachineCode() {}

  /**
   * Copies instructions to memory that is written first and run afterwards, never both, and lives
   * as long as the process.
   *
   * @param code at most a page
   * @throws IllegalStateException if the system lets no process make code
   */
  @SuppressWarnings("restricted") // the page that was just mapped
  static MemorySegment executable(byte... code) {
    MethodHandle map =
        Downcall.libc(
            "mmap",
            FunctionDescriptor.of(
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_LONG));
    int status;
    MemorySegment page;
    try {
      page =
          (MemorySegment)
              map.invokeExact(
                  MemorySegment.NULL, (long) PAGE, READ | WRITE, PRIVATE_ANONYMOUS, -1, 0L);
      if (page.address() == -1) {
        throw new OutOfMemoryError("Linux gave no memory for an operator in Java");
      }
      page.reinterpret(PAGE).copyFrom(MemorySegment.ofArray(code));
      status = protect(page, READ | EXECUTE);
    } catch (OutOfMemoryError none) {
      throw none;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
    if (status != 0) {
      throw new IllegalStateException(
          "This system lets no process make code (execmem of SELinux?), which an operator in Java"
              + " needs; allow it for Java.");
    }
    return page;
  }

  /**
   * Lets a place of eight bytes be written that isn't code: a library may keep what the system's
   * loader filled from being changed.
   *
   * @throws IllegalStateException if the system refuses
   */
  static void makeWritable(MemorySegment place) {
    MemorySegment page = MemorySegment.ofAddress(place.address() / PAGE * PAGE);
    if (protect(page, READ | WRITE) != 0) {
      throw new IllegalStateException("This system lets no process change a library's slots.");
    }
  }

  private static int protect(MemorySegment page, int allowed) {
    try {
      return (int) Protect.CALL.invokeExact(page, (long) PAGE, allowed);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Of the C library. */
  private static final class Protect {
    static final MethodHandle CALL =
        Downcall.libc(
            "mprotect",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT));
  }
}
