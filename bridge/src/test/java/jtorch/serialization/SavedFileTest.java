package jtorch.serialization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The place that {@code torch.save} writes to: links, devices, long names and full disks. */
class SavedFileTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("x.pth");
  }

  @Test
  void aNameMayBeAsLongAsTheSystemAllows() {
    for (String name : List.of("n".repeat(255), "\u6a21".repeat(85), "\ud83d\ude00".repeat(63))) {
      torch.save(1L, folder.resolve(name));
      assertEquals(1L, torch.<Long>load(folder.resolve(name)));
    }
  }

  @Test
  void aFileThatCannotBeWrittenLeavesTheOldOneAndNothingElse() throws IOException {
    torch.save(Map.of("a", 1), file());
    byte[] before = Files.readAllBytes(file());
    assertThrows(IllegalArgumentException.class, () -> torch.save(new Object(), file()));
    assertThrows(
        FileException.class,
        () ->
            AtomicFile.write(
                "torch.save",
                file(),
                channel -> {
                  throw new IOException("No space left on device");
                }));
    assertArrayEquals(before, Files.readAllBytes(file()));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file()), files.toList());
    }
    var e =
        assertThrows(
            FileException.class, () -> torch.save(1, folder.resolve("none").resolve("x.pth")));
    assertTrue(e.toString().contains("no such file or folder"), e.toString());
    assertThrows(FileException.class, () -> torch.save(1, folder));
  }

  @Test
  void aLinkStaysAndItsFileIsWritten() throws IOException {
    for (String name : List.of("present.pth", "absent.pth")) {
      Path target = folder.resolve(name);
      if (name.startsWith("present")) {
        Files.writeString(target, "before");
      }
      Path link = folder.resolve("link-to-" + name);
      try {
        Files.createSymbolicLink(link, Path.of(name));
      } catch (UnsupportedOperationException | FileSystemException e) {
        assumeTrue(false, "no links can be made here: " + e);
      }
      torch.save(Map.of("a", 1), link);
      assertTrue(Files.isSymbolicLink(link), name);
      Dict read = torch.load(target);
      assertEquals(1, read.integer("a"));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatIsNoFileIsWrittenToAndStays() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    torch.save(Map.of("a", 1), file());
    Path copy = folder.resolve("copy");
    Process reader =
        new ProcessBuilder("cat", pipe.toString()).redirectOutput(copy.toFile()).start();
    try {
      torch.save(Map.of("a", 1), pipe);
      assertTrue(Files.readAttributes(pipe, BasicFileAttributes.class).isOther(), "a pipe still");
      assertEquals(0, reader.waitFor());
    } finally {
      reader.destroyForcibly();
    }
    assertArrayEquals(Files.readAllBytes(file()), Files.readAllBytes(copy));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(3, files.count());
    }
  }

  @Test
  void aFullDiskIsOneSentenceAndTheOldFileStays() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "there is no /dev/full");
    var e =
        assertThrows(
            FileException.class,
            () ->
                AtomicFile.write(
                    "torch.save",
                    file(),
                    channel -> {
                      try (var out = Files.newOutputStream(full)) {
                        out.write(1);
                      }
                    }));
    assertTrue(e.toString().contains("No space left"), e.toString());
  }
}
