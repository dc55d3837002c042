package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Has C++ code throw what Java code can't: a C++ exception must not unwind through Java's frames,
 * and LibTorch's C interface gives an operator no way to say that it failed.
 *
 * <p>So some instructions stand between the two. They call Java, which returns 0 or a message's
 * address, and return to LibTorch, or go on to LibTorch's own function that throws. As they have
 * put the stack back before, it is as if LibTorch had called that function itself.
 */
final class FailingStub {
  private static final int LONGEST = 128; // bytes, of which the instructions need a part

  /** {@code void c10::detail::torchCheckFail(func, file, line, const char* message)}. */
  private static final Optional<MemorySegment> FAIL =
      SymbolLookup.loaderLookup().find("_ZN3c106detail14torchCheckFailEPKcS2_jS2_");

  private FailingStub() {}

  /** Returns whether the instructions are known for this machine. */
  static boolean isSupported() {
    return Host.platform().equals("linux-x86_64") && FAIL.isPresent();
  }

  /**
   * Makes a C function of up to three arguments, which lives as long as the process. It returns
   * nothing, or an object whose place is its first argument.
   *
   * @param java the address of C code that calls Java with the same arguments and returns a long:
   *     0, or the address of the C string that says what went wrong
   * @param name what the function is called in C++'s own report
   */
  static MemorySegment around(MemorySegment java, String name) {
    long where = Arena.global().allocateFrom(name).address();
    ByteBuffer code = ByteBuffer.allocate(LONGEST).order(ByteOrder.LITTLE_ENDIAN);
    put(code, 0xF3, 0x0F, 0x1E, 0xFA); // endbr64: a place to be called at
    put(code, 0x57); // push rdi: the stack is aligned at a call
    put(code, 0x48, 0xB8).putLong(java.address()); // mov rax, java
    put(code, 0xFF, 0xD0); // call rax
    put(code, 0x5F); // pop rdi
    put(code, 0x48, 0x85, 0xC0); // test rax, rax
    put(code, 0x75, 0x04); // jnz over the return
    put(code, 0x48, 0x89, 0xF8); // mov rax, rdi: where an object is returned, if one is
    put(code, 0xC3); // ret
    put(code, 0x48, 0x89, 0xC1); // mov rcx, rax: the message
    put(code, 0x48, 0xBF).putLong(where); // mov rdi, the function's name
    put(code, 0x48, 0xBE).putLong(where); // mov rsi, the file's
    put(code, 0x31, 0xD2); // xor edx, edx: the line
    put(code, 0x48, 0xB8).putLong(FAIL.orElseThrow().address()); // mov rax, torchCheckFail
    put(code, 0xFF, 0xE0); // jmp rax: its caller is ours
    return MachineCode.executable(code.array());
  }

  private static ByteBuffer put(ByteBuffer code, int... bytes) {
    for (int one : bytes) {
      code.put((byte) one);
    }
    return code;
  }
}
