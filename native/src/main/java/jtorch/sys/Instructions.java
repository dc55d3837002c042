package jtorch.sys;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Instructions of x86-64 in the order in which they are written. */
final class Instructions {
  private static final int LONGEST = 2048; // bytes, more than any of ours has

  /** Those of 64 bits that hold whole numbers and addresses, by their numbers in instructions. */
  enum Register {
    RAX(0),
    RCX(1),
    RDX(2),
    RSI(6),
    RDI(7),
    R8(8),
    R9(9);

    private final int number;

    Register(int number) {
      this.number = number;
    }
  }

  /** A place in the code that jumps go to, some of them written before it is. */
  static final class Label {
    private final List<Integer> waiting = new ArrayList<>();
  }

  private final ByteBuffer code = ByteBuffer.allocate(LONGEST).order(ByteOrder.LITTLE_ENDIAN);
  private Label next = new Label(); // where jumps to the next target go

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
   * Writes {@code mov register, [rbp + offset]}.
   *
   * @param offset bytes
   */
  Instructions load(Register register, int offset) {
    return local(0x8B, register, offset);
  }

  /** Writes {@code mov [rbp + offset], register}. */
  Instructions store(int offset, Register register) {
    return local(0x89, register, offset);
  }

  /** Writes {@code add register, [rbp + offset]}. */
  Instructions add(Register register, int offset) {
    return local(0x03, register, offset);
  }

  /** Writes {@code cmp qword [rbp + offset], value}. */
  Instructions compare(int offset, int value) {
    return put(0x48, 0x81, 0xBD).number(offset).number(value);
  }

  private Instructions local(int operation, Register register, int offset) {
    int number = register.number;
    return put(0x48 | number >> 3 << 2, operation, 0x85 | (number & 7) << 3).number(offset);
  }

  /**
   * Writes a jump to the next {@link #target}.
   *
   * @param condition as for the other one
   */
  Instructions jumpIf(int condition) {
    return jumpIf(condition, next);
  }

  /**
   * Writes a jump to what follows {@link #at}, which comes later.
   *
   * @param condition the second byte of the instruction: 0x84 if equal, 0x85 if not, 0x8C if less,
   *     0x8D if not less, 0x8E if less or equal
   */
  Instructions jumpIf(int condition, Label later) {
    put(0x0F, condition);
    later.waiting.add(code.position());
    return number(0);
  }

  /** Writes a jump to what follows {@link #at}, which comes later. */
  Instructions jump(Label later) {
    put(0xE9);
    later.waiting.add(code.position());
    return number(0);
  }

  /** Is where the jumps to a label go that were written before. */
  Instructions at(Label label) {
    for (int place : label.waiting) {
      code.putInt(place, code.position() - (place + Integer.BYTES));
    }
    label.waiting.clear();
    return this;
  }

  /** Is where the jumps that were written since the last one go to. */
  Instructions target() {
    at(next);
    next = new Label();
    return this;
  }

  /** Returns them as a function, which lives as long as the process. */
  MemorySegment function() {
    return MachineCode.executable(Arrays.copyOf(code.array(), code.position()));
  }
}
