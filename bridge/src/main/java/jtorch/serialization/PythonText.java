package jtorch.serialization;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Strings as Python pickles them: UTF-8 in which half of a surrogate pair may stand alone, as three
 * bytes ({@code surrogatepass}).
 */
final class PythonText {
  private static final int LEAD = 0xed;
  private static final int BYTES = 3;

  private PythonText() {}

  static byte[] encoded(String text) {
    if (text.codePoints().noneMatch(PythonText::isHalf)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text.codePoints()
        .forEach(c -> {
          if (isHalf(c)) {
            out.write(LEAD);
            out.write(0x80 | ((c >> 6) & 0x3f));
            out.write(0x80 | (c & 0x3f));
          } else {
            out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
          }
        });
    return out.toByteArray();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /**
   * Returns the text of bytes.
   *
   * @throws CharacterCodingException if they are none
   */
  static String decoded(byte[] bytes) throws CharacterCodingException {
    int half = half(bytes, 0);
    if (half == bytes.length) {
      return strict(bytes, 0, half);
    }
    StringBuilder text = new StringBuilder(bytes.length);
    int from = 0;
    for (; half < bytes.length; half = half(bytes, from)) {
      text.append(strict(bytes, from, half));
      text.append((char) (0xd000 | (bytes[half + 1] & 0x3f) << 6 | (bytes[half + 2] & 0x3f)));
      from = half + BYTES;
    }
    return text.append(strict(bytes, from, bytes.length)).toString();
  }

  /** Returns where the next half of a pair is, or the end; no other character begins like one. */
  private static int half(byte[] bytes, int from) {
    for (int i = from; i <= bytes.length - BYTES; i++) {
      if ((bytes[i] & 0xff) == LEAD
          && (bytes[i + 1] & 0xe0) == 0xa0
          && (bytes[i + 2] & 0xc0) == 0x80) {
        return i;
      }
    }
    return bytes.length;
  }

  private static String strict(byte[] bytes, int from, int to) throws CharacterCodingException {
    ByteBuffer part = ByteBuffer.wrap(bytes, from, to - from);
    return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
  }
}
