package jtorch.serialization;

/**
 * Where an entry's bytes are in an archive.
 *
 * @param name its name with the folder
 * @param header where its local header starts
 * @param offset where its bytes start
 * @param length how many they are
 */
public record ZipEntryRange(String name, long header, long offset, long length) {
  /** Returns where its bytes end. */
  public long end() {
    return offset + length;
  }
}
