package jtorch.vision.datasets;

import static jtorch.vision.datasets.IdxBytes.failure;
import static jtorch.vision.datasets.IdxBytes.gzip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads that were cut, and go on or start over. */
class MirrorResumeTest extends MirrorDownloads {
  @Test
  void aConnectionCutInTheMiddleGoesOnWhereItWas(@TempDir Path folder) throws IOException {
    int half = gzip.length / 2;
    try (TestMirror mirror = new TestMirror().with(NAME, gzip)) {
      mirror.behaving((exchange, file) -> {
        mirror.behaving(TestMirror::serve);
        TestMirror.cutAfter(half).answer(exchange, file);
      });
      download(folder, mirror.uri());
      assertEquals(List.of(NAME, NAME + " bytes=" + half + "-"), mirror.requests());
    }
    assertComplete(folder);
  }

  @Test
  void aLaterAttemptGoesOnWhereAnEarlierOneWasCut(@TempDir Path folder) throws IOException {
    int piece = gzip.length / 5;
    try (TestMirror mirror =
        new TestMirror().with(NAME, gzip).behaving(TestMirror.cutAfter(piece))) {
      failure(() -> download(folder, mirror.uri()), NAME, mirror.uri(), "connection lost");
      assertFalse(Files.exists(folder.resolve(NAME)));
      long there = Files.size(part(folder));
      assertEquals(3L * piece, there);

      mirror.behaving(TestMirror::serve);
      download(folder, mirror.uri());
      assertEquals(NAME + " bytes=" + there + "-", mirror.requests().getLast());
    }
    assertComplete(folder);
  }

  @Test
  void anotherMirrorGoesOnWhereOneWasCut(@TempDir Path folder) throws IOException {
    int piece = gzip.length / 5;
    try (TestMirror bad = new TestMirror().with(NAME, gzip).behaving(TestMirror.cutAfter(piece));
        TestMirror good = new TestMirror().with(NAME, gzip)) {
      download(folder, bad.uri(), good.uri());
      assertEquals(List.of(NAME + " bytes=" + 3 * piece + "-"), good.requests());
    }
    assertComplete(folder);
  }

  @Test
  void aMirrorThatCannotGoOnSendsEverything(@TempDir Path folder) throws IOException {
    Files.write(part(folder), new byte[1000]);
    try (TestMirror mirror =
        new TestMirror()
            .with(NAME, gzip)
            .behaving((exchange, file) -> TestMirror.sendFrom(exchange, file, 0, file.length))) {
      download(folder, mirror.uri());
      assertEquals(List.of(NAME + " bytes=1000-"), mirror.requests());
    }
    assertComplete(folder);
  }

  @Test
  void aPartThatIsTooLongStartsOver(@TempDir Path folder) throws IOException {
    Files.write(part(folder), IdxBytes.join(gzip, new byte[10]));
    try (TestMirror mirror = new TestMirror().with(NAME, gzip)) {
      download(folder, mirror.uri());
      assertEquals(List.of(NAME + " bytes=" + (gzip.length + 10) + "-", NAME), mirror.requests());
    }
    assertComplete(folder);
  }

  @Test
  void anAnswerFromAnotherPositionStartsOver(@TempDir Path folder) throws IOException {
    Files.write(part(folder), new byte[1000]);
    List<Long> totals = new ArrayList<>();
    try (TestMirror mirror =
        new TestMirror()
            .with(NAME, gzip)
            .behaving((exchange, file) -> {
              boolean goOn = TestMirror.from(exchange).isPresent();
              TestMirror.sendFrom(exchange, file, goOn ? 500 : 0, file.length);
            })) {
      download(folder, (_, _, total) -> totals.add(total), mirror.uri());
      assertEquals(List.of(NAME + " bytes=1000-", NAME), mirror.requests());
    }
    assertComplete(folder);
    assertEquals(List.of((long) gzip.length), totals.stream().distinct().toList());
  }

  @Test
  void aPartOfAnotherCopyStartsOverWithTheSameMirror(@TempDir Path folder) throws IOException {
    Files.write(part(folder), new byte[1000]);
    try (TestMirror mirror = new TestMirror().with(NAME, gzip)) {
      download(folder, mirror.uri());
      assertEquals(List.of(NAME + " bytes=1000-", NAME), mirror.requests());
    }
    assertComplete(folder);
  }

  @Test
  void aMirrorThatIsDownForAMomentDoesNotCostThePart(@TempDir Path folder) throws IOException {
    byte[] half = Arrays.copyOf(gzip, gzip.length / 2);
    Files.write(part(folder), half);
    try (TestMirror mirror =
        new TestMirror()
            .with(NAME, gzip)
            .behaving((exchange, _) -> exchange.sendResponseHeaders(503, -1))) {
      failure(() -> download(folder, mirror.uri()), NAME, "HTTP 503");
    }
    assertArrayEquals(half, Files.readAllBytes(part(folder)));
  }

  @Test
  void aMirrorThatStallsLeadsToTheNextOne(@TempDir Path folder) throws IOException {
    try (TestMirror stalled = new TestMirror().with(NAME, gzip);
        TestMirror good = new TestMirror().with(NAME, gzip)) {
      stalled.behaving(stalled.stallAfter(1000));
      List<URI> mirrors = List.of(stalled.uri(), good.uri());
      try (MirrorDownload download =
          new MirrorDownload(mirrors, Progress.NONE, Duration.ofSeconds(1))) {
        download.fetch(folder, wanted.wanted());
      }
      assertEquals(List.of(NAME + " bytes=1000-"), good.requests());
    }
    assertComplete(folder);
  }

  @Test
  void anInterruptedDownloadKeepsThePartAndTheInterrupt(@TempDir Path folder) throws IOException {
    try (TestMirror mirror = new TestMirror().with(NAME, gzip)) {
      mirror.behaving(mirror.stallAfter(1000));
      Progress interrupting =
          (_, bytes, _) -> {
            if (bytes >= 1000) {
              Thread.currentThread().interrupt();
            }
          };
      failure(() -> download(folder, interrupting, mirror.uri()), NAME, "interrupted");
      assertTrue(Thread.interrupted(), "the interrupt is lost");
    }
    assertEquals(1000, Files.size(part(folder)));
  }
}
