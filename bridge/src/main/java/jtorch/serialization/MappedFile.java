package jtorch.serialization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file in memory without a copy: it costs no heap, whatever its size. */
public final class MappedFile {
  private static final long SMALL = 16L << 20;

  private MappedFile() {}

  /**
   * Maps a file, reads from it, and ends the mapping.
   *
   * @param operator what the caller does, for the message
   * @throws FileException if the file is missing or what {@code read} says about it, with its name
   */
  public static <T extends @Nullable Object> T read(
      String operator, Path path, Function<FileBytes, T> read) {
    if (Files.isDirectory(path)) {
      throw new FileException(operator + ": " + path + " is a folder, not a file.");
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        Arena arena = arena(channel.size())) {
      MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      return guarded(operator, path, () -> read.apply(new FileBytes(file, channel)));
    } catch (IOException e) {
      throw unopened(operator, path, e);
    }
  }

  /** Ending a shared arena costs as much as reading a small file, which needs one thread only. */
  private static Arena arena(long bytes) {
    return bytes > SMALL ? Arena.ofShared() : Arena.ofConfined();
  }

  /**
   * Reads from a mapped file; its name is added to what is wrong with it.
   *
   * @throws FileException if the file is damaged, or became shorter meanwhile
   */
  public static <T extends @Nullable Object> T guarded(
      String operator, Path path, Supplier<T> read) {
    try {
      return read.get();
    } catch (FileException e) {
      throw new FileException(
          operator + ": " + path + " cannot be read: " + e.getMessage() + ".", e);
    } catch (UncheckedIOException e) {
      String why = reason(Objects.requireNonNull(e.getCause()));
      throw new FileException(operator + ": " + path + " cannot be read: " + why + ".", e);
    } catch (OutOfMemoryError e) {
      throw new FileException(
          operator
              + ": "
              + path
              + " has more lists, dicts and strings than fit into Java's heap of "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB; start Java with a larger -Xmx.",
          e);
    } catch (InternalError e) { // how Java tells that a mapped page is no longer there
      throw new FileException(
          operator + ": " + path + " became shorter while it was read; write files whole.", e);
    }
  }

  /** Returns the exception for a file that cannot be opened. */
  public static FileException unopened(String operator, Path path, IOException e) {
    return new FileException(operator + ": " + path + " cannot be opened: " + reason(e) + ".", e);
  }

  /** Returns what an I/O error says, without the path. */
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file or folder";
      case AccessDeniedException _ -> "access is denied";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
