package jtorch.utils.tensorboard;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Prints what a writer has left in a folder, as summary_writer.py does. */
final class EventRecords {
  private static final int HEAD_OF_TIME = 9; // which each event begins with
  private static final String PNG = "\u0089PNG";

  private EventRecords() {}

  static List<String> table(Path folder) throws IOException {
    List<String> rows = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = folder.relativize(file);
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".png")) {
          rows.add(name + "|" + pixels(bytes));
        } else if (file.toString().contains("tfevents")) {
          addEvents(rows, String.valueOf(name.getParent()).replace("null", "."), bytes);
        } else {
          rows.add(name + "|" + HexFormat.of().formatHex(bytes));
        }
      }
    }
    return rows;
  }

  private static void addEvents(List<String> rows, String place, byte... bytes) throws IOException {
    List<byte[]> events = split(bytes);
    for (int i = 1; i < events.size() && !place.equals("many"); i++) {
      rows.add(place + "/" + i + "|" + event(events.get(i)));
    }
  }

  /** Splits a file into its events; throws where a check sum or a length is wrong. */
  static List<byte[]> split(byte... file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    List<byte[]> events = new ArrayList<>();
    while (bytes.hasRemaining()) {
      byte[] length = new byte[Long.BYTES];
      bytes.get(bytes.position(), length);
      byte[] event = new byte[Math.toIntExact(bytes.getLong())];
      check(length, bytes.getInt());
      bytes.get(event);
      check(event, bytes.getInt());
      events.add(event);
    }
    return events;
  }

  private static void check(byte[] bytes, int said) {
    int masked = Integer.rotateRight(slowCrc32c(bytes), 15) + 0xa282ead8;
    if (masked != said) {
      throw new AssertionError("a check sum is " + said + " and not " + masked);
    }
  }

  /** CRC-32C bit by bit, of the reflected polynomial 0x82f63b78. */
  static int slowCrc32c(byte... bytes) {
    int crc = -1;
    for (byte each : bytes) {
      crc ^= each & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0x82f63b78;
      }
    }
    return ~crc;
  }

  /** Of a picture, tag, height, width, channels and pixels; else all bytes. */
  private static String event(byte... bytes) throws IOException {
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(PNG);
    if (at < 0) {
      return HexFormat.of().formatHex(bytes, HEAD_OF_TIME, bytes.length);
    }
    // before the file stand three fields of a small number, then its own head
    int length = 0;
    int head = at;
    while (bytes[head] != 0x22) {
      head--;
      length++;
    }
    int first = at - length - 6;
    int tagEnd = first - 2;
    while (bytes[tagEnd] != 0x22) {
      tagEnd--;
    }
    int start = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("i/");
    String tag = new String(bytes, start, tagEnd - start, StandardCharsets.UTF_8);
    byte[] file = Arrays.copyOfRange(bytes, at, bytes.length);
    return tag
        + " "
        + bytes[first + 1]
        + " "
        + bytes[first + 3]
        + " "
        + bytes[first + 5]
        + " "
        + pixels(file);
  }

  private static String pixels(byte... png) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    StringBuilder text = new StringBuilder(picture.getWidth() + " " + picture.getHeight() + " ");
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        text.append(HexFormat.of().toHexDigits(Integer.rotateLeft(picture.getRGB(x, y), 8)));
      }
    }
    return text.toString();
  }
}
