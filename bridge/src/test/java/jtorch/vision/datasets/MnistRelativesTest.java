package jtorch.vision.datasets;

import static jtorch.Kwargs.download;
import static jtorch.Kwargs.train;
import static jtorch.vision.datasets.IdxBytes.failure;
import static jtorch.vision.datasets.IdxBytes.gzip;
import static jtorch.vision.datasets.IdxBytes.images;
import static jtorch.vision.datasets.IdxBytes.labels;
import static jtorch.vision.datasets.IdxBytes.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** QMNIST, EMNIST, and the downloads of MNIST's relatives from a mirror on this machine. */
class MnistRelativesTest {
  private static final String EMNIST_IMAGES = "emnist-letters-test-images-idx3-ubyte";
  private static final String EMNIST_LABELS = "emnist-letters-test-labels-idx1-ubyte";

  private static byte[] rows(int... labels) {
    ByteBuffer bytes = ByteBuffer.allocate(12 + labels.length * 32);
    bytes.putInt(0xc02).putInt(labels.length).putInt(8);
    for (int i = 0; i < labels.length; i++) {
      bytes.putInt(12 + i * 32, labels[i]).putInt(12 + i * 32 + 4, 1000 + i);
    }
    return bytes.array();
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void qmnist(Path root, String half, byte[] labels) throws IOException {
    Path raw = root.resolve("QMNIST").resolve("raw");
    write(raw.resolve("qmnist-" + half + "-images-idx3-ubyte"), images(3));
    write(raw.resolve("qmnist-" + half + "-labels-idx2-int"), labels);
  }

  @Test
  void theLabelsOfQmnistStandInFrontOfItsRows(@TempDir Path root) throws IOException {
    qmnist(root, "train", rows(5, 0, 9));
    qmnist(root, "test", rows(7, 2, 1));
    assertArrayEquals(new long[] {5, 0, 9}, new QMNIST(root.toString()).targets().toLongs());
    QMNIST test = new QMNIST(root.toString(), train(false));
    assertArrayEquals(new long[] {7, 2, 1}, test.targets().toLongs());
    assertArrayEquals(new long[] {3, 28, 28}, test.data().shape());
    assertEquals(3, new QMNIST(root.toString(), "test10k").size());
    var e =
        assertThrows(IllegalArgumentException.class, () -> new QMNIST(root.toString(), "test60k"));
    assertTrue(e.toString().contains("test60k"), e.toString());
    failure(() -> new QMNIST(root.toString(), "nist"), "xnist-images-idx3-ubyte");
  }

  @Test
  void theFirstTenThousandOfQmnistsTestAreMnists(@TempDir Path root) throws IOException {
    int[] counted = new int[10_002];
    Arrays.setAll(counted, i -> i % 10);
    Path raw = root.resolve("QMNIST").resolve("raw");
    write(raw.resolve("qmnist-test-images-idx3-ubyte"), images(counted.length));
    write(raw.resolve("qmnist-test-labels-idx2-int"), rows(counted));
    assertEquals(10_000, new QMNIST(root.toString(), "test10k").size());
    QMNIST others = new QMNIST(root.toString(), "test50k");
    assertArrayEquals(new long[] {0, 1}, others.targets().toLongs());
    assertEquals((byte) (10_000 * 784), (byte) others.data().get(0, 0, 0).item_long());
  }

  @Test
  void rowsThatAreNoLabelsAreRefused(@TempDir Path root) throws IOException {
    qmnist(root, "train", rows(5, 10, 9));
    failure(() -> new QMNIST(root.toString()), "label 10", "index 1");
    qmnist(root, "train", rows(5, 256, 9));
    failure(() -> new QMNIST(root.toString()), "index 1");
    qmnist(root, "train", labels(1, 2, 3));
    failure(() -> new QMNIST(root.toString()), "0x00000801", "0x00000c02");
    byte[] narrow = rows(1, 2, 3);
    narrow[11] = 7;
    qmnist(root, "train", narrow);
    failure(() -> new QMNIST(root.toString()), "7", "8");
  }

  @Test
  void theSplitsOfEmnistHaveTheirOwnLabels(@TempDir Path root) throws IOException {
    Path raw = root.resolve("EMNIST").resolve("raw");
    write(raw.resolve(EMNIST_IMAGES), images(3));
    write(raw.resolve(EMNIST_LABELS), labels(1, 26, 12));
    EMNIST letters = new EMNIST(root.toString(), "letters", train(false));
    assertArrayEquals(new long[] {1, 26, 12}, letters.targets().toLongs());
    assertEquals("z", letters.classes().get(26));
    write(raw.resolve(EMNIST_LABELS), labels(1, 27, 12));
    failure(() -> new EMNIST(root.toString(), "letters", train(false)), "label 27", "0 to 26");
    failure(() -> new EMNIST(root.toString(), "letters"), "emnist-letters-train-images-idx3-ubyte");
    var e =
        assertThrows(IllegalArgumentException.class, () -> new EMNIST(root.toString(), "words"));
    assertTrue(e.toString().contains("words") && e.toString().contains("byclass"), e.toString());
  }

  @Test
  void aPackedFileWithTheRightMd5IsTaken(@TempDir Path folder) throws IOException {
    byte[] packed = gzip(images(2));
    String name = "train-images-idx3-ubyte.gz";
    try (TestMirror mirror = new TestMirror().with(name, packed);
        MirrorDownload download = new MirrorDownload(List.of(mirror.uri()), Progress.NONE)) {
      var content = new MnistSource.Content(IdxKind.IMAGES, true, 2, md5(packed));
      download.fetch(folder, content.wanted());
      assertArrayEquals(packed, Files.readAllBytes(folder.resolve(name)));
      Files.delete(folder.resolve(name));
      var other = new MnistSource.Content(IdxKind.IMAGES, true, 2, md5(new byte[1]));
      failure(() -> download.fetch(folder, other.wanted()), "MD5", md5(packed));
      assertTrue(Files.notExists(folder.resolve(name)));
    }
  }

  @Test
  void anArchiveOfEmnistIsFetchedOnceAndGivesItsFiles(@TempDir Path root) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("gzip/" + EMNIST_IMAGES + ".gz"));
      zip.write(gzip(images(3)));
      zip.putNextEntry(new ZipEntry("gzip/" + EMNIST_LABELS + ".gz"));
      zip.write(gzip(labels(1, 26, 12)));
    }
    byte[] bytes = archive.toByteArray();
    var wanted = new MirrorDownload.Wanted("gzip.zip", 1 << 20, 0, md5(bytes));
    String mirrorProperty = "JTORCH_EMNIST_MIRROR";
    try (TestMirror mirror = new TestMirror().with("gzip.zip", bytes)) {
      System.setProperty(mirrorProperty, mirror.uri().toString());
      EmnistArchive.fetch(wanted, root, "emnist-letters-test-", Progress.NONE);
      EmnistArchive.fetch(wanted, root, "emnist-letters-test-", Progress.NONE);
      assertEquals(List.of("gzip.zip"), mirror.requests());
      assertEquals(3, new EMNIST(root.toString(), "letters", train(false), download(true)).size());
      failure(
          () -> EmnistArchive.fetch(wanted, root, "emnist-digits-test-", Progress.NONE),
          "emnist-digits-test-images");
    } finally {
      System.clearProperty(mirrorProperty);
    }
  }

  @Test
  void theSourcesAreTorchvisions() {
    for (MnistSource source :
        List.of(
            MnistSource.FASHION_MNIST,
            MnistSource.KMNIST,
            MnistSource.QMNIST_TRAIN,
            MnistSource.QMNIST_TEST)) {
      assertEquals(1, source.mirrors().size());
      for (MnistSource.Content content : source.contents()) {
        assertEquals(32, content.digest().length());
      }
    }
    assertEquals(
        "qmnist-test-labels-idx2-int.gz", MnistSource.QMNIST_TEST.contents().getLast().gzipName());
  }
}
