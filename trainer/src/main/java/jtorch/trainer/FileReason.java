package jtorch.trainer;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, in words for people, not in the names of Java. */
public final class FileReason {
  private FileReason() {}

  /** Returns the reason as a part of a sentence that names the file itself. */
  public static String of(IOException cause) {
    return switch (cause) {
      case NoSuchFileException _ -> "there is no such file or folder";
      case AccessDeniedException _ -> "permission denied";
      case FileAlreadyExistsException _ -> "a file is in the way";
      case NotDirectoryException _ -> "it is no folder";
      case DirectoryNotEmptyException _ -> "a folder is in the way";
      case FileSystemException of when of.getReason() != null -> of.getReason();
      default -> {
        String said = cause.getMessage();
        yield said == null || said.isEmpty() ? cause.getClass().getSimpleName() : said;
      }
    };
  }
}
