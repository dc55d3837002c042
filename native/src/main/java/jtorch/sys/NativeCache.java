package jtorch.sys;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
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
 * <p>Every file appears under its final name by an atomic rename, after its bytes are on the disk,
 * so a file that is there with the right size is whole. One process unpacks, under a lock; others
 * wait for it. A folder that is already complete is only read, so it may be on a read-only disk.
 */
final class NativeCache {
  private final Path folder;

  NativeCache(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes sure that every library is in the folder.
   *
   * @return the folder, without symbolic links
   * @throws LibTorchLoadException if they can't be unpacked, or should not be run from there
   */
  Path fill(List<PackagedLibrary> libraries) {
    try {
      Path real = CacheFolder.open(folder);
      if (!areWhole(libraries, real)) {
        unpackLocked(libraries, real);
      }
      return real;
    } catch (IOException e) {
      long bytes = libraries.stream().mapToLong(PackagedLibrary::size).sum();
      throw new LibTorchLoadException(
          String.format(
              Locale.ROOT,
              "Cannot unpack LibTorch (%d MB) to %s: %s; %s",
              bytes >> 20,
              folder,
              writeFailure(e),
              CacheFolder.WAY_OUT),
          e);
    }
  }

  private static boolean areWhole(List<PackagedLibrary> libraries, Path folder) {
    return libraries.stream().allMatch(library -> isWhole(library, folder));
  }

  private static boolean isWhole(PackagedLibrary library, Path folder) {
    try {
      return Files.size(folder.resolve(library.name())) == library.size();
    } catch (IOException e) {
      return false; // not there, which is the usual reason
    }
  }

  private static void unpackLocked(List<PackagedLibrary> libraries, Path folder)
      throws IOException {
    Path file = folder.resolve(".lock");
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      assert lock.isValid();
      removeLeftovers(folder);
      for (PackagedLibrary library : libraries) {
        if (!isWhole(library, folder)) {
          unpack(library, folder);
        }
      }
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
      throw new FileLockInterruptionException();
    }
  }

  /** Deletes what a killed process left; the lock is held, so nobody is writing it. */
  private static void removeLeftovers(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*.tmp")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  private static void unpack(PackagedLibrary library, Path folder) throws IOException {
    Path whole = folder.resolve(library.name());
    Path part = folder.resolve(library.name() + ".tmp");
    try {
      long size = copy(library, part);
      if (size != library.size()) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s has %d bytes instead of %d, so its jar is damaged",
                library.resource(),
                size,
                library.size()));
      }
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long copy(PackagedLibrary library, Path part) throws IOException {
    createFile(part);
    try (InputStream in = library.open();
        FileOutputStream out = new FileOutputStream(part.toFile())) {
      long size = in.transferTo(out);
      out.getFD().sync(); // or a power cut after the rename leaves the right size without the bytes
      return size;
    }
  }

  /** Makes an empty file that only its owner may change, whatever the user's umask is. */
  private static void createFile(Path file) throws IOException {
    if (CacheFolder.isPosix(file)) {
      var readable = PosixFilePermissions.fromString("rw-r--r--");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(readable));
    } else {
      Files.createFile(file);
    }
  }

  private static String writeFailure(IOException e) {
    return e instanceof AccessDeniedException denied
        ? "no permission to write " + denied.getFile()
        : FileFailure.reason(e);
  }
}
