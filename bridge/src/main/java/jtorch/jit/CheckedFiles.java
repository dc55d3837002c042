package jtorch.jit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jtorch.TorchException;

/** Which files LibTorch's reader may open in this process. */
final class CheckedFiles {
  /** The SHA-256 of contents that a child process has opened and outlived. */
  private static final Set<String> SURVIVED = ConcurrentHashMap.newKeySet();

  private CheckedFiles() {}

  /**
   * Checks a file: its archive here, then LibTorch's reading of it in a child process.
   *
   * @param trusted whether the child is spared
   */
  static void check(Path file, boolean trusted) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "jit.load: there is no file " + file + "; give the path of a TorchScript file.");
    }
    Stamp before = Stamp.of(file);
    String digest = ScriptArchive.check(file);
    if (!trusted && !SURVIVED.contains(digest)) {
      try (ReaderProcess child = new ReaderProcess()) {
        child.read(file);
      }
      SURVIVED.add(digest);
    }
    if (!Stamp.of(file).equals(before)) {
      throw new TorchException(
          "jit.load: "
              + file
              + " was changed while it was checked; load it again when it is whole.");
    }
  }

  /** What changes when a file is written. */
  private record Stamp(long size, long modified) {
    static Stamp of(Path file) {
      try {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
      } catch (IOException e) {
        throw new TorchException("jit.load: cannot read " + file + ".", e);
      }
    }
  }
}
