package jtorch.serialization;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the opcodes of pickle protocol 2. */
final class PickleOutput {
  private static final int LONGEST_LONG1 = 255;
  private static final int LONGEST_TEXT = 1 << 29; // its UTF-8 is an array, too
  private static final int LONGEST = 1 << 30;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  MemorySegment bytes() {
    return MemorySegment.ofArray(out.toByteArray());
  }

  void opcode(int opcode) {
    out.write(opcode);
  }

  void protocol() {
    out.write(0x80);
    out.write(2);
  }

  void global(String module, String name) {
    opcode('c');
    out.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  void put(int index) {
    index(index, 'q', 'r');
  }

  void get(int index) {
    index(index, 'h', 'j');
  }

  private void index(int index, int narrow, int wide) {
    if (index <= 0xff) {
      opcode(narrow);
      out.write(index);
    } else {
      opcode(wide);
      i32(index);
    }
  }

  void bool(boolean value) {
    opcode(value ? 0x88 : 0x89);
  }

  void integer(long value) {
    if (value >= 0 && value <= 0xff) {
      opcode('K');
      out.write((int) value);
    } else if (value >= 0 && value <= 0xffff) {
      opcode('M');
      out.write((int) value);
      out.write((int) (value >> 8));
    } else if (value == (int) value) {
      opcode('J');
      i32((int) value);
    } else {
      integer(BigInteger.valueOf(value));
    }
  }

  void integer(BigInteger value) {
    byte[] bigEndian = value.toByteArray();
    if (bigEndian.length > LONGEST_LONG1) {
      throw new IllegalArgumentException(
          "torch.save: an integer of "
              + value.bitLength()
              + " bits is too long; Python's torch.load reads at most 2039.");
    }
    opcode(0x8a);
    out.write(bigEndian.length);
    for (int i = bigEndian.length - 1; i >= 0; i--) {
      out.write(bigEndian[i]);
    }
  }

  void number(double value) {
    opcode('G');
    out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
  }

  void text(String value) {
    checkLength(value.length(), LONGEST_TEXT);
    byte[] utf8 = PythonText.encoded(value);
    checkLength((long) out.size() + utf8.length, LONGEST);
    opcode('X');
    i32(utf8.length);
    out.writeBytes(utf8);
  }

  private static void checkLength(long length, int longest) {
    if (length > longest) {
      throw new IllegalArgumentException(
          "torch.save: strings and byte[] of "
              + length
              + " bytes are too long, as at most "
              + longest
              + " are written; save such data as tensors.");
    }
  }

  private void i32(int value) {
    out.writeBytes(
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
  }
}
