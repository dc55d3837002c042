package jtorch.vision.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of sets are fetched, checked and unpacked into their folder, and nowhere else. */
class SetFilesTest {
  @TempDir private Path root = Path.of("");

  private static byte[] archive(String name) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(CifarBytes.tar(Map.of(name, "seven".getBytes(StandardCharsets.US_ASCII))));
    }
    return packed.toByteArray();
  }

  private static String md5(byte[] bytes) {
    return HexFormat.of().formatHex(MirrorDownload.digest("MD5").digest(bytes));
  }

  @Test
  void whatIsMissingIsFetchedAndUnpacked() throws IOException {
    byte[] archive = archive("images/a/1.txt");
    byte[] list = {1, 2, 3};
    try (TestMirror mirror = new TestMirror().with("images.tar.gz", archive).with("list", list)) {
      SetFiles files =
          SetFiles.of(
              "Small",
              mirror.uri().toString(),
              1 << 20,
              "images.tar.gz",
              md5(archive),
              "list",
              md5(list));
      Path folder = root.resolve("new/small");
      files.fetch(folder);
      assertEquals("seven", Files.readString(folder.resolve("images/a/1.txt")));
      assertEquals(3, Files.size(folder.resolve("list")));
      Files.delete(folder.resolve("images/a/1.txt"));
      files.fetch(folder);
      assertTrue(Files.exists(folder.resolve("images/a/1.txt")));
    }
  }

  @Test
  void anotherFileIsNotTaken() throws IOException {
    byte[] list = {1, 2, 3};
    try (TestMirror mirror = new TestMirror().with("list", list)) {
      SetFiles files =
          SetFiles.of("Small", mirror.uri().toString(), 1 << 20, "list", md5(new byte[] {4}));
      assertThrows(DatasetException.class, () -> files.fetch(root));
      assertFalse(Files.exists(root.resolve("list")));
    }
  }

  @Test
  void nothingIsPutBesideTheFolder() throws IOException {
    Path archive = root.resolve("bad.tgz");
    Files.write(archive, archive("../beside.txt"));
    Path inside = Files.createDirectory(root.resolve("inside"));
    var e = assertThrows(DatasetException.class, () -> SetFiles.unpack(archive, inside));
    assertTrue(String.valueOf(e.getMessage()).contains("would not be in"), e.getMessage());
    assertFalse(Files.exists(root.resolve("beside.txt")));
  }
}
