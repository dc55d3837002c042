package jtorch.vision.datasets;

import static jtorch.vision.datasets.IdxBytes.gzip;
import static jtorch.vision.datasets.IdxBytes.images;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** What the tests of downloads have in common: one file, and what is left of it in a folder. */
abstract class MirrorDownloads {
  static final String NAME = "train-images-idx3-ubyte.gz";
  static final int COUNT = 200;

  final byte[] content = noise();
  final byte[] gzip = gzip(content);
  final MnistSource.Content wanted =
      new MnistSource.Content(IdxKind.IMAGES, true, COUNT, IdxBytes.sha256(content));

  /** Images that cannot be compressed, so that the download comes in many pieces. */
  private static byte[] noise() {
    byte[] content = images(COUNT);
    byte[] pixels = new byte[content.length - 16];
    new Random(1).nextBytes(pixels);
    System.arraycopy(pixels, 0, content, 16, pixels.length);
    return content;
  }

  void download(Path folder, Progress progress, URI... mirrors) {
    try (MirrorDownload download = new MirrorDownload(List.of(mirrors), progress)) {
      download.fetch(folder, wanted.wanted());
    }
  }

  void download(Path folder, URI... mirrors) {
    download(folder, Progress.NONE, mirrors);
  }

  static Path part(Path folder) {
    return folder.resolve(NAME + ".part");
  }

  void assertComplete(Path folder) throws IOException {
    assertArrayEquals(gzip, Files.readAllBytes(folder.resolve(NAME)));
    assertFalse(Files.exists(part(folder)), "a part is left");
  }

  static void assertNothingThere(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }
}
