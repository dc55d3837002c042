package jtorch.serialization;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;

/** The bytes of a pickle, read one after the other and never beyond the end. */
final class PickleInput {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfDouble BIG_ENDIAN_DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private static final int LONGEST_COPY = Integer.MAX_VALUE - 8; // an array holds no more
  private static final int LONGEST_LINE = 1024;
  private static final int LONGEST_SHOWN = 80;

  private final MemorySegment bytes;
  private long position;

  PickleInput(MemorySegment bytes) {
    this.bytes = bytes;
  }

  /** Returns how many bytes there are in all. */
  long size() {
    return bytes.byteSize();
  }

  long position() {
    return position;
  }

  int u8() {
    return bytes.get(ValueLayout.JAVA_BYTE, advance(1)) & 0xff;
  }

  int u16() {
    return bytes.get(SHORT, advance(2)) & 0xffff;
  }

  int i32() {
    return bytes.get(INT, advance(4));
  }

  long u32() {
    return Integer.toUnsignedLong(i32());
  }

  long i64() {
    return bytes.get(LONG, advance(8));
  }

  double f64() {
    return bytes.get(BIG_ENDIAN_DOUBLE, advance(8));
  }

  /** Reads two's complement of any length, the lowest byte first: a Long if it fits. */
  Number integer(long length) {
    byte[] bigEndian = bytes(length);
    for (int i = 0, j = bigEndian.length - 1; i < j; i++, j--) {
      byte swapped = bigEndian[i];
      bigEndian[i] = bigEndian[j];
      bigEndian[j] = swapped;
    }
    return bigEndian.length == 0 ? Long.valueOf(0) : fitting(new BigInteger(bigEndian));
  }

  static Number fitting(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
  }

  byte[] bytes(long length) {
    long start = advance(length);
    if (length > LONGEST_COPY) {
      throw new FileException("a string in its pickle has " + length + " bytes, too many for Java");
    }
    return bytes.asSlice(start, length).toArray(ValueLayout.JAVA_BYTE);
  }

  String utf8(long length) {
    try {
      return PythonText.decoded(bytes(length));
    } catch (CharacterCodingException e) {
      throw new FileException(
          "the string at byte " + (position - length) + " of its pickle is not UTF-8", e);
    }
  }

  /** Reads to the end of the line. */
  String line() {
    long start = position;
    while (u8() != '\n') {
      if (position - start > LONGEST_LINE) {
        throw new FileException("the line at byte " + start + " of its pickle has no end");
      }
    }
    long length = position - start - 1;
    position = start;
    String line = utf8(length);
    position++;
    return line;
  }

  /** Leaves bytes out; returns where they start. */
  long advance(long length) {
    long start = position;
    if (length < 0 || length > bytes.byteSize() - position) {
      throw new FileException(
          "it ends too early: at byte "
              + start
              + " of a pickle of "
              + bytes.byteSize()
              + ", "
              + Long.toUnsignedString(length)
              + " more are needed");
    }
    position = start + length;
    return start;
  }

  /** Returns a text from a file as it may stand in a message: short and without control codes. */
  static String shown(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "...";
  }
}
