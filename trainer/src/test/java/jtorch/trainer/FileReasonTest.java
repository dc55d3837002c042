package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class FileReasonTest {
  @TempDir private Path folder;

  private static void says(String words, Executable action) {
    assertEquals(words, FileReason.of(assertThrows(IOException.class, action)));
  }

  @Test
  void whatTheFileSystemRefusesIsSaidInWords() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    says("there is no such file or folder", () -> Files.readString(folder.resolve("nothing")));
    says("a file is in the way", () -> Files.createDirectories(file));
    says("a folder is in the way", () -> Files.deleteIfExists(folder));
  }

  @Test
  void otherReasonsAreTheSystems() {
    assertEquals("it is no folder", FileReason.of(new NotDirectoryException("file")));
    assertEquals("permission denied", FileReason.of(new AccessDeniedException("file")));
    assertEquals("too large", FileReason.of(new FileSystemException("file", null, "too large")));
    assertEquals(
        "No space left on device", FileReason.of(new IOException("No space left on device")));
    assertEquals("IOException", FileReason.of(new IOException()));
  }
}
