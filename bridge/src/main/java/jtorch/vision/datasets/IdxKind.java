package jtorch.vision.datasets;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The kinds of IDX file that MNIST and its relatives consist of.
 *
 * <p>An IDX file is a magic number, the size of each dimension (32-bit, big-endian) and the items,
 * one unsigned byte each, the last dimension running fastest; QMNIST's rows about labels are 32-bit
 * numbers.
 */
enum IdxKind {
  /** Grey images of 28 x 28 pixels: 0 is background, 255 is ink. */
  IMAGES("images", "images-idx3-ubyte", 0x00000803, 3),
  /** Class numbers. */
  LABELS("labels", "labels-idx1-ubyte", 0x00000801, 1),
  /** QMNIST's class numbers, each in front of seven more numbers about the image. */
  LABEL_ROWS("labels", "labels-idx2-int", 0x00000c02, 2);

  /** The numbers in a row about a label. */
  static final int ROW = 8;

  /** The height and the width of an image, in pixels. */
  static final int SIDE = 28;

  /** No file declares more items than this, so that a forged header cannot ask for much memory. */
  static final long MAX_COUNT = 1_000_000;

  /** What to do about a file that is not as it should be: the end of a sentence. */
  static final String REPLACE = "replace it by a fresh copy.";

  private static final int GZIP_SIGNATURE = 0x1f8b;

  private final String items;
  private final String suffix;
  private final int magic;
  private final int dimensions;

  IdxKind(String items, String suffix, int magic, int dimensions) {
    this.items = items;
    this.suffix = suffix;
    this.magic = magic;
    this.dimensions = dimensions;
  }

  /** What the items are called: "images" or "labels". */
  String items() {
    return items;
  }

  /** The name that MNIST gives the file, such as {@code t10k-labels-idx1-ubyte}. */
  String fileName(boolean train) {
    return fileName(train ? "train-" : "t10k-");
  }

  /** The name of the file in a half of a set, such as {@code emnist-letters-train-}. */
  String fileName(String half) {
    return half + suffix;
  }

  /** The bytes before the first item. */
  int headerBytes() {
    return Integer.BYTES * (1 + dimensions);
  }

  /** The bytes of {@code count} items, without the header. */
  long dataBytes(long count) {
    long each =
        switch (this) {
          case IMAGES -> (long) SIDE * SIDE;
          case LABELS -> 1;
          case LABEL_ROWS -> (long) ROW * Integer.BYTES;
        };
    return Math.multiplyExact(count, each);
  }

  /** The bytes of a whole file of {@code count} items. */
  long fileBytes(long count) {
    return Math.addExact(headerBytes(), dataBytes(count));
  }

  /** The shape of {@code count} items: (count, 28, 28), (count) or (count, 8). */
  long[] shape(long count) {
    return switch (this) {
      case IMAGES -> new long[] {count, SIDE, SIDE};
      case LABELS -> new long[] {count};
      case LABEL_ROWS -> new long[] {count, ROW};
    };
  }

  /**
   * Reads how many items a file declares.
   *
   * @param header the first {@link #headerBytes()} bytes, or as many as the file has
   * @param file named in the messages
   * @throws DatasetException if the header is not one of this kind, or declares an absurd size
   */
  long count(ByteBuffer header, Path file) {
    if (header.limit() >= Integer.BYTES) {
      requireMagic(header.getInt(0), file); // first, as it tells the most
    }
    if (header.limit() < headerBytes()) {
      throw new DatasetException(
          "%s is truncated: it has %s bytes, but its header alone should have %s; %s"
              .formatted(file, header.limit(), headerBytes(), REPLACE));
    }
    if (this == IMAGES) {
      requireSide(header, file);
    } else if (this == LABEL_ROWS && header.getInt(2 * Integer.BYTES) != ROW) {
      throw new DatasetException(
          "%s declares rows of %s numbers, but %s are wanted; %s"
              .formatted(file, header.getInt(2 * Integer.BYTES), ROW, REPLACE));
    }
    long count = Integer.toUnsignedLong(header.getInt(Integer.BYTES));
    if (count == 0 || count > MAX_COUNT) {
      throw new DatasetException(
          "%s declares %s %s, but 1 to %s are accepted; %s"
              .formatted(file, count, items, MAX_COUNT, REPLACE));
    }
    return count;
  }

  private void requireMagic(int found, Path file) {
    if (found != magic) {
      throw new DatasetException(
          "%s starts with %s, but an IDX file of %s starts with %s; %s"
              .formatted(file, hex(found), items, hex(magic), remedy(found)));
    }
  }

  private String remedy(int found) {
    IdxKind other = this == IMAGES ? LABELS : IMAGES;
    if (found == other.magic) {
      return "images and labels look swapped: exchange the two files.";
    }
    if (found >>> Short.SIZE == GZIP_SIGNATURE) {
      return "it is compressed with gzip: add .gz to its name.";
    }
    return REPLACE;
  }

  private static void requireSide(ByteBuffer header, Path file) {
    long rows = Integer.toUnsignedLong(header.getInt(2 * Integer.BYTES));
    long columns = Integer.toUnsignedLong(header.getInt(3 * Integer.BYTES));
    if (rows != SIDE || columns != SIDE) {
      throw new DatasetException(
          "%s declares images of %s x %s pixels, but %s x %s are wanted; %s"
              .formatted(file, rows, columns, SIDE, SIDE, REPLACE));
    }
  }

  private static String hex(int number) {
    return "0x" + HexFormat.of().toHexDigits(number);
  }
}
