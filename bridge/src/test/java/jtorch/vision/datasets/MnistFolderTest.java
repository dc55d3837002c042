package jtorch.vision.datasets;

import static jtorch.vision.datasets.IdxBytes.failure;
import static jtorch.vision.datasets.IdxBytes.gzip;
import static jtorch.vision.datasets.IdxBytes.images;
import static jtorch.vision.datasets.IdxBytes.labels;
import static jtorch.vision.datasets.IdxBytes.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MnistFolderTest {
  private static final String IMAGES = "train-images-idx3-ubyte";
  private static final String LABELS = "train-labels-idx1-ubyte";
  private static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
  private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

  private static void fill(Path folder) throws IOException {
    write(folder.resolve(IMAGES), images(2));
    write(folder.resolve(LABELS), labels(3, 1));
  }

  private static Optional<Path> foundIn(Path root, String name) {
    return MnistFolder.find(root, name, true).map(found -> found.images().getParent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mnist", "MNIST/raw"})
  void filesAreFoundInEveryLayout(String layout, @TempDir Path root) throws IOException {
    Path folder = root.resolve(layout);
    fill(folder);

    MnistFolder found = MnistFolder.find(root, true).orElseThrow();

    assertEquals(folder.resolve(IMAGES), found.images());
    assertEquals(folder.resolve(LABELS), found.labels());
    MnistFolder.Samples samples = found.read();
    assertArrayEquals(new long[] {2, 28, 28}, samples.images().shape());
    assertArrayEquals(new byte[] {3, 1}, samples.labels().data().toArray(ValueLayout.JAVA_BYTE));
  }

  @Test
  void theFirstLayoutWins(@TempDir Path root) throws IOException {
    Path torchvision = root.resolve("MNIST").resolve("raw");
    fill(torchvision);
    fill(root);
    assertEquals(Optional.of(root), foundIn(root, "MNIST"));
  }

  @Test
  void anotherDataSetIsLookedForInItsOwnFoldersOnly(@TempDir Path root) throws IOException {
    fill(root.resolve("MNIST").resolve("raw"));
    assertEquals(Optional.empty(), foundIn(root, "FashionMNIST"));

    Path fashion = root.resolve("FashionMNIST").resolve("raw");
    fill(fashion);
    assertEquals(Optional.of(fashion), foundIn(root, "FashionMNIST"));
  }

  @Test
  void theTestHalfHasItsOwnFiles(@TempDir Path root) throws IOException {
    fill(root);
    assertEquals(Optional.empty(), MnistFolder.find(root, false));

    write(root.resolve(TEST_IMAGES + ".gz"), gzip(images(1)));
    write(root.resolve(TEST_LABELS), labels(7));
    assertEquals(1, MnistFolder.find(root, false).orElseThrow().read().images().count());
    assertEquals(2, MnistFolder.find(root, true).orElseThrow().read().images().count());
  }

  @Test
  void aPlainFileIsPreferredToACompressedOne(@TempDir Path root) throws IOException {
    fill(root);
    write(root.resolve(IMAGES + ".gz"), gzip(images(2)));

    assertEquals(root.resolve(IMAGES), MnistFolder.find(root, true).orElseThrow().images());
  }

  @Test
  void halfOfAPairIsNotFoundButTheNextFolderIsTried(@TempDir Path root) throws IOException {
    write(root.resolve(IMAGES), images(2));
    assertEquals(Optional.empty(), MnistFolder.find(root, true));

    fill(root.resolve("mnist"));
    assertEquals(Optional.of(root.resolve("mnist")), foundIn(root, "MNIST"));
  }

  @Test
  void anEmptyOrMissingFolderHasNothing(@TempDir Path root) {
    assertEquals(Optional.empty(), MnistFolder.find(root, true));
    assertEquals(Optional.empty(), MnistFolder.find(root.resolve("missing"), true));
  }

  @Test
  void aFileInsteadOfAFolderIsToldSo(@TempDir Path root) throws IOException {
    Path file = write(root.resolve("data.zip"), new byte[3]);

    failure(() -> MnistFolder.find(file, true), file, "not a folder");
  }

  @Test
  void imagesAndLabelsOfDifferentCountAreRefused(@TempDir Path root) throws IOException {
    Path images = write(root.resolve(IMAGES), images(2));
    Path labels = write(root.resolve(LABELS), labels(3, 1, 4));
    MnistFolder found = MnistFolder.find(root, true).orElseThrow();

    failure(found::read, images + " has 2 images", labels + " has 3 labels");
  }

  @Test
  void aFolderThatMayNotBeEnteredIsToldSo(@TempDir Path root) throws IOException {
    fill(root);
    withoutPermissions(root, () -> failure(() -> MnistFolder.find(root, true), root, "permission"));
  }

  @Test
  void aFileThatMayNotBeReadIsToldSo(@TempDir Path root) throws IOException {
    fill(root);
    Path labels = root.resolve(LABELS);
    withoutPermissions(
        labels, () -> failure(() -> MnistFolder.find(root, true), labels, "permission"));
  }

  private static void withoutPermissions(Path path, Runnable check) throws IOException {
    assumeTrue(
        path.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "needs POSIX permissions");
    assumeFalse("root".equals(System.getProperty("user.name")), "root may read whatever it likes");
    var permissions = Files.getPosixFilePermissions(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    try {
      check.run();
    } finally {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  @Test
  void theRealMnistIsReadWhole() throws IOException {
    Path data = realData();

    MnistFolder.Samples train = MnistFolder.find(data, true).orElseThrow().read();
    MnistFolder.Samples test = MnistFolder.find(data, false).orElseThrow().read();

    assertArrayEquals(new long[] {60_000, 28, 28}, train.images().shape());
    assertArrayEquals(new long[] {10_000}, test.labels().shape());
    assertEquals("504192", firstLabels(train));
    assertEquals("721041", firstLabels(test));
    // The mean and the deviation that everyone normalises with are 0.1307 and 0.3081.
    long sum = 0;
    for (byte pixel : train.images().data().toArray(ValueLayout.JAVA_BYTE)) {
      sum += Byte.toUnsignedInt(pixel);
    }
    assertEquals(0.1307, sum / 255.0 / train.images().data().byteSize(), 5e-5);
  }

  private static String firstLabels(MnistFolder.Samples samples) {
    StringBuilder labels = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      labels.append(samples.labels().data().get(ValueLayout.JAVA_BYTE, i));
    }
    return labels.toString();
  }

  private static Path realData() {
    String given = System.getenv("JTORCH_TEST_DATA");
    for (Path data :
        given != null
            ? new Path[] {Path.of(given)}
            : new Path[] {Path.of("../../shared/data"), Path.of("../shared/data")}) {
      if (MnistFolder.find(data, true).isPresent() && MnistFolder.find(data, false).isPresent()) {
        return data;
      }
    }
    assumeTrue(false, "needs MNIST in JTORCH_TEST_DATA or in shared/data beside the repository");
    throw new AssertionError();
  }
}
