package jtorch.trainer.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held: a JPEG file's Exif data say how its picture is turned, by a number from 1
 * for upright to 8 (<a href="https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf">Exif 2.3</a>,
 * tag 274).
 */
final class Orientation {
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int APP1 = 0xffe1;
  private static final int START = 0xffd8;
  private static final int TAG = 274;
  private static final int ENTRY = 12; // bytes
  private static final int UPRIGHT = 1;
  private static final int FIRST_SIDEWAYS = 5;

  private final int number;

  private Orientation(int number) {
    this.number = number;
  }

  /** Reads it from a file of any kind; what can't be read is upright. */
  static Orientation of(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    if (file.length < 4 || (bytes.getShort() & 0xffff) != START) {
      return new Orientation(UPRIGHT);
    }
    while (bytes.remaining() >= 4) {
      int marker = bytes.getShort() & 0xffff;
      int length = (bytes.getShort() & 0xffff) - 2;
      if (marker >>> 8 != 0xff || length < 0 || length > bytes.remaining()) {
        break;
      }
      if (marker == APP1 && length > EXIF.length) {
        return new Orientation(exif(bytes.slice(bytes.position(), length)));
      }
      bytes.position(bytes.position() + length);
    }
    return new Orientation(UPRIGHT);
  }

  private static int exif(ByteBuffer part) {
    byte[] name = new byte[EXIF.length];
    part.get(name);
    ByteBuffer tiff = part.slice();
    if (!Arrays.equals(name, EXIF) || tiff.remaining() < 8) {
      return UPRIGHT;
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long first = tiff.getInt(4) & 0xffffffffL;
    if (first + 2 > tiff.limit()) {
      return UPRIGHT;
    }
    int entries = tiff.getShort((int) first) & 0xffff;
    for (int i = 0; i < entries; i++) {
      long at = first + 2 + (long) i * ENTRY;
      if (at + ENTRY > tiff.limit()) {
        break;
      }
      if ((tiff.getShort((int) at) & 0xffff) == TAG) {
        int found = tiff.getShort((int) at + 8) & 0xffff;
        return found >= UPRIGHT && found <= 8 ? found : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** Turns a picture as it was seen. */
  Grey upright(Grey picture) {
    if (number == UPRIGHT) {
      return picture;
    }
    boolean sideways = number >= FIRST_SIDEWAYS;
    int width = sideways ? picture.height() : picture.width();
    int height = sideways ? picture.width() : picture.height();
    Grey turned = Grey.black(width, height);
    int right = picture.width() - 1;
    int bottom = picture.height() - 1;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned.values()[y * width + x] =
            switch (number) {
              case 2 -> picture.at(right - x, y);
              case 3 -> picture.at(right - x, bottom - y);
              case 4 -> picture.at(x, bottom - y);
              case 5 -> picture.at(y, x);
              case 6 -> picture.at(y, bottom - x);
              case 7 -> picture.at(right - y, bottom - x);
              default -> picture.at(right - y, x);
            };
      }
    }
    return turned;
  }
}
