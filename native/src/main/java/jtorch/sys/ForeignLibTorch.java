package jtorch.sys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** A second LibTorch in the process, which would end it. */
final class ForeignLibTorch {
  private static final List<String> TELLTALES = List.of("libtorch_cpu.", "libtorch.", "libc10.");

  private ForeignLibTorch() {}

  /**
   * Refuses one.
   *
   * @throws LibTorchLoadException if one of the files is a LibTorch that isn't in the folder
   */
  static void refuse(List<String> mapped, Path folder) {
    for (String file : mapped) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      if (TELLTALES.stream().anyMatch(name::startsWith) && !isIn(folder, file, name)) {
        throw new LibTorchLoadException(
            "This process already holds another LibTorch, "
                + file
                + ", and two of them end it; remove that one (LD_PRELOAD, LD_LIBRARY_PATH, or"
                + " another binding in the same JVM).");
      }
    }
  }

  private static boolean isIn(Path folder, String file, String name) {
    if (file.equals(folder.resolve(name).toString())) {
      return true;
    }
    try {
      return Files.isSameFile(Path.of(file), folder.resolve(name));
    } catch (IOException | InvalidPathException e) {
      return false; // the folder has no such file, or Java can't name the other one
    }
  }
}
