package jtorch.sys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small files that stand for the libraries in the presets' jars. */
final class FakeLibraries {
  private FakeLibraries() {}

  /** Writes two of them to a folder. */
  static List<PackagedLibrary> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("libone.so"), "one ".repeat(5_000));
    Files.writeString(folder.resolve("libtwo.so.2"), "two ".repeat(10_000));
    return in(folder);
  }

  /** Returns those in a folder. */
  static List<PackagedLibrary> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(FakeLibraries::library).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PackagedLibrary library(Path file) {
    try {
      return new PackagedLibrary(file.getFileName().toString(), Files.size(file), file.toUri());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
