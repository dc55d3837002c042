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
    MethodHandle protect =
        Downcall.libc(
            "mprotect",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT));
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
      status = (int) protect.invokeExact(page, (long) PAGE, READ | EXECUTE);
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
}
