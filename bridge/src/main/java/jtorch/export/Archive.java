package jtorch.export;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import jtorch.internal.JsonReader;
import jtorch.serialization.FileBytes;
import jtorch.serialization.FileException;
import jtorch.serialization.ZipArchive;
import jtorch.serialization.ZipEntryRange;

/** The zip archive that {@code torch.export.save} writes. */
final class Archive {
  /** The folder of graphs. */
  static final String MODELS = "models/";

  private static final long LONGEST_JSON = 256L << 20;

  private final FileBytes file;
  private final ZipArchive zip;
  private final String root;

  /**
   * Reads the table of contents.
   *
   * @throws FileException if the file is no such archive
   */
  Archive(FileBytes file) {
    this.file = file;
    if (!ZipArchive.isZip(file.mapped())) {
      throw new FileException("it is no zip archive, as torch.export.save writes");
    }
    zip = new ZipArchive(file.mapped());
    if (zip.names().contains("serialized_exported_program.json")) {
      throw new FileException(
          "PyTorch 2.7 or older wrote it; load it with torch.export.load in Python, and save it");
    }
    root = zip.folder() + "/";
    if (zip.range(root + "models/model.json") == null) {
      throw new FileException(otherwise());
    }
    String version = text("archive_version");
    if (!version.equals("0")) {
      throw new FileException(
          "its archive has the version '" + Json.plain(version) + "', and only 0 is known");
    }
  }

  private String otherwise() {
    if (zip.range(root + "constants.pkl") != null) {
      return "it is a TorchScript file, which jit.load reads";
    }
    if (zip.range(root + "data.pkl") != null) {
      return "it is what torch.save writes, which torch.load reads";
    }
    if (zip.names().stream().anyMatch(name -> name.startsWith(root + "data/aotinductor/"))) {
      return "it holds code that was compiled for one machine, and no graph; use torch.export.save";
    }
    return "it has no models/model.json, so that torch.export.save did not write it";
  }

  private String text(String name) {
    ZipEntryRange range = range(name);
    if (range.length() > 64) {
      throw new FileException("its " + name + " is too long");
    }
    byte[] bytes = bytes(range).toArray(ValueLayout.JAVA_BYTE);
    return new String(bytes, StandardCharsets.UTF_8).strip();
  }

  private MemorySegment bytes(ZipEntryRange range) {
    return file.mapped().asSlice(range.offset(), range.length());
  }

  /**
   * Finds an entry.
   *
   * @throws FileException if there is none of the name
   */
  ZipEntryRange range(String name) {
    ZipEntryRange range = zip.range(root + name);
    if (range == null) {
      throw new FileException("its entry '" + Json.plain(name) + "' is missing");
    }
    return range;
  }

  /** Fills memory with an entry's bytes. */
  void read(ZipEntryRange range, MemorySegment to) {
    file.read(range.offset(), to);
  }

  /** Reads an entry that is JSON. */
  Json json(String name) {
    ZipEntryRange range = range(name);
    if (range.length() > LONGEST_JSON) {
      throw new FileException("its " + name + " has more than 256 MiB");
    }
    JsonReader reader = new JsonReader(bytes(range), "its " + name);
    Object value = reader.value(0);
    reader.end();
    return new Json(value, null, name);
  }
}
