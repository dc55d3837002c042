package jtorch.vision.datasets;

import static jtorch.vision.datasets.IdxBytes.failure;
import static jtorch.vision.datasets.IdxBytes.gzip;
import static jtorch.vision.datasets.IdxBytes.images;
import static jtorch.vision.datasets.IdxBytes.labels;
import static jtorch.vision.datasets.IdxBytes.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MnistFetchTest {
  private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

  static {
    FILES.put("train-images-idx3-ubyte", images(5));
    FILES.put("train-labels-idx1-ubyte", labels(5, 0, 4, 1, 9));
    FILES.put("t10k-images-idx3-ubyte", images(3));
    FILES.put("t10k-labels-idx1-ubyte", labels(7, 2, 1));
  }

  private static TestMirror mirror() throws IOException {
    TestMirror mirror = new TestMirror();
    FILES.forEach((name, content) -> mirror.with(name + ".gz", gzip(content)));
    return mirror;
  }

  private static MnistSource source(URI... mirrors) {
    return new MnistSource(
        "Tiny",
        List.of(mirrors),
        List.of(
            content(IdxKind.IMAGES, true, 5),
            content(IdxKind.LABELS, true, 5),
            content(IdxKind.IMAGES, false, 3),
            content(IdxKind.LABELS, false, 3)));
  }

  private static MnistSource.Content content(IdxKind kind, boolean train, int count) {
    byte[] bytes = FILES.getOrDefault(kind.fileName(train), new byte[0]);
    return new MnistSource.Content(kind, train, count, IdxBytes.sha256(bytes));
  }

  private static Path raw(Path root) {
    return root.resolve("Tiny").resolve("raw");
  }

  private static List<String> gzipNames() {
    return FILES.keySet().stream().map(name -> name + ".gz").toList();
  }

  private static void assertComplete(Path root) throws IOException {
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      assertArrayEquals(file.getValue(), Files.readAllBytes(raw(root).resolve(file.getKey())));
    }
    assertEquals(5, MnistFolder.find(root, "Tiny", true).orElseThrow().read().images().count());
    assertEquals(3, MnistFolder.find(root, "Tiny", false).orElseThrow().read().images().count());
    try (Stream<Path> files = Files.list(raw(root))) {
      List<String> parts =
          files.map(Path::toString).filter(name -> name.endsWith(".part")).toList();
      assertEquals(List.of(), parts);
    }
  }

  @Test
  void everythingIsDownloadedAndUnpackedOnce(@TempDir Path root) throws IOException {
    List<String> told = new ArrayList<>();
    try (TestMirror mirror = mirror()) {
      MnistFolder.fetch(source(mirror.uri()), root, (file, _, _) -> told.add(file));
      MnistFolder.fetch(source(mirror.uri()), root, (file, _, _) -> told.add("again " + file));
      assertEquals(gzipNames(), mirror.requests());
    }
    assertComplete(root);
    assertEquals(gzipNames(), told.stream().distinct().toList());
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      byte[] downloaded = Files.readAllBytes(raw(root).resolve(file.getKey() + ".gz"));
      assertArrayEquals(gzip(file.getValue()), downloaded);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tiny"})
  void whatIsCompleteInAnotherFolderIsNotDownloaded(String below, @TempDir Path root)
      throws IOException {
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      write(root.resolve(below).resolve(file.getKey() + ".gz"), gzip(file.getValue()));
    }
    try (TestMirror mirror = mirror()) {
      MnistFolder.fetch(source(mirror.uri()), root, Progress.NONE);
      assertEquals(List.of(), mirror.requests());
    }
    assertFalse(Files.exists(root.resolve("Tiny")), "nothing is written");
  }

  @Test
  void soundFilesAreKeptAndOnlyTheOthersDownloaded(@TempDir Path root) throws IOException {
    byte[] ownLabels = labels(1, 1, 1, 1, 1);
    Path plain = write(raw(root).resolve("train-labels-idx1-ubyte"), ownLabels);
    Path gzip = write(raw(root).resolve("t10k-images-idx3-ubyte.gz"), gzip(images(3)));
    try (TestMirror mirror = mirror()) {
      MnistFolder.fetch(source(mirror.uri()), root, Progress.NONE);
      assertEquals(
          List.of("train-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz"), mirror.requests());
    }
    assertArrayEquals(ownLabels, Files.readAllBytes(plain));
    assertArrayEquals(gzip(images(3)), Files.readAllBytes(gzip));
  }

  @Test
  void truncatedFilesAreReplaced(@TempDir Path root) throws IOException {
    write(raw(root).resolve("train-labels-idx1-ubyte"), new byte[] {0, 0});
    write(raw(root).resolve("t10k-images-idx3-ubyte.gz"), new byte[] {0x1f});
    try (TestMirror mirror = mirror()) {
      MnistFolder.fetch(source(mirror.uri()), root, Progress.NONE);
      assertEquals(gzipNames(), mirror.requests());
    }
    assertComplete(root);
  }

  @Test
  void aTruncatedPlainFileIsUnpackedAnewFromASoundCompressedOne(@TempDir Path root)
      throws IOException {
    try (TestMirror mirror = mirror()) {
      MnistFolder.fetch(source(mirror.uri()), root, Progress.NONE);
    }
    write(raw(root).resolve("train-images-idx3-ubyte"), new byte[1000]);

    MnistFolder.fetch(source(), root, Progress.NONE);

    assertComplete(root);
  }

  @Test
  void aFailureLeavesNothingUnderTheFinalNames(@TempDir Path root) throws IOException {
    try (TestMirror mirror = mirror().with("train-labels-idx1-ubyte.gz", gzip(labels(1)))) {
      failure(
          () -> MnistFolder.fetch(source(mirror.uri()), root, Progress.NONE),
          "train-labels-idx1-ubyte.gz",
          mirror.uri(),
          raw(root));
    }
    try (Stream<Path> files = Files.list(raw(root))) {
      assertEquals(
          "[.lock, train-images-idx3-ubyte, train-images-idx3-ubyte.gz]",
          files.map(file -> file.getFileName().toString()).sorted().toList().toString());
    }
  }

  @Test
  void aFolderThatCannotBeCreatedIsToldSo(@TempDir Path root) throws IOException {
    Path file = write(root.resolve("file"), new byte[1]);

    failure(() -> MnistFolder.fetch(source(), file, Progress.NONE), file);
  }

  @Test
  void twoThreadsDownloadEachFileOnce(@TempDir Path root) throws Exception {
    CountDownLatch bothStarted = new CountDownLatch(2);
    try (TestMirror mirror = mirror();
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      mirror.behaving((exchange, file) -> {
        TestMirror.await(bothStarted);
        TestMirror.serve(exchange, file);
      });
      List<Future<?>> fetches = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        fetches.add(
            threads.submit(() -> {
              bothStarted.countDown();
              MnistFolder.fetch(source(mirror.uri()), root, Progress.NONE);
            }));
      }
      for (Future<?> fetch : fetches) {
        fetch.get(1, TimeUnit.MINUTES);
      }
      assertEquals(gzipNames(), mirror.requests());
    }
    assertComplete(root);
  }

  @Test
  void twoProcessesDownloadEachFileOnce(@TempDir Path root) throws Exception {
    CountDownLatch bothStarted = new CountDownLatch(2);
    try (TestMirror mirror = mirror()) {
      mirror.behaving((exchange, file) -> {
        TestMirror.await(bothStarted);
        TestMirror.serve(exchange, file);
      });
      List<Process> processes = List.of(start(mirror, root), start(mirror, root));
      try {
        for (Process process : processes) {
          BufferedReader output = process.inputReader();
          assertEquals("starting", output.readLine());
          bothStarted.countDown();
        }
        for (Process process : processes) {
          assertTrue(process.waitFor(1, TimeUnit.MINUTES), "still running");
          String output = process.inputReader().lines().collect(Collectors.joining("\n"));
          assertEquals(0, process.exitValue(), output);
        }
      } finally {
        processes.forEach(Process::destroyForcibly);
      }
      assertEquals(gzipNames(), mirror.requests());
    }
    assertComplete(root);
  }

  private static Process start(TestMirror mirror, Path root) throws Exception {
    List<String> classPath = new ArrayList<>();
    for (Class<?> type : List.of(MnistFolder.class, MnistFetchTest.class)) {
      URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      classPath.add(Path.of(place).toString());
    }
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            String.join(File.pathSeparator, classPath),
            OtherProcess.class.getName(),
            mirror.uri().toString(),
            root.toString())
        .redirectErrorStream(true)
        .start();
  }

  /** Fetches in a process of its own: the mirror and the folder are its arguments. */
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) {
      System.out.println("starting");
      MnistFolder.fetch(source(URI.create(arguments[0])), Path.of(arguments[1]), Progress.NONE);
    }
  }
}
