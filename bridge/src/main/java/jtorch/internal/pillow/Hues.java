package jtorch.internal.pillow;

/** Colours as hue, saturation and light, a byte each, and back, in floats where Pillow has some. */
final class Hues {
  private Hues() {}

  static Planes of(Planes colours) {
    byte[] from = colours.bytes();
    byte[] to = new byte[from.length];
    int area = colours.area();
    for (int picture = 0; picture < colours.pictures(); picture++) {
      for (int i = picture * 3 * area; i < (picture * 3 + 1) * area; i++) {
        put(to, i, area, from[i] & 0xff, from[i + area] & 0xff, from[i + 2 * area] & 0xff);
      }
    }
    return colours.with(to);
  }

  private static void put(byte[] to, int i, int area, int red, int green, int blue) {
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    to[i + 2 * area] = (byte) most;
    if (most == least) {
      return; // grey: without hue and saturation
    }
    float spread = most - least;
    float toRed = (most - red) / spread;
    float toGreen = (most - green) / spread;
    float toBlue = (most - blue) / spread;
    float sixths;
    if (red == most) {
      sixths = toBlue - toGreen;
    } else if (green == most) {
      sixths = (float) (2.0 + toRed - toBlue);
    } else {
      sixths = (float) (4.0 + toGreen - toRed);
    }
    float hue = (float) ((sixths / 6.0 + 1) % 1);
    to[i] = (byte) (int) (hue * 255.0);
    to[i + area] = (byte) (int) (spread / most * 255.0);
  }

  static Planes back(Planes hues) {
    byte[] from = hues.bytes();
    byte[] to = new byte[from.length];
    int area = hues.area();
    for (int picture = 0; picture < hues.pictures(); picture++) {
      for (int i = picture * 3 * area; i < (picture * 3 + 1) * area; i++) {
        int colour = colour(from[i] & 0xff, from[i + area] & 0xff, from[i + 2 * area] & 0xff);
        to[i] = (byte) (colour >> 16);
        to[i + area] = (byte) (colour >> 8);
        to[i + 2 * area] = (byte) colour;
      }
    }
    return hues.with(to);
  }

  private static int colour(int hue, int saturation, int light) {
    if (saturation == 0) {
      return packed(light, light, light);
    }
    double sixths = hue * 6.0 / 255;
    int sixth = (int) sixths;
    float within = (float) (sixths - sixth);
    float part = (float) (saturation / 255.0);
    int least = rounded(light * (1.0 - part));
    int falls = rounded(light * (1.0 - part * within));
    int rises = rounded(light * (1.0 - part * (1.0 - within)));
    return switch (sixth % 6) {
      case 0 -> packed(light, rises, least);
      case 1 -> packed(falls, light, least);
      case 2 -> packed(least, light, rises);
      case 3 -> packed(least, falls, light);
      case 4 -> packed(rises, least, light);
      default -> packed(light, least, falls);
    };
  }

  private static int rounded(double number) {
    return (int) Math.clamp(Math.floor(number + 0.5), 0, 255);
  }

  private static int packed(int red, int green, int blue) {
    return red << 16 | green << 8 | blue;
  }
}
