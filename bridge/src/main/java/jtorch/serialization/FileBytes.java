package jtorch.serialization;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.stream.LongStream;
import jtorch.sys.Host;

/**
 * A file that is open: mapped, to look at parts of it, and as a channel, to read much of it.
 *
 * <p>Much is read and not copied from the mapping, as each page of that would be looked up first,
 * and a file that another process cuts off is an end of file and no fault.
 */
public record FileBytes(MemorySegment mapped, FileChannel channel) {
  private static final long CHUNK = 16L << 20;

  /** Returns how many bytes it had when it was opened. */
  long size() {
    return mapped.byteSize();
  }

  /**
   * Fills memory that was never used with what is in the file from an offset on; several threads do
   * it, and large pages, as making the pages takes most of the time.
   *
   * @throws UncheckedIOException if the file can't be read, or has become shorter
   */
  public void read(long offset, MemorySegment to) {
    long bytes = to.byteSize();
    if (bytes <= CHUNK) {
      readChunk(offset, to);
      return;
    }
    Host.current().preferLargePages(to);
    LongStream.rangeClosed(0, (bytes - 1) / CHUNK)
        .parallel()
        .forEach(i -> {
          long from = i * CHUNK;
          readChunk(offset + from, to.asSlice(from, Math.min(CHUNK, bytes - from)));
        });
  }

  private void readChunk(long offset, MemorySegment to) {
    ByteBuffer buffer = to.asByteBuffer();
    try {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, offset + buffer.position()) < 0) {
          throw new EOFException("it became shorter while it was read; write files whole");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
