package jtorch.serialization;

import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * A file whose pickle has been read: its value, and where its storages are.
 *
 * @param value what the pickle made, of {@link Node}s and plain values
 * @param file the whole file
 * @param order the order of the bytes in the storages
 */
record Source(@Nullable Object value, FileBytes file, ByteOrder order, Source.Places places) {
  /** Finds storages. */
  @FunctionalInterface
  interface Places {
    /** Returns the offset in the file of a storage that has this many bytes. */
    long offset(Node.Storage storage, long bytes);
  }

  /** Reads the pickle of a file in either format. */
  static Source of(FileBytes file) {
    return ZipArchive.isZip(file.mapped()) ? TorchArchive.read(file) : LegacyFile.read(file);
  }
}
