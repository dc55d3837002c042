package jtorch.vision.datasets;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Matrices of numbers in a file of MATLAB's version 5, which SVHN and Flowers102 have; see <a
 * href="https://www.mathworks.com/help/pdf_doc/matlab/matfile_format.pdf">MAT-File Format</a>. What
 * is no such matrix is left out.
 */
final class MatFile {
  /**
   * A matrix, column by column.
   *
   * @param dims its sizes
   * @param type how its numbers are stored, as the format calls it
   * @param data the numbers
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Matrix(long[] dims, int type, MemorySegment data) {
    /** Returns how many numbers there are. */
    long count() {
      long count = 1;
      for (long dim : dims) {
        count = Math.multiplyExact(count, dim);
      }
      return count;
    }

    /** Returns a number as a whole one. */
    long get(long index) {
      return switch (type) {
        case 1 -> data.get(ValueLayout.JAVA_BYTE, index);
        case 2 -> data.get(ValueLayout.JAVA_BYTE, index) & 0xff;
        case 3 -> data.get(SHORT, 2 * index);
        case 4 -> data.get(SHORT, 2 * index) & 0xffff;
        case 5 -> data.get(INT, 4 * index);
        case 6 -> data.get(INT, 4 * index) & 0xffffffffL;
        case 7 -> (long) data.get(FLOAT, 4 * index);
        case 9 -> (long) data.get(DOUBLE, 8 * index);
        default -> throw new IllegalStateException("no numbers of type " + type);
      };
    }
  }

  private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(LITTLE);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(LITTLE);
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(LITTLE);
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(LITTLE);

  private static final int HEAD = 128;
  private static final int TAG = 8;
  private static final int MATRIX = 14;
  private static final int COMPRESSED = 15;
  private static final int[] BYTES = {0, 1, 1, 2, 2, 4, 4, 4, 0, 8}; // of a number of a type
  private static final long MOST_TIMES = 1040; // that zlib makes of a byte

  private final Map<String, Matrix> matrices = new LinkedHashMap<>();

  private MatFile() {}

  /** A part of a file: what it is, and where the next one is. */
  private record Element(int type, MemorySegment data, long next) {
    static Element at(MemorySegment all, long at) throws IOException {
      if (all.byteSize() - at < TAG) {
        throw new IOException("it ends too early");
      }
      int word = all.get(INT, at);
      if (word >>> 16 != 0) { // up to four bytes beside their type
        return new Element(word & 0xffff, part(all, at + 4, word >>> 16), at + TAG);
      }
      long size = all.get(INT, at + 4) & 0xffffffffL;
      long padded = word == COMPRESSED ? size : (size + 7) / 8 * 8;
      return new Element(word, part(all, at + TAG, size), at + TAG + padded);
    }

    private static MemorySegment part(MemorySegment all, long at, long size) throws IOException {
      if (size > all.byteSize() - at) {
        throw new IOException("it ends too early");
      }
      return all.asSlice(at, size);
    }
  }

  /**
   * Reads the matrices of a file.
   *
   * @throws IOException if it can't be read or is no such file
   */
  static Map<String, Matrix> read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MemorySegment all =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
      if (all.byteSize() < HEAD || all.get(SHORT, HEAD - 2) != 0x4d49) {
        throw new IOException("it is no MATLAB file of version 5");
      }
      MatFile found = new MatFile();
      for (long at = HEAD; at < all.byteSize(); ) {
        Element element = Element.at(all, at);
        found.take(element.type == COMPRESSED ? inflated(element.data) : element);
        at = element.next;
      }
      return found.matrices;
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new IOException("it is broken (" + e.getMessage() + ")", e);
    }
  }

  private static Element inflated(MemorySegment packed) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed.asByteBuffer());
      MemorySegment tag = Arena.ofAuto().allocate(TAG);
      fill(inflater, tag);
      long size = tag.get(INT, 4) & 0xffffffffL;
      if (size > Math.min(packed.byteSize() * MOST_TIMES, Integer.MAX_VALUE - TAG)) {
        throw new IOException("it says that it unpacks to " + size + " bytes, which it can't");
      }
      MemorySegment data = Arena.ofAuto().allocate(size, TAG);
      fill(inflater, data);
      return new Element(tag.get(INT, 0), data, 0);
    } finally {
      inflater.end();
    }
  }

  private static void fill(Inflater inflater, MemorySegment target) throws IOException {
    var buffer = target.asByteBuffer();
    try {
      while (buffer.hasRemaining()) {
        if (inflater.inflate(buffer) == 0) {
          throw new IOException("what is packed in it ends too early");
        }
      }
    } catch (DataFormatException e) {
      throw new IOException("what is packed in it is broken", e);
    }
  }

  private void take(Element matrix) throws IOException {
    if (matrix.type != MATRIX) {
      return;
    }
    Element flags = Element.at(matrix.data, 0);
    Element sizes = Element.at(matrix.data, flags.next);
    Element name = Element.at(matrix.data, sizes.next);
    int kind = flags.data.byteSize() < 4 ? 0 : flags.data.get(INT, 0) & 0xff;
    if (kind < 6 || kind > 13) {
      return; // text, cells and objects
    }
    Element numbers = Element.at(matrix.data, name.next);
    long[] dims = new long[(int) (sizes.data.byteSize() / 4)];
    for (int i = 0; i < dims.length; i++) {
      dims[i] = sizes.data.get(INT, 4L * i) & 0xffffffffL;
    }
    Matrix found = new Matrix(dims, numbers.type, numbers.data);
    int each = numbers.type < BYTES.length ? BYTES[numbers.type] : 0;
    if (each == 0 || Math.multiplyExact(found.count(), (long) each) != numbers.data.byteSize()) {
      throw new IOException("a matrix in it has not as many numbers as its sizes say");
    }
    byte[] letters = name.data.toArray(ValueLayout.JAVA_BYTE);
    matrices.put(new String(letters, StandardCharsets.ISO_8859_1), found);
  }
}
