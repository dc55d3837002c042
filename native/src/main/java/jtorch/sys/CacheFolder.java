package jtorch.sys;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Which folder the libraries are unpacked to, and whether it is safe to run code from there.
 *
 * <p>Whoever can write to it decides which code this process runs. So it is made for its owner
 * alone, and one that is there already is refused if it belongs to another user than this one and
 * root, or if others may write to it.
 */
final class CacheFolder {
  /** How every message about the folder ends. */
  static final String WAY_OUT =
      "choose another folder with --cache-dir or the environment variable JTORCH_CACHE.";

  private static final int ROOT = 0;

  private CacheFolder() {}

  /** Returns the folder for a version, below the one that the user or the system's custom names. */
  static Path forVersion(String version) {
    return root().resolve(version);
  }

  /** Returns the folder that has one for each version. */
  static Path root() {
    String chosen =
        UserChoice.firstGiven(System.getProperty("jtorch.cache"), System.getenv("JTORCH_CACHE"));
    Path root = chosen == null ? customary(Host.platform()) : path(chosen);
    return root.toAbsolutePath().normalize();
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new LibTorchLoadException(
          "\"" + text + "\" can't be a folder: " + e.getReason() + "; " + WAY_OUT, e);
    }
  }

  private static Path customary(String platform) {
    if (platform.startsWith("macosx")) {
      return home().resolve("Library/Caches/jtorch");
    }
    String custom =
        System.getenv(platform.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
    if (custom != null && path(custom).isAbsolute()) { // the XDG rules say to ignore a relative one
      return path(custom).resolve("jtorch");
    }
    return home().resolve(".cache/jtorch");
  }

  private static Path home() {
    Path home = path(System.getProperty("user.home"));
    if (!home.isAbsolute()) { // Java says "?" for a user that the system does not know
      throw new LibTorchLoadException(
          "This user has no home folder that LibTorch could be unpacked to; " + WAY_OUT);
    }
    return home;
  }

  /**
   * Makes the folder if it is not there.
   *
   * @return its path without symbolic links, which nobody can redirect after the check
   * @throws LibTorchLoadException if code from there should not be run
   */
  static Path open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      create(folder);
    }
    Path real = folder.toRealPath();
    checkPrivate(real);
    return real;
  }

  private static void create(Path folder) throws IOException {
    if (isPosix(folder)) {
      var owner = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner));
    } else {
      Files.createDirectories(folder); // Windows: the user's AppData is private, and so what is in
    }
  }

  static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void checkPrivate(Path folder) throws IOException {
    if (!isPosix(folder)) {
      return;
    }
    checkOwner(folder);
    checkWriters(folder, Files.getPosixFilePermissions(folder));
  }

  /** Refuses a folder of another user than this one and root. */
  static void checkOwner(Path folder) throws IOException {
    if (isPosix(folder)) {
      checkOwner(folder, Files.getOwner(folder).getName(), userId(folder), currentUserId());
    }
  }

  /** Returns whether every user of this machine may write to a folder. */
  static boolean anybodyMayWrite(Path folder) throws IOException {
    return isPosix(folder)
        && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE);
  }

  /** Refuses a folder of another user; root could change any folder, so root's are as good. */
  static void checkOwner(Path folder, String name, int owner, int user) {
    if (owner != user && owner != ROOT) {
      throw new LibTorchLoadException(
          String.format(
              "%s belongs to user %s (%d) and not to you (%d), and LibTorch's code is not run from"
                  + " there; %s",
              folder, name, owner, user, WAY_OUT));
    }
  }

  private static void checkWriters(Path folder, Set<PosixFilePermission> permissions) {
    if (permissions.contains(PosixFilePermission.GROUP_WRITE)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new LibTorchLoadException(
          String.format(
              "Others than you may write to %s (%s), and LibTorch's code is not run from there;"
                  + " chmod go-w it, or %s",
              folder, PosixFilePermissions.toString(permissions), WAY_OUT));
    }
  }

  private static int userId(Path folder) throws IOException {
    return (int) Files.getAttribute(folder, "unix:uid");
  }

  private static int currentUserId() {
    var geteuid = Downcall.libc("geteuid", FunctionDescriptor.of(ValueLayout.JAVA_INT));
    try {
      return (int) geteuid.invokeExact();
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
