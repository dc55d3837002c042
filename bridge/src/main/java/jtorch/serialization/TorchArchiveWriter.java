package jtorch.serialization;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes the zip archives that {@code torch.load} reads. */
final class TorchArchiveWriter {
  private static final String FOLDER =
      "archive/"; // not the file's name: equal content, equal bytes

  private TorchArchiveWriter() {}

  static void save(@Nullable Object obj, Path path) {
    SavedStorages storages = new SavedStorages();
    MemorySegment pickle = Pickler.pickle(obj, storages); // complains before a file is begun
    AtomicFile.write(
        "torch.save",
        path,
        channel -> {
          ZipOutput zip = new ZipOutput(channel);
          zip.entry(FOLDER + "data.pkl", pickle);
          zip.entry(FOLDER + "byteorder", ascii("little"));
          storages.forEach((key, bytes) -> zip.entry(FOLDER + "data/" + key, bytes));
          zip.entry(FOLDER + "version", ascii("3\n"));
          zip.finish();
        });
  }

  private static MemorySegment ascii(String text) {
    return MemorySegment.ofArray(text.getBytes(StandardCharsets.US_ASCII));
  }
}
