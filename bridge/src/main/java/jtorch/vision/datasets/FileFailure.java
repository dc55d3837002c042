package jtorch.vision.datasets;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;

/** Turns what the file system reports into one sentence with a reason and a remedy. */
final class FileFailure {
  /**
   * What Linux and macOS, their quotas and Windows say; Java has no exception of its own for it.
   */
  private static final List<String> DISK_FULL =
      List.of("no space left", "quota exceeded", "not enough space");

  private FileFailure() {}

  /**
   * The exception for a failed file operation.
   *
   * @param action the verb, such as "read"
   * @param path what it was done to
   * @param cause what the file system reported, or what {@link GzipFile} found wrong
   */
  static DatasetException of(String action, Path path, IOException cause) {
    if (cause instanceof ZipException) {
      return new DatasetException(
          "%s is not a sound gzip file: it %s; %s"
              .formatted(path, cause.getMessage(), IdxKind.REPLACE),
          cause);
    }
    return new DatasetException("Cannot " + action + " " + path + ": " + why(cause) + ".", cause);
  }

  /** Whether the file system had no room left. */
  static boolean isDiskFull(IOException cause) {
    String said = said(cause).toLowerCase(Locale.ROOT);
    return DISK_FULL.stream().anyMatch(said::contains);
  }

  private static String why(IOException cause) {
    if (isDiskFull(cause)) {
      return "the disk is full; free some space or choose a folder on another disk";
    }
    return switch (cause) {
      case AccessDeniedException _ ->
          "permission denied; change its permissions (or its folder's) or choose another folder";
      case NoSuchFileException _ -> "it does not exist; check the path";
      case FileAlreadyExistsException _ ->
          "a file is in the way; remove it or choose another folder";
      case ClosedByInterruptException _, FileLockInterruptionException _ ->
          "the thread was interrupted; run it again";
      default -> said(cause) + "; check the path and the disk";
    };
  }

  /** The system's own words, without the path that they may begin with. */
  private static String said(IOException cause) {
    String said =
        cause instanceof FileSystemException of && of.getReason() != null
            ? of.getReason()
            : cause.getMessage();
    return said == null ? cause.getClass().getSimpleName() : said;
  }
}
