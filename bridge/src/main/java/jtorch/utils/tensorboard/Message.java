package jtorch.utils.tensorboard;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A protocol buffers message that is being written, field by field.
 *
 * <p>The form is <a href="https://protobuf.dev/programming-guides/encoding/">protobuf's wire
 * format</a>. As with protobuf itself, a field of the default value may be left out; it is the
 * caller's to do so where a reader wants it.
 */
final class Message {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH = 2;
  private static final int FIXED32 = 5;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private void tag(int field, int type) {
    varint((long) field << 3 | type);
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  /** Adds an int32, int64, bool or enum field. */
  Message whole(int field, long value) {
    tag(field, VARINT);
    varint(value);
    return this;
  }

  /** Adds a whole number, unless it is the default, which protobuf leaves out. */
  Message wholeUnlessZero(int field, long value) {
    return value == 0 ? this : whole(field, value);
  }

  /** Adds a double field, unless it is the default, which protobuf leaves out. */
  Message numberUnlessZero(int field, double value) {
    return Double.doubleToRawLongBits(value) == 0 ? this : number(field, value);
  }

  /** Adds a packed field of doubles. */
  Message numbers(int field, double... values) {
    ByteBuffer packed = ByteBuffer.allocate(values.length * Double.BYTES);
    packed.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(values);
    return bytes(field, packed.array());
  }

  /** Adds a packed field of floats. */
  Message narrows(int field, float... values) {
    ByteBuffer packed = ByteBuffer.allocate(values.length * Float.BYTES);
    packed.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
    return bytes(field, packed.array());
  }

  /** Adds a double field. */
  Message number(int field, double value) {
    tag(field, FIXED64);
    out.writeBytes(
        ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN).putDouble(value).array());
    return this;
  }

  /** Adds a float field. */
  Message narrow(int field, float value) {
    tag(field, FIXED32);
    out.writeBytes(
        ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
    return this;
  }

  /** Adds a bytes field. */
  Message bytes(int field, byte[] value) {
    tag(field, LENGTH);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  /** Adds a string field. */
  Message text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a message as a field. */
  Message message(int field, Message value) {
    return bytes(field, value.toBytes());
  }

  /** Returns the message's bytes. */
  byte[] toBytes() {
    return out.toByteArray();
  }
}
