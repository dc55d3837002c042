package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachineCodeTest {
  @BeforeEach
  void onlyThere() {
    assumeTrue(Host.platform().equals("linux-x86_64"), "the instructions are x86-64's");
  }

  @SuppressWarnings("restricted") // the instructions below
  private static long call(MemorySegment code, long argument) throws Throwable {
    FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
    return (long) Linker.nativeLinker().downcallHandle(code, type).invokeExact(argument);
  }

  @Test
  void instructionsRun() throws Throwable {
    MemorySegment twice =
        new Instructions()
            .put(0x48, 0x8D, 0x04, 0x3F) // lea rax, [rdi+rdi]
            .put(0xC3) // ret
            .function();
    assertEquals(42, call(twice, 21));
  }

  @Test
  void jumpsGoToTheNextTarget() throws Throwable {
    MemorySegment sign =
        new Instructions()
            .put(0x31, 0xC0) // xor eax, eax
            .put(0x48, 0x85, 0xFF) // test rdi, rdi
            .jumpIf(0x84) // equal
            .put(0x48, 0x83, 0xFF, 0x05) // cmp rdi, 5
            .jumpIf(0x8C) // less
            .put(0xFF, 0xC0) // inc eax
            .target()
            .put(0xC3)
            .function();
    assertEquals(0, call(sign, 0));
    assertEquals(0, call(sign, 4));
    assertEquals(1, call(sign, 5));
  }

  @Test
  void anotherFunctionIsCalledOrGoneOnTo() throws Throwable {
    MemorySegment labs = Downcall.libc("labs");
    MemorySegment called =
        new Instructions()
            .put(0x57) // push rdi: the stack is aligned at the call
            .call(labs)
            .put(0x5F) // pop rdi
            .put(0x48, 0xFF, 0xC0) // inc rax
            .put(0xC3)
            .function();
    assertEquals(8, call(called, -7));
    assertEquals(7, call(new Instructions().jump(labs).function(), -7));
  }

  /** As the slots of a library are that was linked with {@code -z now -z relro}. */
  @Test
  @SuppressWarnings("restricted") // the page that was just made
  void aPlaceThatIsKeptFromBeingChangedCanBe() {
    MemorySegment kept = MachineCode.executable((byte) 0xC3);
    MachineCode.makeWritable(kept);
    MemorySegment place = kept.reinterpret(Long.BYTES);
    place.set(ValueLayout.JAVA_LONG, 0, 42);
    assertEquals(42, place.get(ValueLayout.JAVA_LONG, 0));
  }
}
