package jtorch.vision.datasets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The files in a {@code .tar.gz}, one after the other.
 *
 * <p>Only their names and contents are taken: the caller decides where something goes, so a name
 * with {@code ..} in it leads nowhere. Source: POSIX, <a
 * href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html">pax</a>, "ustar
 * Interchange Format". One thread at a time.
 */
final class TarGzip implements AutoCloseable {
  private static final int BLOCK = 512;
  private static final int NAME = 100; // bytes, at the beginning
  private static final int SIZE_AT = 124;
  private static final int SUM_AT = 148;
  private static final int SUM = 8;
  private static final int SIZE = 12;
  private static final int TYPE_AT = 156;

  private final GzipFile gzip;
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
  private long unread; // bytes of the present file

  /** A file in the archive. */
  record Entry(String name, long size) {}

  /**
   * Opens an archive.
   *
   * @throws IOException if it can't be read
   */
  TarGzip(Path archive) throws IOException {
    gzip = new GzipFile(archive);
  }

  /**
   * Goes to the next file; what is not one is left out.
   *
   * @return null after the last one
   * @throws ZipException if the archive is damaged
   */
  @Nullable Entry next() throws ZipException {
    while (true) {
      skip();
      if (!fill() || isZero()) {
        return null;
      }
      checkSum();
      long size = octal(SIZE_AT, SIZE);
      unread = size;
      int type = block.get(TYPE_AT);
      if (type == '0' || type == 0) {
        return new Entry(text(0, NAME), size);
      }
    }
  }

  /**
   * Reads the present file to its end.
   *
   * @param sink takes each piece, which is valid during the call only
   * @throws ZipException if the archive is damaged
   */
  void read(Consumer<ByteBuffer> sink) throws ZipException {
    while (unread > 0) {
      if (!fill()) {
        throw endsEarly();
      }
      block.limit((int) Math.min(unread, BLOCK));
      unread -= block.limit();
      sink.accept(block);
    }
  }

  /**
   * Writes the present file to a place on the disk, where it is whole or not at all.
   *
   * @throws ZipException if the archive is damaged
   * @throws IOException if the file can't be written
   */
  void copyTo(Path target) throws IOException {
    try (PartFile part = PartFile.of(target)) {
      part.clear();
      try {
        read(part::append);
        part.publish();
      } catch (DatasetException | IOException e) {
        part.discard(e);
        throw e;
      }
    }
  }

  private void skip() throws ZipException {
    read(_ -> {});
  }

  /** Reads a block; false at the end of the archive. */
  private boolean fill() throws ZipException {
    block.clear();
    int read = gzip.read(block);
    if (read > 0 && read < BLOCK) {
      throw endsEarly();
    }
    block.flip();
    return read > 0;
  }

  private boolean isZero() {
    for (byte one : block.array()) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  private void checkSum() throws ZipException {
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= SUM_AT && i < SUM_AT + SUM ? ' ' : block.get(i) & 0xff;
    }
    if (sum != octal(SUM_AT, SUM)) {
      throw new ZipException("has a file in it whose header does not match its sum");
    }
  }

  private String text(int at, int length) {
    String text = new String(block.array(), at, length, StandardCharsets.UTF_8);
    int end = text.indexOf(0);
    return end < 0 ? text : text.substring(0, end);
  }

  private long octal(int at, int length) throws ZipException {
    try {
      return Long.parseUnsignedLong(text(at, length).strip(), 8);
    } catch (NumberFormatException e) {
      ZipException damaged = new ZipException("has a file in it without a size");
      damaged.initCause(e);
      throw damaged;
    }
  }

  private static ZipException endsEarly() {
    return new ZipException("has a file in it that ends early");
  }

  @Override
  public void close() {
    gzip.close();
  }
}
