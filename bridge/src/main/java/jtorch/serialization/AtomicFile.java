package jtorch.serialization;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Files that are either the old or the new one, whatever happens in between.
 *
 * <p>The new content goes into a file of another name in the same folder, is forced to the disk and
 * renamed; then the folder is forced. A process that is killed leaves at most a file named {@code
 * .NAME.*.tmp}. Source: Pillai et al., "All File Systems Are Not Created Equal", OSDI 2014.
 *
 * <p>A name may be a link: its file is written, and the link stays. A device or a pipe is no file
 * that could be replaced; it gets the content once there is all of it.
 */
public final class AtomicFile {
  private static final int MOST_LINKS = 40; // as Linux follows

  /** What writes the content. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void write(FileChannel channel) throws IOException;
  }

  /** What writes a file by its name. */
  @FunctionalInterface
  public interface Maker {
    /** Makes the file, which is not there yet. */
    void make(Path file) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes a file.
   *
   * @param operator what the caller does, for the message
   * @throws FileException if it cannot be written; what was there before is unchanged
   */
  public static void write(String operator, Path path, Content content) {
    replace(
        operator,
        path,
        temporary -> {
          try (FileChannel channel =
              FileChannel.open(
                  temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.write(channel);
          }
        });
  }

  /**
   * Writes a file, as the other, by something that wants a name to write to.
   *
   * @throws FileException if it cannot be written; what was there before is unchanged
   */
  public static void replace(String operator, Path path, Maker maker) {
    Path temporary = null;
    try {
      if (Files.isDirectory(path)) {
        throw new FileException(operator + ": " + path + " is a folder, not a file.");
      }
      boolean replaced = !Files.exists(path) || Files.isRegularFile(path);
      Path target = replaced ? target(path) : path;
      String name = temporary(String.valueOf(target.getFileName()));
      temporary = (replaced ? target : scratch(path)).resolveSibling(name);
      maker.make(temporary);
      if (replaced) {
        force(temporary, StandardOpenOption.WRITE);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        temporary = null;
        forceFolder(target);
      } else {
        copy(temporary, target);
      }
    } catch (IOException e) {
      throw new FileException(
          operator
              + ": "
              + path
              + " cannot be written: "
              + MappedFile.reason(e)
              + "; what was there before is unchanged.",
          e);
    } finally {
      if (temporary != null) {
        delete(temporary);
      }
    }
  }

  /** A name may be as long as a system allows, so that only its beginning fits here. */
  private static String temporary(String name) {
    int begin = name.offsetByCodePoints(0, Math.min(50, name.codePointCount(0, name.length())));
    return "." + name.substring(0, begin) + "." + UUID.randomUUID() + ".tmp";
  }

  /** Returns the file that a name stands for, at the end of its links; it may not be there yet. */
  private static Path target(Path path) throws IOException {
    Path target = path.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  /** Returns a name beside which there may be files for a while, as the folder of devices isn't. */
  private static Path scratch(Path path) {
    return Path.of(System.getProperty("java.io.tmpdir"))
        .resolve(String.valueOf(path.getFileName()));
  }

  private static void copy(Path file, Path device) throws IOException {
    try (OutputStream out = Files.newOutputStream(device, StandardOpenOption.WRITE)) {
      Files.copy(file, out);
    }
  }

  private static void force(Path file, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(file, how)) {
      channel.force(true);
    }
  }

  /** Has the new name survive a loss of power; Windows can't and needn't. */
  private static void forceFolder(Path target) throws IOException {
    Path folder = target.getParent();
    if (folder == null) {
      return;
    }
    try {
      force(folder, StandardOpenOption.READ);
    } catch (AccessDeniedException windows) {
      return;
    }
  }

  private static void delete(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      return; // the failure that led here is the one to tell
    }
  }
}
