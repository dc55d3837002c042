package jtorch.vision.datasets;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The items of one IDX file of MNIST's kind, checked, outside the Java heap.
 *
 * <p>A plain file is mapped and a {@code .gz} file is unpacked into memory of the exact size;
 * either lives for as long as its segment, a slice or a buffer of it is reachable. A mapped file
 * must not be shortened meanwhile: reading past its new end kills the process, as everywhere with
 * mapped files.
 */
final class Idx {
  private static final int MAX_LABEL = 9; // MNIST's; EMNIST has letters, too
  private static final long ALIGNMENT_BYTES = 64; // a cache line, and LibTorch's own alignment

  private static final ValueLayout.OfInt BIG_ENDIAN_INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final IdxKind kind;
  private final long count;
  private final MemorySegment data;

  private Idx(IdxKind kind, long count, MemorySegment data) {
    this.kind = kind;
    this.count = count;
    this.data = data.asReadOnly();
  }

  /**
   * Reads images, plain or, by its name's end, {@code .gz}.
   *
   * @throws DatasetException if the file is not a whole IDX file of 28 x 28 images
   */
  static Idx images(Path file) {
    return read(IdxKind.IMAGES, file);
  }

  /**
   * Reads labels, plain or, by its name's end, {@code .gz}.
   *
   * @throws DatasetException if the file is not a whole IDX file of labels from 0 to 9
   */
  static Idx labels(Path file) {
    return labels(file, MAX_LABEL);
  }

  /** As the other, with labels from 0 to {@code largest}. */
  static Idx labels(Path file, int largest) {
    Idx labels = read(IdxKind.LABELS, file);
    labels.requireLabels(file, largest);
    return labels;
  }

  /**
   * Reads the labels in front of QMNIST's rows.
   *
   * @throws DatasetException if the file is not a whole IDX file of rows with labels from 0 to 9
   */
  static Idx labelRows(Path file) {
    Idx rows = read(IdxKind.LABEL_ROWS, file);
    MemorySegment labels = Arena.ofAuto().allocate(rows.count, ALIGNMENT_BYTES);
    for (long i = 0; i < rows.count; i++) {
      int label = rows.data.get(BIG_ENDIAN_INT, i * IdxKind.ROW * Integer.BYTES);
      labels.set(ValueLayout.JAVA_BYTE, i, label == (byte) label ? (byte) label : -1);
    }
    Idx made = new Idx(IdxKind.LABELS, rows.count, labels);
    made.requireLabels(file, MAX_LABEL);
    return made;
  }

  /** Reads a file of either kind, as {@link #images} and {@link #labels} do. */
  static Idx of(IdxKind kind, Path file) {
    return switch (kind) {
      case IMAGES -> images(file);
      case LABELS -> labels(file);
      case LABEL_ROWS -> labelRows(file);
    };
  }

  /** (count, 28, 28) for images, (count) for labels. */
  long[] shape() {
    return kind.shape(count);
  }

  /** How many images or labels there are. */
  long count() {
    return count;
  }

  /** The items without the header: read-only, unsigned bytes, as many as the shape says. */
  MemorySegment data() {
    return data;
  }

  private static Idx read(IdxKind kind, Path file) {
    try {
      // Opening a pipe would wait for its other end.
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new DatasetException("Cannot read " + file + ": it is not a file; check the path.");
      }
      return file.toString().endsWith(".gz") ? unpack(kind, file) : map(kind, file);
    } catch (IOException e) {
      throw FileFailure.of("read", file, e);
    }
  }

  private static Idx map(IdxKind kind, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer header = ByteBuffer.allocate(kind.headerBytes());
      while (header.hasRemaining() && channel.read(header) >= 0) {}
      long count = kind.count(header.flip(), file);
      long found = channel.size();
      long wanted = kind.fileBytes(count);
      if (found != wanted) {
        throw wrongLength(file, kind, count, "it has " + found + " bytes", found < wanted);
      }
      long start = kind.headerBytes();
      long size = kind.dataBytes(count);
      return new Idx(kind, count, channel.map(MapMode.READ_ONLY, start, size, Arena.ofAuto()));
    }
  }

  private static Idx unpack(IdxKind kind, Path file) throws IOException {
    try (GzipFile gzip = new GzipFile(file)) {
      ByteBuffer header = ByteBuffer.allocate(kind.headerBytes());
      gzip.read(header);
      long count = kind.count(header.flip(), file);
      long most = Math.multiplyExact(gzip.compressedBytes(), GzipFile.MAX_RATIO);
      if (kind.fileBytes(count) > most) {
        // Told before any memory is asked for, so that a forged header costs nothing.
        throw wrongLength(file, kind, count, "it cannot unpack to more than " + most, true);
      }
      MemorySegment data = allocate(kind, count, file);
      long found = gzip.read(data.asByteBuffer());
      if (found < kind.dataBytes(count)) {
        long bytes = kind.headerBytes() + found;
        throw wrongLength(file, kind, count, "it unpacks to " + bytes + " bytes", true);
      }
      if (gzip.read(ByteBuffer.allocate(1)) > 0) {
        throw wrongLength(file, kind, count, "it unpacks to more bytes than that", false);
      }
      return new Idx(kind, count, data);
    }
  }

  private static MemorySegment allocate(IdxKind kind, long count, Path file) {
    long bytes = kind.dataBytes(count);
    try {
      return Arena.ofAuto().allocate(bytes, ALIGNMENT_BYTES);
    } catch (OutOfMemoryError e) {
      throw new DatasetException(
          "Cannot unpack %s: its %s %s need %s bytes of memory outside the heap; raise"
                  .formatted(file, count, kind.items(), bytes)
              + " -XX:MaxDirectMemorySize, or unpack the file on disk.",
          e);
    }
  }

  private static DatasetException wrongLength(
      Path file, IdxKind kind, long count, String found, boolean tooShort) {
    return new DatasetException(
        "%s is %s: %s, but with the %s %s that its header declares it should have %s; %s"
            .formatted(
                file,
                tooShort ? "truncated" : "too long",
                found,
                count,
                kind.items(),
                kind.fileBytes(count),
                IdxKind.REPLACE));
  }

  private void requireLabels(Path file, int largest) {
    for (long i = 0; i < count; i++) {
      int label = Byte.toUnsignedInt(data.get(ValueLayout.JAVA_BYTE, i));
      if (label > largest) {
        throw new DatasetException(
            "%s has the label %s at index %s, but labels are 0 to %s; %s"
                .formatted(file, label, i, largest, IdxKind.REPLACE));
      }
    }
  }
}
