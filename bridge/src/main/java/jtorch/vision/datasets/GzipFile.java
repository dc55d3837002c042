package jtorch.vision.datasets;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * A gzip file (RFC 1952), unpacked from a mapping of the file straight into the reader's buffer.
 *
 * <p>Unlike {@link java.util.zip.GZIPInputStream} it refuses what follows the last member, and it
 * unpacks not a byte more than the reader has room for. What is wrong with the file is a {@link
 * ZipException}, whose message goes on after "it": "ends early". One thread at a time.
 */
final class GzipFile implements AutoCloseable {
  /** No deflate stream unpacks to more than this many times its size: 258 bytes from two bits. */
  static final long MAX_RATIO = 1032;

  private static final int CHUNK_BYTES = 1 << 16;
  private static final int SIGNATURE = 0x8b1f; // as a little-endian number
  private static final int DEFLATE = 8;
  private static final int HEADER_BYTES = 10;
  private static final int TRAILER_BYTES = 8;
  private static final int FLAG_HEADER_CHECKSUM = 1 << 1;
  private static final int FLAG_EXTRA = 1 << 2;
  private static final int FLAG_NAME = 1 << 3;
  private static final int FLAG_COMMENT = 1 << 4;
  private static final int FLAGS_RESERVED = 0xe0;

  private final Arena arena = Arena.ofConfined();
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final ByteBuffer in;
  private boolean inMember;
  private boolean ended;

  /**
   * Maps a file, and reads nothing of it yet.
   *
   * @throws IOException if it cannot be read or is larger than 2 GiB
   */
  GzipFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size > Integer.MAX_VALUE) {
        throw new ZipException("has " + size + " bytes, far more than expected");
      }
      in = channel.map(MapMode.READ_ONLY, 0, size, arena).asByteBuffer();
      in.order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  /**
   * Unpacks a whole file in small pieces.
   *
   * @param limit the most bytes that it may unpack to
   * @param sink takes each piece, which is valid during the call only
   * @throws ZipException if the file is damaged or unpacks to more
   * @throws IOException if it cannot be read
   */
  static void forEachChunk(Path file, long limit, Consumer<ByteBuffer> sink) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    try (GzipFile gzip = new GzipFile(file)) {
      for (long left = limit; gzip.read(chunk) > 0; chunk.clear()) {
        left -= chunk.flip().remaining();
        if (left < 0) {
          throw new ZipException("unpacks to more than " + limit + " bytes");
        }
        sink.accept(chunk);
      }
    }
  }

  /** The bytes of the compressed file. */
  long compressedBytes() {
    return in.limit();
  }

  /**
   * Unpacks until the buffer is full or the content ends.
   *
   * @return the bytes added to the buffer; 0 once everything is read and its checksums were right
   * @throws ZipException if the file is damaged
   */
  int read(ByteBuffer out) throws ZipException {
    int start = out.position();
    while (out.hasRemaining() && !ended) {
      if (!inMember) {
        startMember();
      }
      inflate(out);
    }
    return out.position() - start;
  }

  private void inflate(ByteBuffer out) throws ZipException {
    int start = out.position();
    try {
      inflater.inflate(out);
    } catch (DataFormatException e) {
      throw damaged("compressed data that is damaged (" + e.getMessage() + ")", e);
    }
    int unpacked = out.position() - start;
    checksum.update(out.slice(start, unpacked));
    if (inflater.finished()) {
      endMember();
    } else if (unpacked == 0) {
      throw endsEarly();
    }
  }

  private void startMember() throws ZipException {
    int start = in.position();
    boolean signed =
        in.remaining() >= Short.BYTES && Short.toUnsignedInt(in.getShort(start)) == SIGNATURE;
    if (!signed && start > 0) {
      throw new ZipException("has " + in.remaining() + " bytes of garbage after its gzip data");
    }
    if (!signed) {
      throw new ZipException("does not start with the gzip signature 1f 8b");
    }
    require(HEADER_BYTES);
    int flags = Byte.toUnsignedInt(in.get(start + 3));
    if (in.get(start + 2) != DEFLATE || (flags & FLAGS_RESERVED) != 0) {
      throw new ZipException("has an unknown gzip header");
    }
    skip(HEADER_BYTES);
    skipOptionalFields(flags);
    inflater.reset();
    inflater.setInput(in);
    checksum.reset();
    inMember = true;
  }

  private void skipOptionalFields(int flags) throws ZipException {
    if ((flags & FLAG_EXTRA) != 0) {
      require(Short.BYTES);
      skip(Short.toUnsignedInt(in.getShort()));
    }
    if ((flags & FLAG_NAME) != 0) {
      skipText();
    }
    if ((flags & FLAG_COMMENT) != 0) {
      skipText();
    }
    if ((flags & FLAG_HEADER_CHECKSUM) != 0) {
      skip(Short.BYTES);
    }
  }

  private void endMember() throws ZipException {
    require(TRAILER_BYTES);
    if (in.getInt() != (int) checksum.getValue()) {
      throw new ZipException("has content that does not match its CRC-32 checksum");
    }
    if (in.getInt() != (int) inflater.getBytesWritten()) {
      throw new ZipException("has content that does not match its recorded length");
    }
    inMember = false;
    ended = !in.hasRemaining();
  }

  private void skipText() throws ZipException {
    do {
      require(1);
    } while (in.get() != 0);
  }

  private void skip(int bytes) throws ZipException {
    require(bytes);
    in.position(in.position() + bytes);
  }

  private void require(int bytes) throws ZipException {
    if (in.remaining() < bytes) {
      throw endsEarly();
    }
  }

  private ZipException endsEarly() {
    return new ZipException("ends early, after " + in.limit() + " bytes");
  }

  private static ZipException damaged(String how, Throwable cause) {
    ZipException damaged = new ZipException("has " + how);
    damaged.initCause(cause);
    return damaged;
  }

  @Override
  public void close() {
    inflater.end();
    arena.close();
  }
}
