package jtorch.vision.datasets;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** Writes files of MATLAB's version 5. */
final class MatBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  MatBytes() {
    byte[] head = new byte[128];
    System.arraycopy("MATLAB 5.0 MAT-file".getBytes(StandardCharsets.US_ASCII), 0, head, 0, 19);
    head[124] = 0;
    head[125] = 1;
    head[126] = 'I';
    head[127] = 'M';
    out.writeBytes(head);
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] element(int type, byte... data) {
    if (data.length <= 4 && type != 14) {
      return buffer(8).putInt(data.length << 16 | type).put(data).array();
    }
    return buffer(8 + (data.length + 7) / 8 * 8).putInt(type).putInt(data.length).put(data).array();
  }

  private static byte[] numbers(int... values) {
    ByteBuffer numbers = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      numbers.putInt(value);
    }
    return numbers.array();
  }

  /** Adds a matrix of a kind, whose numbers are stored as a type. */
  MatBytes with(String name, int kind, int type, boolean packed, int[] dims, byte... numbers) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(element(6, buffer(8).putInt(kind).putInt(0).array()));
    all.writeBytes(element(5, numbers(dims)));
    all.writeBytes(element(1, name.getBytes(StandardCharsets.US_ASCII)));
    all.writeBytes(element(type, numbers));
    byte[] matrix = element(14, all.toByteArray());
    if (packed) {
      Deflater deflater = new Deflater();
      deflater.setInput(matrix);
      deflater.finish();
      byte[] small = new byte[matrix.length + 100];
      int size = deflater.deflate(small);
      deflater.end();
      matrix = buffer(8 + size).putInt(15).putInt(size).put(small, 0, size).array();
    }
    out.writeBytes(matrix);
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
