package jtorch.trainer.tensorboard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads event files, by protobuf's rules and nothing of what writes them. */
public final class Events {
  /**
   * A field of a message.
   *
   * @param number its number
   * @param value a varint, or the bits of a fixed number
   * @param bytes what a field with a length has
   */
  public record Field(int number, long value, byte[] bytes) {
    /** Returns the field as a text. */
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns the field as a message. */
    public List<Field> fields() {
      return Events.fields(bytes);
    }
  }

  private Events() {}

  /** Splits a file into its events; throws where a length is wrong. */
  public static List<List<Field>> read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<List<Field>> events = new ArrayList<>();
    while (bytes.hasRemaining()) {
      byte[] event = new byte[Math.toIntExact(bytes.getLong())];
      bytes.getInt(); // a check sum, which the bridge's tests check
      bytes.get(event);
      bytes.getInt();
      events.add(fields(event));
    }
    return events;
  }

  static List<Field> fields(byte... message) {
    ByteBuffer bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    List<Field> fields = new ArrayList<>();
    while (bytes.hasRemaining()) {
      int tag = (int) varint(bytes);
      byte[] none = new byte[0];
      switch (tag & 7) {
        case 0 -> fields.add(new Field(tag >>> 3, varint(bytes), none));
        case 1 -> fields.add(new Field(tag >>> 3, bytes.getLong(), none));
        case 5 -> fields.add(new Field(tag >>> 3, bytes.getInt(), none));
        case 2 -> {
          byte[] content = new byte[(int) varint(bytes)];
          bytes.get(content);
          fields.add(new Field(tag >>> 3, 0, content));
        }
        default -> throw new AssertionError("the wire type of tag " + tag);
      }
    }
    return fields;
  }

  private static long varint(ByteBuffer bytes) {
    long value = 0;
    int shift = 0;
    int next;
    do {
      next = bytes.get();
      value |= (next & 0x7fL) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  /** Returns the only field of a number. */
  public static Field only(List<Field> fields, int number) {
    List<Field> found = fields.stream().filter(f -> f.number == number).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " fields " + number);
    }
    return found.getFirst();
  }
}
