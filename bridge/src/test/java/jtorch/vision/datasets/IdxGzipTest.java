package jtorch.vision.datasets;

import static jtorch.vision.datasets.IdxBytes.IMAGE_BYTES;
import static jtorch.vision.datasets.IdxBytes.failure;
import static jtorch.vision.datasets.IdxBytes.gzip;
import static jtorch.vision.datasets.IdxBytes.images;
import static jtorch.vision.datasets.IdxBytes.join;
import static jtorch.vision.datasets.IdxBytes.labels;
import static jtorch.vision.datasets.IdxBytes.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxGzipTest {
  private static final long MIB = 1 << 20;

  @Test
  void aGzipFileHasTheSameItemsAsThePlainOne(@TempDir Path folder) throws IOException {
    Idx plain = Idx.images(write(folder.resolve("images"), images(3)));
    Idx gzip = Idx.images(write(folder.resolve("images.gz"), gzip(images(3))));

    assertArrayEquals(plain.shape(), gzip.shape());
    assertArrayEquals(bytes(plain), bytes(gzip));
    assertTrue(gzip.data().isReadOnly());
    assertTrue(gzip.data().isNative());
  }

  @Test
  void aGzipFileOfSeveralMembersIsReadAsOne(@TempDir Path folder) throws IOException {
    byte[] content = images(3);
    byte[] members = join(gzip(content, 0, 1000), gzip(content, 1000, content.length - 1000));

    assertArrayEquals(
        Arrays.copyOfRange(content, 16, content.length),
        bytes(Idx.images(write(folder.resolve("images.gz"), members))));
  }

  @Test
  void everyOptionalFieldOfAGzipHeaderIsSkipped(@TempDir Path folder) throws IOException {
    byte[] gzip = gzip(labels(1, 2, 3));
    gzip[3] = 0x1e; // header checksum, extra field, name and comment
    byte[] fields = "\3\0abcname\0comment\0##".getBytes(StandardCharsets.ISO_8859_1);
    byte[] all =
        join(join(Arrays.copyOf(gzip, 10), fields), Arrays.copyOfRange(gzip, 10, gzip.length));

    assertArrayEquals(
        new byte[] {1, 2, 3}, bytes(Idx.labels(write(folder.resolve("labels.gz"), all))));
    for (int length = 10; length < 10 + fields.length; length++) {
      Path cut = write(folder.resolve("cut.gz"), Arrays.copyOf(all, length));
      failure(() -> Idx.labels(cut), cut, "ends early");
    }
  }

  @Test
  void aPlainFileWithGzInItsNameIsToldSo(@TempDir Path folder) throws IOException {
    Path file = write(folder.resolve("images.gz"), images(1));

    failure(() -> Idx.images(file), file, "gzip signature");
  }

  @Test
  void swappedGzipFilesAreToldSo(@TempDir Path folder) throws IOException {
    Path images = write(folder.resolve("images.gz"), gzip(labels(1, 2, 3)));
    Path labels = write(folder.resolve("labels.gz"), gzip(images(1)));

    failure(() -> Idx.images(images), images, "swapped");
    failure(() -> Idx.labels(labels), labels, "swapped");
  }

  @Test
  void aGzipFileCutAnywhereIsRefused(@TempDir Path folder) throws IOException {
    byte[] whole = gzip(images(2));
    for (int length = 0; length < whole.length; length++) {
      Path cut = write(folder.resolve("images.gz"), Arrays.copyOf(whole, length));
      failure(() -> Idx.images(cut), cut);
    }
  }

  @Test
  void aGzipFileDamagedAnywhereIsRefusedOrHasTheSameItems(@TempDir Path folder) throws IOException {
    byte[] whole = gzip(images(2));
    Path file = folder.resolve("images.gz");
    byte[] items = bytes(Idx.images(write(file, whole)));
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      write(file, damaged);
      try {
        // A time stamp in the header, for one, may be anything.
        assertArrayEquals(items, bytes(Idx.images(file)));
      } catch (DatasetException e) {
        failure(
            () -> {
              throw e;
            },
            file);
      }
    }
  }

  @Test
  void aWrongChecksumOrLengthIsRefused(@TempDir Path folder) throws IOException {
    byte[] checksum = gzip(images(1));
    checksum[checksum.length - 8] ^= 1;
    byte[] length = gzip(images(1));
    length[length.length - 4] ^= 1;
    Path one = write(folder.resolve("one.gz"), checksum);
    Path two = write(folder.resolve("two.gz"), length);

    failure(() -> Idx.images(one), one, "CRC-32");
    failure(() -> Idx.images(two), two, "recorded length");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "x", "garbage after the end"})
  void garbageAfterTheEndIsRefused(String garbage, @TempDir Path folder) throws IOException {
    byte[] bytes = join(gzip(images(1)), garbage.getBytes(StandardCharsets.US_ASCII));
    Path file = write(folder.resolve("images.gz"), bytes);

    failure(() -> Idx.images(file), file, garbage.length() + " bytes of garbage");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 15, 16, 16 + IMAGE_BYTES, 15 + 2 * IMAGE_BYTES})
  void aSoundGzipFileOfACutOneIsTruncated(int length, @TempDir Path folder) throws IOException {
    Path file = write(folder.resolve("images.gz"), gzip(images(2), 0, length));

    failure(() -> Idx.images(file), file, "truncated", length + " bytes");
  }

  @Test
  void aGzipBombIsRefusedAtTheSizeThatItsHeaderDeclares(@TempDir Path folder) throws IOException {
    Path bomb = write(folder.resolve("images.gz"), bomb(images(3), 64));

    assertFailsWithoutMemory(bomb, "too long", "more bytes", "3 images");
  }

  @Test
  void aForgedCountIsRefusedBeforeAnyMemoryIsAskedFor(@TempDir Path folder) throws IOException {
    Path forged = write(folder.resolve("images.gz"), gzip(images(1_000_000, 3)));

    assertFailsWithoutMemory(forged, "truncated", "784000016", "1000000 images");
  }

  @Test
  void anAbsurdCountInABombIsRefused(@TempDir Path folder) throws IOException {
    Path bomb = write(folder.resolve("images.gz"), bomb(images(Integer.MAX_VALUE, 0), 64));

    assertFailsWithoutMemory(bomb, "2147483647 images", "1000000");
  }

  @Test
  void noMoreIsUnpackedThanTheLimit(@TempDir Path folder) throws IOException {
    Path bomb = write(folder.resolve("images.gz"), bomb(images(3), 64));
    long[] seen = {0};

    ZipException thrown =
        assertThrows(
            ZipException.class,
            () -> GzipFile.forEachChunk(bomb, MIB, chunk -> seen[0] += chunk.remaining()));

    assertTrue(String.valueOf(thrown.getMessage()).contains("more than " + MIB + " bytes"));
    assertTrue(seen[0] <= MIB, "unpacked " + seen[0]);
  }

  /** The content and then so many MiB of zeros. */
  private static byte[] bomb(byte[] content, int mebibytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
      for (int i = 0; i < mebibytes; i++) {
        gzip.write(new byte[(int) MIB]);
      }
    }
    return bytes.toByteArray();
  }

  private static void assertFailsWithoutMemory(Path file, Object... words) {
    long heap = allocatedOnHeap();
    long direct = allocatedOutsideHeap();
    failure(() -> Idx.images(file), words);
    assertTrue(allocatedOnHeap() - heap < MIB, "memory on the heap");
    assertTrue(allocatedOutsideHeap() - direct < MIB, "memory outside the heap");
  }

  private static long allocatedOnHeap() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadAllocatedBytes();
  }

  private static long allocatedOutsideHeap() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  private static byte[] bytes(Idx idx) {
    return idx.data().toArray(ValueLayout.JAVA_BYTE);
  }
}
