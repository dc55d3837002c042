package jtorch.vision.datasets;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
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
  private static final int MAX_LABEL = 9;
  private static final long ALIGNMENT_BYTES = 64; // a cache line, and LibTorch's own alignment

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
    Idx labels = read(IdxKind.LABELS, file);
    labels.requireLabels(file);
    return labels;
  }

  /** Reads a file of either kind, as {@link #images} and {@link #labels} do. */
  static Idx of(IdxKind kind, Path file) {
    return kind == IdxKind.IMAGES ? images(file) : labels(file);
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

  private void requireLabels(Path file) {
    for (long i = 0; i < count; i++) {
      int label = Byte.toUnsignedInt(data.get(ValueLayout.JAVA_BYTE, i));
      if (label > MAX_LABEL) {
        throw new DatasetException(
            "%s has the label %s at index %s, but labels are 0 to %s; %s"
                .formatted(file, label, i, MAX_LABEL, IdxKind.REPLACE));
      }
    }
  }
}
