package jtorch.sys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;

/**
 * The private folder that the packaged libraries are unpacked to, once per version.
 *
 * <p>Every file appears under its final name by an atomic rename, so a file that is there with the
 * right size is whole. One process unpacks, under a lock; others wait for it. A folder that is
 * already complete is only read, so it may be on a read-only disk.
 */
final class NativeCache {
  private final Path folder;

  NativeCache(Path folder) {
    this.folder = folder;
  }

  /** Returns the folder for a version, below the one that the user or the system's custom names. */
  static Path folder(String version) {
    String chosen = System.getProperty("jtorch.cache", System.getenv("JTORCH_CACHE"));
    Path root = chosen != null && !chosen.isBlank() ? Path.of(chosen) : customary();
    return root.toAbsolutePath().normalize().resolve(version);
  }

  private static Path customary() {
    String home = System.getProperty("user.home");
    String os = Host.platform();
    if (os.startsWith("macosx")) {
      return Path.of(home, "Library", "Caches", "jtorch");
    }
    if (os.startsWith("windows") && System.getenv("LOCALAPPDATA") != null) {
      return Path.of(System.getenv("LOCALAPPDATA"), "jtorch");
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    return xdg != null && !xdg.isBlank()
        ? Path.of(xdg, "jtorch")
        : Path.of(home, ".cache", "jtorch");
  }

  /** Makes sure that every library is in the folder, and returns the folder. */
  Path fill(List<PackagedLibrary> libraries) {
    if (libraries.stream().allMatch(this::isWhole)) {
      return folder;
    }
    try {
      createFolder();
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = lock(channel)) {
        assert lock.isValid();
        removeLeftovers();
        for (PackagedLibrary library : libraries) {
          if (!isWhole(library)) {
            unpack(library);
          }
        }
      }
      return folder;
    } catch (IOException e) {
      long bytes = libraries.stream().mapToLong(PackagedLibrary::size).sum();
      throw new LibTorchLoadException(
          String.format(
              Locale.ROOT,
              "Cannot unpack LibTorch (%d MB) to %s: %s; choose another folder with --cache-dir or"
                  + " the environment variable JTORCH_CACHE.",
              bytes >> 20,
              folder,
              reason(e)),
          e);
    }
  }

  private boolean isWhole(PackagedLibrary library) {
    try {
      return Files.size(folder.resolve(library.name())) == library.size();
    } catch (IOException e) {
      return false; // not there, which is the usual reason
    }
  }

  private void createFolder() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      // Private: whoever can write here decides which code this process runs.
      var owner = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner));
    } else {
      Files.createDirectories(folder);
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException e) { // another class loader of this JVM is unpacking
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while another process was unpacking", e);
    }
  }

  /** Deletes what a killed process left; the lock is held, so nobody is writing it. */
  private void removeLeftovers() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*.tmp")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  private void unpack(PackagedLibrary library) throws IOException {
    Path whole = folder.resolve(library.name());
    Path part = folder.resolve(library.name() + ".tmp");
    try {
      try (InputStream in = library.open()) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return "no permission to write " + denied.getFile();
    }
    String text = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return text == null ? e.getClass().getSimpleName() + " " + e.getMessage() : text;
  }
}
