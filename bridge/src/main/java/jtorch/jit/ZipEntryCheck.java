package jtorch.jit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What an archive's directory says of an entry.
 *
 * @param name the path inside the archive
 * @param method 0 for stored, 8 for deflated
 * @param crc the CRC-32 of the data
 * @param compressed the bytes in the archive
 * @param size the bytes of the data
 * @param header where the entry's own header begins
 */
record ZipEntryCheck(String name, int method, long crc, long compressed, long size, long header) {
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int LONGEST_NAME = 4096;

  /** Deflate makes no more of a byte: a match of 258 bytes takes two bits at least. */
  private static final long HIGHEST_RATIO = 1032;

  /** More than any code, and little enough to unpack in memory as LibTorch does. */
  private static final long LARGEST_DEFLATED = 256L << 20;

  /** Throws if LibTorch's reader must not see such an entry. */
  void check(long directory) throws IOException {
    checkName();
    if (method != STORED && method != DEFLATED) {
      throw new IOException("'" + name + "' has the unknown method " + method);
    }
    if (method == STORED && compressed != size) {
      throw new IOException(
          "'" + name + "' is stored with " + compressed + " bytes and says " + size);
    }
    if (method == DEFLATED && (size > LARGEST_DEFLATED || size / HIGHEST_RATIO > compressed)) {
      throw new IOException(
          "'"
              + name
              + "' unpacks from "
              + compressed
              + " to "
              + size
              + " bytes, which is too much");
    }
    if (header < 0 || compressed < 0 || header > directory - compressed) {
      throw new IOException("'" + name + "' reaches out of the file");
    }
  }

  /** The first folder is called as the file was when Python wrote it, which may be anything. */
  private void checkName() throws IOException {
    List<String> parts = List.of(name.split("/", -1));
    boolean odd =
        name.length() > LONGEST_NAME
            || parts.getFirst().isEmpty()
            || name.chars().anyMatch(c -> c == 0 || c == '\\' || c == 0xfffd)
            || parts.subList(1, parts.size()).contains("..");
    if (odd) {
      byte[] shown =
          name.substring(0, Math.min(name.length(), 80)).getBytes(StandardCharsets.UTF_8);
      throw new IOException(
          "'" + new String(shown, StandardCharsets.US_ASCII) + "' is no name for an entry");
    }
  }

  boolean stored() {
    return method == STORED;
  }
}
