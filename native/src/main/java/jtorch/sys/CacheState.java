package jtorch.sys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that LibTorch is unpacked to, for reports.
 *
 * @param folder where it is
 * @param state half a sentence on whether it can be used
 */
public record CacheState(String folder, String state) {
  /** Returns how it is at present, without making or changing anything. */
  public static CacheState now() {
    try {
      Path folder = CacheFolder.root();
      return new CacheState(folder.toString(), state(folder));
    } catch (LibTorchLoadException e) {
      return new CacheState("none", String.valueOf(e.getMessage()));
    }
  }

  private static String state(Path folder) {
    if (Files.notExists(folder)) {
      return "not there yet; made at the first start";
    }
    try {
      CacheFolder.open(folder);
      return Files.isWritable(folder) ? "yours, writable" : "readable only";
    } catch (IOException e) {
      return FileFailure.reason(e);
    } catch (LibTorchLoadException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
