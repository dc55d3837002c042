package jtorch.serialization;

import java.lang.foreign.MemorySegment;
import java.util.stream.LongStream;

/** Copies large memory with several threads, as touching new pages takes most of the time. */
public final class BulkCopy {
  static final long CHUNK = 16L << 20;

  private BulkCopy() {}

  /** Copies all of a segment to the beginning of another. */
  public static void copy(MemorySegment from, MemorySegment to) {
    long bytes = from.byteSize();
    if (bytes <= CHUNK) {
      MemorySegment.copy(from, 0, to, 0, bytes);
      return;
    }
    LongStream.rangeClosed(0, (bytes - 1) / CHUNK)
        .parallel()
        .forEach(i ->
            MemorySegment.copy(from, i * CHUNK, to, i * CHUNK, Math.min(CHUNK, bytes - i * CHUNK)));
  }
}
