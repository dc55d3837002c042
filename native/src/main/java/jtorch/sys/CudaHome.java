package jtorch.sys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a CUDA installation keeps its libraries. */
final class CudaHome {
  private static final Path CUSTOMARY = Path.of("/usr/local/cuda");

  private static final List<String> FOLDERS =
      List.of("lib64", "lib", "targets/x86_64-linux/lib", "extras/CUPTI/lib64");

  private CudaHome() {}

  /**
   * Returns the folders with libraries of the installation that the user named, else of the usual
   * one.
   *
   * @throws LibTorchLoadException if the named one is no folder
   */
  static List<Path> folders() {
    return folders(UserChoice.cudaHome(), CUSTOMARY);
  }

  static List<Path> folders(@Nullable Path named, Path customary) {
    if (named != null && !Files.isDirectory(named)) {
      throw new LibTorchLoadException(
          "There is no CUDA at "
              + named
              + ", which is not a folder; correct --cuda-home or CUDA_HOME, or leave it out.");
    }
    Path home = named == null ? customary : named;
    return Stream.concat(FOLDERS.stream().map(home::resolve), Stream.of(home))
        .filter(Files::isDirectory)
        .toList();
  }
}
