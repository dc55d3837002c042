package jtorch.serialization;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The zip archives that {@code torch.save} has written since PyTorch 1.6: a pickle and an entry for
 * each storage.
 */
final class TorchArchive {
  private static final int STORAGE_ID = 5;

  private TorchArchive() {}

  static Source read(FileBytes file) {
    ZipArchive zip = new ZipArchive(file.mapped());
    String folder = zip.folder();
    if (zip.range(folder + "/constants.pkl") != null) {
      throw new FileException("it is a TorchScript file, which jit.load reads");
    }
    if (zip.range(folder + "/models/model.json") != null) {
      throw new FileException("torch.export.save wrote it, which torch.export.load reads");
    }
    MemorySegment pickle = zip.find(folder + "/data.pkl");
    if (pickle == null) {
      throw new FileException(
          "it is a zip archive, but not one that torch.save wrote: there is no entry data.pkl");
    }
    Object value = new Unpickler(new PickleInput(pickle), TorchArchive::storage).load();
    return new Source(
        value,
        file,
        order(zip.find(folder + "/byteorder")),
        (storage, bytes) -> offset(zip, folder, storage, bytes));
  }

  private static Node.Storage storage(Tuple id) {
    if (id.size() != STORAGE_ID
        || !(id.get(1) instanceof Global.StorageClass type)
        || !(id.get(2) instanceof String key)
        || !(id.get(3) instanceof String location)
        || !(id.get(4) instanceof Long numel)
        || numel < 0) {
      throw new FileException("its pickle describes a storage in an unknown way");
    }
    return new Node.Storage(key, type.dtype(), location, numel, 0, numel);
  }

  private static long offset(ZipArchive zip, String folder, Node.Storage storage, long bytes) {
    ZipEntryRange entry = zip.range(folder + "/data/" + storage.key());
    long found = entry == null ? -1 : entry.length();
    int spare =
        storage.dtype() == null ? 0 : storage.dtype().itemsize() - 1; // a part of an element
    if (entry == null || found < bytes || found - bytes > spare) {
      throw new FileException(
          String.format(
              "storage '%s' should have %d bytes and %s",
              PickleInput.shown(storage.key()),
              bytes,
              entry == null ? "is missing" : "has " + found));
    }
    return entry.offset();
  }

  private static ByteOrder order(@Nullable MemorySegment entry) {
    if (entry == null) {
      return ByteOrder.LITTLE_ENDIAN;
    }
    int length = (int) Math.min(entry.byteSize(), 16);
    byte[] bytes = entry.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
    String name = new String(bytes, StandardCharsets.ISO_8859_1);
    return switch (name) {
      case "little" -> ByteOrder.LITTLE_ENDIAN;
      case "big" -> ByteOrder.BIG_ENDIAN;
      default ->
          throw new FileException(
              "its byte order is '" + PickleInput.shown(name) + "', neither little nor big");
    };
  }
}
