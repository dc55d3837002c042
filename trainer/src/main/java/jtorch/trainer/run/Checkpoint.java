package jtorch.trainer.run;

import static jtorch.Kwargs.map_location;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import jtorch.serialization.Dict;
import jtorch.serialization.FileException;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** The file of a checkpoint: what is in every one, and that it is whole. */
final class Checkpoint {
  private static final String FORMAT = "jtorch.run";
  private static final long VERSION = 1;

  private Checkpoint() {}

  /**
   * Writes a checkpoint; the one before stays until this one is whole.
   *
   * @throws FileException if it can't be written; the one before is unchanged
   */
  static void write(Path file, Map<String, @Nullable Object> entries) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("version", VERSION);
    all.putAll(entries);
    all.put("checksum", Checksum.of(all));
    torch.save(all, file);
  }

  /**
   * Reads a checkpoint, with its tensors on the CPU.
   *
   * @throws FileException if it can't be read, is of another kind, or was damaged
   */
  static Dict read(Path file) {
    Dict found = find(file);
    if (found == null) {
      throw new FileException(
          file + " is no checkpoint of a run; --resume wants what jtorch train has written.");
    }
    return found;
  }

  /**
   * Reads a checkpoint, with its tensors on the CPU.
   *
   * @return null if it is a file of another kind
   * @throws FileException if it can't be read or was damaged
   */
  static @Nullable Dict find(Path file) {
    Object read = torch.load(file, map_location("cpu"));
    if (!(read instanceof Dict checkpoint) || !FORMAT.equals(checkpoint.get("format"))) {
      return null;
    }
    if (!(checkpoint.get("version") instanceof Long version) || version != VERSION) {
      throw new FileException(
          file
              + " has version "
              + checkpoint.get("version")
              + " and this jtorch reads version "
              + VERSION
              + "; go on with the jtorch that wrote it.");
    }
    Dict content = new Dict(checkpoint);
    Object said = content.remove("checksum");
    if (!Checksum.of(content).equals(said)) {
      throw new FileException(
          file + " was damaged after it was written: its checksum is another one.");
    }
    return content;
  }
}
