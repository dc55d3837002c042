package jtorch.internal.pillow;

/**
 * Colours as light and how blue and how red it is, as JPEG files have them, and back: by tables of
 * whole numbers with 6 bits behind the point.
 */
final class Chroma {
  private static final int BITS = 6;
  private static final int MIDDLE = 128;

  private static final int[][] LIGHT = {table(0.299, 0), table(0.587, 0), table(0.114, 0)};
  private static final int[][] BLUE = {table(-0.16874, 0), table(-0.33126, 0), table(0.5, 0)};
  private static final int[][] RED = {table(0.5, 0), table(-0.41869, 0), table(-0.08131, 0)};
  private static final int[] RED_OF_RED = table(1.402, MIDDLE);
  private static final int[] GREEN_OF_BLUE = table(-0.34414, MIDDLE);
  private static final int[] GREEN_OF_RED = table(-0.71414, MIDDLE);
  private static final int[] BLUE_OF_BLUE = table(1.772, MIDDLE);

  private Chroma() {}

  /** A byte's multiples; a half is added before what is behind the point is cut off, as in C. */
  private static int[] table(double factor, int middle) {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (int) (factor * (i - middle) * (1 << BITS) + 0.5);
    }
    return table;
  }

  static Planes of(Planes colours) {
    byte[] from = colours.bytes();
    byte[] to = new byte[from.length];
    int area = colours.area();
    for (int picture = 0; picture < colours.pictures(); picture++) {
      for (int i = picture * 3 * area; i < (picture * 3 + 1) * area; i++) {
        int red = from[i] & 0xff;
        int green = from[i + area] & 0xff;
        int blue = from[i + 2 * area] & 0xff;
        to[i] = (byte) sum(LIGHT, red, green, blue);
        to[i + area] = (byte) (sum(BLUE, red, green, blue) + MIDDLE);
        to[i + 2 * area] = (byte) (sum(RED, red, green, blue) + MIDDLE);
      }
    }
    return colours.with(to);
  }

  private static int sum(int[][] tables, int red, int green, int blue) {
    return (tables[0][red] + tables[1][green] + tables[2][blue]) >> BITS;
  }

  static Planes back(Planes chroma) {
    byte[] from = chroma.bytes();
    byte[] to = new byte[from.length];
    int area = chroma.area();
    for (int picture = 0; picture < chroma.pictures(); picture++) {
      for (int i = picture * 3 * area; i < (picture * 3 + 1) * area; i++) {
        int light = from[i] & 0xff;
        int blue = from[i + area] & 0xff;
        int red = from[i + 2 * area] & 0xff;
        to[i] = clipped(light + (RED_OF_RED[red] >> BITS));
        to[i + area] = clipped(light + ((GREEN_OF_BLUE[blue] + GREEN_OF_RED[red]) >> BITS));
        to[i + 2 * area] = clipped(light + (BLUE_OF_BLUE[blue] >> BITS));
      }
    }
    return chroma.with(to);
  }

  private static byte clipped(int number) {
    return (byte) Math.clamp(number, 0, 255);
  }
}
