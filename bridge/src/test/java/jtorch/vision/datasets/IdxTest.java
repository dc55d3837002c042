package jtorch.vision.datasets;

import static jtorch.vision.datasets.IdxBytes.IMAGE_BYTES;
import static jtorch.vision.datasets.IdxBytes.failure;
import static jtorch.vision.datasets.IdxBytes.images;
import static jtorch.vision.datasets.IdxBytes.labels;
import static jtorch.vision.datasets.IdxBytes.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxTest {
  @Test
  void plainImagesAreMappedAndNotCopied(@TempDir Path folder) throws IOException {
    Idx idx = Idx.images(write(folder.resolve("images"), images(3)));

    assertArrayEquals(new long[] {3, 28, 28}, idx.shape());
    assertEquals(3, idx.count());
    assertEquals(3 * IMAGE_BYTES, idx.data().byteSize());
    assertTrue(idx.data().isMapped());
    assertTrue(idx.data().isReadOnly());
    for (int i = 0; i < 3 * IMAGE_BYTES; i++) {
      assertEquals((byte) i, idx.data().get(ValueLayout.JAVA_BYTE, i));
    }
  }

  @Test
  void plainLabelsAreReadInOrder(@TempDir Path folder) throws IOException {
    Idx idx = Idx.labels(write(folder.resolve("labels"), labels(5, 0, 9)));

    assertArrayEquals(new long[] {3}, idx.shape());
    assertArrayEquals(new byte[] {5, 0, 9}, idx.data().toArray(ValueLayout.JAVA_BYTE));
  }

  @Test
  void theShapeCannotBeChangedFromOutside(@TempDir Path folder) throws IOException {
    Idx idx = Idx.labels(write(folder.resolve("labels"), labels(5, 0, 9)));

    idx.shape()[0] = 7;

    assertArrayEquals(new long[] {3}, idx.shape());
  }

  @Test
  void imagesAndLabelsThatLookSwappedAreToldSo(@TempDir Path folder) throws IOException {
    Path images = write(folder.resolve("images"), labels(1, 2, 3));
    Path labels = write(folder.resolve("labels"), images(1));

    failure(() -> Idx.images(images), images, "0x00000801", "0x00000803", "swapped");
    failure(() -> Idx.labels(labels), labels, "0x00000803", "0x00000801", "swapped");
  }

  @Test
  void anotherMagicNumberIsToldWithTheOneWanted(@TempDir Path folder) throws IOException {
    Path file = write(folder.resolve("images"), images(0x00000d03, 1, 28, 28, 1));

    failure(() -> Idx.images(file), file, "0x00000d03", "0x00000803", "fresh copy");
  }

  @Test
  void aCompressedFileWithoutGzInItsNameIsToldSo(@TempDir Path folder) throws IOException {
    Path file = write(folder.resolve("images"), IdxBytes.gzip(images(1)));

    failure(() -> Idx.images(file), file, "add .gz to its name");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 27, 29, 32, -1})
  void imagesOfAnotherSizeAreRefused(int side, @TempDir Path folder) throws IOException {
    Path wide = write(folder.resolve("wide"), images(0x803, 1, 28, side, 1));
    Path high = write(folder.resolve("high"), images(0x803, 1, side, 28, 1));

    String found = Integer.toUnsignedString(side);
    failure(() -> Idx.images(wide), wide, "28 x " + found, "28 x 28");
    failure(() -> Idx.images(high), high, found + " x 28", "28 x 28");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_000_001, Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
  void anAbsurdCountIsRefused(int count, @TempDir Path folder) throws IOException {
    Path file = write(folder.resolve("images"), images(count, 1));

    failure(() -> Idx.images(file), file, Integer.toUnsignedString(count), "1000000");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 8, 15})
  void aHeaderThatIsCutIsTruncated(int length, @TempDir Path folder) throws IOException {
    Path file = write(folder.resolve("images"), Arrays.copyOf(images(2), length));

    failure(() -> Idx.images(file), file, "truncated", length + " bytes", "16");
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 16 + IMAGE_BYTES, 15 + 2 * IMAGE_BYTES})
  void imagesThatAreCutAreTruncated(int length, @TempDir Path folder) throws IOException {
    Path file = write(folder.resolve("images"), Arrays.copyOf(images(2), length));

    failure(() -> Idx.images(file), file, "truncated", length + " bytes", 16 + 2 * IMAGE_BYTES);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 8, 10})
  void labelsThatAreCutAreTruncated(int length, @TempDir Path folder) throws IOException {
    Path file = write(folder.resolve("labels"), Arrays.copyOf(labels(1, 2, 3), length));

    failure(() -> Idx.labels(file), file, "truncated", length + " bytes");
  }

  @Test
  void aFileThatGoesOnIsTooLong(@TempDir Path folder) throws IOException {
    Path images = write(folder.resolve("images"), images(2, 3));
    Path labels = write(folder.resolve("labels"), Arrays.copyOf(labels(1, 2), 11));

    failure(() -> Idx.images(images), images, "too long", 16 + 3 * IMAGE_BYTES, "2 images");
    failure(() -> Idx.labels(labels), labels, "too long", "11 bytes", "2 labels", "10");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 128, 255})
  void aLabelOutOfRangeIsToldWithItsIndex(int label, @TempDir Path folder) throws IOException {
    byte[] bytes = labels(0, 9, label, 3);
    Path plain = write(folder.resolve("labels"), bytes);
    Path gzip = write(folder.resolve("labels.gz"), IdxBytes.gzip(bytes));

    failure(() -> Idx.labels(plain), plain, "label " + label, "index 2");
    failure(() -> Idx.labels(gzip), gzip, "label " + label, "index 2");
  }

  @Test
  void whatIsNotAFileIsToldSo(@TempDir Path folder) {
    Path missing = folder.resolve("images");

    failure(() -> Idx.images(missing), missing, "does not exist");
    failure(() -> Idx.images(folder), folder, "not a file");
  }
}
