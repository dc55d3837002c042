package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
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
    return new Instructions()
        .put(0x57) // push rdi: the stack is aligned at a call
        .call(java)
        .put(0x5F) // pop rdi
        .put(0x48, 0x85, 0xC0) // test rax, rax
        .put(0x75, 0x04) // jnz over the return
        .put(0x48, 0x89, 0xF8) // mov rax, rdi: where an object is returned, if one is
        .put(0xC3) // ret
        .put(0x48, 0x89, 0xC1) // mov rcx, rax: the message
        .put(0x48, 0xBF) // mov rdi, the function's name
        .wide(where)
        .put(0x48, 0xBE) // mov rsi, the file's
        .wide(where)
        .put(0x31, 0xD2) // xor edx, edx: the line
        .jump(FAIL.orElseThrow()) // torchCheckFail, whose caller is ours
        .function();
  }
}
