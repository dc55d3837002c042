package jtorch.vision.datasets;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.function.Executable;

/** The bytes of small IDX files, good ones and bad ones. */
final class IdxBytes {
  static final int IMAGE_BYTES = 28 * 28;

  private IdxBytes() {}

  /** Images whose bytes count up, so that each position has a value to recognise. */
  static byte[] images(int count) {
    return images(count, count);
  }

  static byte[] images(int declared, int present) {
    return images(0x803, declared, 28, 28, present);
  }

  static byte[] images(int magic, int declared, int rows, int columns, int present) {
    ByteBuffer bytes = ByteBuffer.allocate(16 + present * IMAGE_BYTES);
    bytes.putInt(magic).putInt(declared).putInt(rows).putInt(columns);
    for (int i = 0; i < present * IMAGE_BYTES; i++) {
      bytes.put((byte) i);
    }
    return bytes.array();
  }

  static byte[] labels(int... labels) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length);
    bytes.putInt(0x801).putInt(labels.length);
    for (int label : labels) {
      bytes.put((byte) label);
    }
    return bytes.array();
  }

  static byte[] gzip(byte[] content) {
    return gzip(content, 0, content.length);
  }

  static byte[] gzip(byte[] content, int offset, int length) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content, offset, length);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  static byte[] join(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static Path write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  /** The message of the failure, which has to be one sentence that contains all these words. */
  static String failure(Executable action, Object... words) {
    String message = String.valueOf(assertThrows(DatasetException.class, action).getMessage());
    assertFalse(message.contains("\n"), message);
    assertFalse(message.contains("null"), message);
    assertTrue(message.endsWith("."), message);
    for (Object word : words) {
      assertTrue(message.contains(word.toString()), () -> "no \"" + word + "\" in: " + message);
    }
    return message;
  }
}
