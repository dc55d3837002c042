package jtorch.sys;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Instructions of x86-64 in the order in which they are written. */
final class Instructions {
  private static final int LONGEST = 512; // bytes, more than any of ours has

  private final ByteBuffer code = ByteBuffer.allocate(LONGEST).order(ByteOrder.LITTLE_ENDIAN);
  private final List<Integer> waiting = new ArrayList<>(); // where jumps to the next target stand

  /** Begins with the mark that a processor which checks jumps wants at a function's start. */
  Instructions() {
    put(0xF3, 0x0F, 0x1E, 0xFA); // endbr64
  }

  /** Writes bytes. */
  Instructions put(int... bytes) {
    for (int one : bytes) {
      code.put((byte) one);
    }
    return this;
  }

  /** Writes a number of four bytes, which ends an instruction. */
  Instructions number(int value) {
    code.putInt(value);
    return this;
  }

  /** Writes a number of eight bytes, which ends an instruction. */
  Instructions wide(long value) {
    code.putLong(value);
    return this;
  }

  /** Writes {@code mov rax, address; call rax}. */
  Instructions call(MemorySegment function) {
    return address(function).put(0xFF, 0xD0);
  }

  /** Writes {@code mov rax, address; jmp rax}: the function returns to our caller. */
  Instructions jump(MemorySegment function) {
    return address(function).put(0xFF, 0xE0);
  }

  private Instructions address(MemorySegment function) {
    return put(0x48, 0xB8).wide(function.address());
  }

  /**
   * Writes a jump to the next {@link #target}.
   *
   * @param condition the second byte of the instruction: 0x84 if equal, 0x85 if not, 0x8C if less,
   *     0x8E if less or equal
   */
  Instructions jumpIf(int condition) {
    put(0x0F, condition);
    waiting.add(code.position());
    return number(0);
  }

  /** Is where the jumps that were written since the last one go to. */
  Instructions target() {
    for (int at : waiting) {
      code.putInt(at, code.position() - (at + Integer.BYTES));
    }
    waiting.clear();
    return this;
  }

  /** Returns them as a function, which lives as long as the process. */
  MemorySegment function() {
    return MachineCode.executable(Arrays.copyOf(code.array(), code.position()));
  }
}
