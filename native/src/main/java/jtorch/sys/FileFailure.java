package jtorch.sys;

import java.io.IOException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What an exception of Java's file functions means, in words: its message is often a path. */
final class FileFailure {
  private FileFailure() {}

  /** Returns half a sentence for a failure. */
  static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileAlreadyExistsException there -> there.getFile() + " is there and is not a folder";
      case NoSuchFileException missing -> missing.getFile() + " is not there";
      case FileLockInterruptionException _ -> "interrupted while waiting for another process";
      case FileSystemException failed when failed.getReason() != null ->
          failed.getFile() + ": " + failed.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
