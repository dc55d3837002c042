package jtorch.vision.datasets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

/** Unpacks bzip2, which Java doesn't and USPS needs. */
final class Bzip2 {
  private static final long BLOCK = 0x314159265359L;
  private static final long END = 0x177245385090L;
  private static final int GROUP = 50; // symbols for which a table holds
  private static final int LONGEST = 20; // bits of a code
  private static final int[] CRC = new int[256];

  static {
    for (int i = 0; i < 256; i++) {
      int value = i << 24;
      for (int bit = 0; bit < 8; bit++) {
        value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0);
      }
      CRC[i] = value;
    }
  }

  private final byte[] packed;
  private final int limit;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long position; // in bits
  private int most; // bytes of a block before it is unpacked

  private Bzip2(byte[] packed, int limit) {
    this.packed = packed;
    this.limit = limit;
  }

  /**
   * Unpacks all of a file.
   *
   * @param limit how many bytes there may be at most
   * @throws IOException if it is no sound file, or has more
   */
  static byte[] unpack(byte[] packed, int limit) throws IOException {
    Bzip2 file = new Bzip2(packed, limit);
    try {
      do {
        file.stream();
      } while (file.position < 8L * packed.length);
      return file.out.toByteArray();
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("it is no sound bzip2 file", e);
    }
  }

  private int bit() {
    int octet = packed[(int) (position >>> 3)];
    return (octet >> (7 - (position++ & 7))) & 1;
  }

  private long bits(int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 1 | bit();
    }
    return value;
  }

  private static void check(boolean sound) throws IOException {
    if (!sound) {
      throw new IOException("it is no sound bzip2 file");
    }
  }

  private void stream() throws IOException {
    check(bits(24) == 0x425a68); // BZh
    most = (int) (bits(8) - '0') * 100_000;
    check(most >= 100_000 && most <= 900_000);
    int sum = 0;
    long magic = bits(48);
    while (magic == BLOCK) {
      sum = (sum << 1 | sum >>> 31) ^ block();
      magic = bits(48);
    }
    check(magic == END && (int) bits(32) == sum);
    position = (position + 7) / 8 * 8;
  }

  private int block() throws IOException {
    int sum = (int) bits(32);
    check(bit() == 0); // what very old versions mixed up
    int origin = (int) bits(24);
    int[] symbols = symbols();
    int tables = (int) bits(3);
    check(tables >= 2 && tables <= 6 && symbols.length > 0);
    int[] selectors = selectors(tables);
    Codes[] codes = new Codes[tables];
    for (int i = 0; i < tables; i++) {
      codes[i] = new Codes(symbols.length + 2);
    }
    byte[] last = new byte[most]; // the last column of the sorted rotations
    int count = lastColumn(symbols, selectors, codes, last);
    check(origin < count);
    check(write(last, count, origin) == sum);
    return sum;
  }

  private int[] symbols() {
    int ranges = (int) bits(16);
    int[] symbols = new int[256];
    int count = 0;
    for (int i = 0; i < 16; i++) {
      int used = (ranges >> (15 - i) & 1) == 0 ? 0 : (int) bits(16);
      for (int j = 0; j < 16; j++) {
        if ((used >> (15 - j) & 1) != 0) {
          symbols[count++] = 16 * i + j;
        }
      }
    }
    return Arrays.copyOf(symbols, count);
  }

  private int[] selectors(int tables) {
    int[] order = {0, 1, 2, 3, 4, 5};
    int[] selectors = new int[(int) bits(15)];
    for (int i = 0; i < selectors.length; i++) {
      int place = 0;
      while (bit() == 1) {
        place++;
      }
      selectors[i] = moved(order, Objects.checkIndex(place, tables));
    }
    return selectors;
  }

  /** Moves what is at a place to the front. */
  private static int moved(int[] order, int place) {
    int value = order[place];
    System.arraycopy(order, 0, order, 1, place);
    order[0] = value;
    return value;
  }

  /** The codes of symbols, by their lengths. */
  private final class Codes {
    private final int[] lengths;
    private final int[] firsts = new int[LONGEST + 2]; // the first code of each length
    private final int[] places = new int[LONGEST + 2]; // and its place among the sorted ones
    private final int[] sorted;

    Codes(int symbols) throws IOException {
      lengths = new int[symbols];
      int length = (int) bits(5);
      for (int i = 0; i < symbols; i++) {
        while (bit() == 1) {
          length += bit() == 1 ? -1 : 1;
          check(length >= 1 && length <= LONGEST);
        }
        check(length >= 1 && length <= LONGEST);
        lengths[i] = length;
      }
      sorted = new int[symbols];
      int place = 0;
      int code = 0;
      for (int n = 1; n <= LONGEST; n++) {
        firsts[n] = code;
        places[n] = place;
        for (int i = 0; i < symbols; i++) {
          if (lengths[i] == n) {
            sorted[place++] = i;
            code++;
          }
        }
        code <<= 1;
      }
      places[LONGEST + 1] = place;
    }

    int next() throws IOException {
      int code = 0;
      for (int n = 1; n <= LONGEST; n++) {
        code = code << 1 | bit();
        int at = code - firsts[n];
        if (at >= 0 && at < places[n + 1] - places[n]) {
          return sorted[places[n] + at];
        }
      }
      throw new IOException("it is no sound bzip2 file");
    }
  }

  private int lastColumn(int[] symbols, int[] selectors, Codes[] codes, byte[] last)
      throws IOException {
    int[] order = symbols.clone();
    int count = 0;
    int run = 0;
    int weight = 1;
    for (int decoded = 0; ; decoded++) {
      int symbol = codes[selectors[decoded / GROUP]].next();
      if (symbol <= 1) { // digits of how often the front one stands
        run += weight << symbol;
        weight <<= 1;
        check(run <= most - count && weight <= 1 << 21);
        continue;
      }
      Arrays.fill(last, count, count + run, (byte) order[0]);
      count += run;
      run = 0;
      weight = 1;
      if (symbol == symbols.length + 1) {
        return count;
      }
      check(count < most);
      last[count++] = (byte) moved(order, symbol - 1);
    }
  }

  /** Writes the block whose rotations were sorted; returns its sum. */
  private int write(byte[] last, int count, int origin) throws IOException {
    int[] starts = new int[257];
    for (int i = 0; i < count; i++) {
      starts[(last[i] & 0xff) + 1]++;
    }
    for (int i = 0; i < 256; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = new int[count];
    for (int i = 0; i < count; i++) {
      next[starts[last[i] & 0xff]++] = i;
    }
    int sum = -1;
    int same = 0; // equal bytes in a row; behind four of them stands how many more there are
    int before = -1;
    int at = next[origin];
    for (int i = 0; i < count; i++, at = next[at]) {
      int value = last[at] & 0xff;
      int times = same == 4 ? value : 1;
      int written = same == 4 ? before : value;
      same = same == 4 ? 0 : value == before ? same + 1 : 1;
      before = same == 0 ? -1 : value;
      if (times > limit - out.size()) {
        throw new IOException("it unpacks to more than " + limit + " bytes");
      }
      for (int j = 0; j < times; j++) {
        out.write(written);
        sum = sum << 8 ^ CRC[(sum >>> 24 ^ written) & 0xff];
      }
    }
    return ~sum;
  }
}
