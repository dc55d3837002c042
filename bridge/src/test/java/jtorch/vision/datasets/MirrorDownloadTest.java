package jtorch.vision.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jtorch.vision.datasets.IdxBytes.failure;
import static jtorch.vision.datasets.IdxBytes.gzip;
import static jtorch.vision.datasets.IdxBytes.images;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorDownloadTest extends MirrorDownloads {
  @Test
  void aFileIsDownloadedAndItsProgressTold(@TempDir Path folder) throws IOException {
    List<String> told = new ArrayList<>();
    try (TestMirror mirror = new TestMirror().with(NAME, gzip)) {
      download(folder, (file, bytes, total) -> told.add(file + bytes + "/" + total), mirror.uri());
      assertEquals(List.of(NAME), mirror.requests());
    }
    assertComplete(folder);
    assertEquals(NAME + "0/" + gzip.length, told.getFirst());
    assertEquals(NAME + gzip.length + "/" + gzip.length, told.getLast());
  }

  @Test
  void aMirrorThatDoesNotTellTheLengthIsFine(@TempDir Path folder) throws IOException {
    List<Long> totals = new ArrayList<>();
    try (TestMirror mirror =
        new TestMirror()
            .with(NAME, gzip)
            .behaving((exchange, file) -> {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write(file);
            })) {
      download(folder, (_, _, total) -> totals.add(total), mirror.uri());
    }
    assertComplete(folder);
    assertEquals(-1, totals.getLast());
  }

  @Test
  void aRedirectIsFollowed(@TempDir Path folder) throws IOException {
    try (TestMirror there = new TestMirror().with(NAME, gzip);
        TestMirror here =
            new TestMirror()
                .with(NAME, gzip)
                .behaving((exchange, _) -> {
                  String to = there.uri().resolve(NAME).toString();
                  exchange.getResponseHeaders().set("Location", to);
                  exchange.sendResponseHeaders(302, -1);
                })) {
      download(folder, here.uri());
    }
    assertComplete(folder);
  }

  @Test
  void aCopyThatWasCompressedAnewIsAccepted(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream stored =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.NO_COMPRESSION);
          }
        }) {
      stored.write(content);
    }
    try (TestMirror mirror = new TestMirror().with(NAME, bytes.toByteArray())) {
      download(folder, mirror.uri());
    }
    assertArrayEquals(bytes.toByteArray(), Files.readAllBytes(folder.resolve(NAME)));
  }

  @Test
  void aWrongChecksumLeadsToTheNextMirror(@TempDir Path folder) throws IOException {
    try (TestMirror bad = new TestMirror().with(NAME, gzip(images(COUNT)));
        TestMirror good = new TestMirror().with(NAME, gzip)) {
      download(folder, bad.uri(), good.uri());
      assertEquals(List.of(NAME), good.requests());
    }
    assertComplete(folder);
  }

  @Test
  void aWrongChecksumIsToldWithTheOneWantedAndLeavesNothing(@TempDir Path folder)
      throws IOException {
    try (TestMirror bad = new TestMirror().with(NAME, gzip(images(COUNT)))) {
      failure(
          () -> download(folder, bad.uri()),
          NAME,
          bad.uri(),
          IdxBytes.sha256(images(COUNT)),
          wanted.digest());
    }
    assertNothingThere(folder);
  }

  @Test
  void aPageInsteadOfTheFileIsToldAndLeavesNothing(@TempDir Path folder) throws IOException {
    try (TestMirror portal = new TestMirror().with(NAME, "<html>Log in</html>".getBytes(UTF_8))) {
      failure(() -> download(folder, portal.uri()), NAME, portal.uri(), "gzip signature");
    }
    assertNothingThere(folder);
  }

  @Test
  void aBombIsNotUnpackedPastTheSizeWanted(@TempDir Path folder) throws IOException {
    byte[] bomb = gzip(new byte[64 << 20]);
    try (TestMirror bad = new TestMirror().with(NAME, bomb)) {
      failure(() -> download(folder, bad.uri()), NAME, "more than " + content.length + " bytes");
    }
    assertNothingThere(folder);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMirrorThatSendsWithoutEndIsCut(boolean announced, @TempDir Path folder) throws IOException {
    byte[] endless = new byte[8 << 20];
    try (TestMirror bad =
        new TestMirror()
            .with(NAME, endless)
            .behaving((exchange, file) -> {
              exchange.sendResponseHeaders(200, announced ? file.length : 0);
              exchange.getResponseBody().write(file);
            })) {
      failure(() -> download(folder, bad.uri()), NAME, bad.uri(), "too long");
    }
    assertNothingThere(folder);
  }

  @Test
  void aMirrorThatDoesNotAnswerIsToldSo(@TempDir Path folder) throws IOException {
    try (TestMirror silent = new TestMirror().with(NAME, gzip)) {
      silent.behaving((_, _) -> silent.waitUntilClosed());
      try (MirrorDownload download =
          new MirrorDownload(List.of(silent.uri()), Progress.NONE, Duration.ofSeconds(1))) {
        failure(() -> download.fetch(folder, wanted.wanted()), NAME, "no answer for 1 s");
      }
    }
    assertNothingThere(folder);
  }

  @Test
  void allMirrorsDownAreNamedWithTheirReasons(@TempDir Path folder) throws IOException {
    URI refused = TestMirror.refused();
    try (TestMirror empty = new TestMirror()) {
      failure(
          () -> download(folder, refused, empty.uri()),
          NAME,
          refused + ": ",
          "refused",
          empty.uri() + ": HTTP 404",
          folder,
          "by hand",
          "--dataset digits");
    }
    assertNothingThere(folder);
  }

  @Test
  void aFullDiskIsToldAndThePartRemoved(@TempDir Path folder) throws IOException {
    assumeFullDevice();
    Files.createSymbolicLink(part(folder), Path.of("/dev/full"));
    try (TestMirror mirror = new TestMirror().with(NAME, gzip)) {
      failure(() -> download(folder, mirror.uri()), part(folder), "the disk is full", "free");
    }
    assertNothingThere(folder);
  }

  @Test
  void aDiskThatFillsUpWhileUnpackingIsToldAndThePartRemoved(
      @TempDir Path folder, @TempDir Path other) throws IOException {
    assumeFullDevice();
    Path source = Files.write(other.resolve(NAME), gzip);
    Path target = folder.resolve("train-images-idx3-ubyte");
    Files.createSymbolicLink(folder.resolve(target.getFileName() + ".part"), Path.of("/dev/full"));

    failure(() -> MirrorDownload.unpack(source, target), target, "the disk is full");

    assertNothingThere(folder);
  }

  @Test
  void aFolderUnderTheFinalNameIsToldAndKept(@TempDir Path folder) throws IOException {
    Path inside = IdxBytes.write(folder.resolve(NAME).resolve("inside"), new byte[1]);
    try (TestMirror mirror = new TestMirror().with(NAME, gzip)) {
      failure(() -> download(folder, mirror.uri()), "Cannot write " + folder.resolve(NAME));
    }
    assertTrue(Files.exists(inside));
    assertFalse(Files.exists(part(folder)), "a part is left");
  }

  private static void assumeFullDevice() {
    assumeTrue(Files.isWritable(Path.of("/dev/full")), "needs /dev/full, which only Linux has");
  }

  @Test
  void aDamagedFileIsNotUnpacked(@TempDir Path folder, @TempDir Path other) throws IOException {
    Path source = Files.write(other.resolve(NAME), Arrays.copyOf(gzip, gzip.length - 20));

    failure(() -> MirrorDownload.unpack(source, folder.resolve("x")), source, "ends early");

    assertNothingThere(folder);
  }
}
