package jtorch.internal.pillow;

import java.util.Arrays;

/**
 * Pictures of other modes.
 *
 * <p>Pillow's page: <a
 * href="https://pillow.readthedocs.io/en/stable/reference/Image.html#PIL.Image.Image.convert">convert</a>.
 */
public final class Conversion {
  private static final int WHITE = 255;

  private Conversion() {}

  /** Returns pictures in another mode. */
  public static Planes converted(Planes old, Mode from, Mode to) {
    if (from == to) {
      return old;
    }
    boolean grey = from == Mode.L || from == Mode.LA;
    return grey ? ofGrey(old, from, to) : ofColours(old, from, to);
  }

  private static Planes ofGrey(Planes old, Mode from, Mode to) {
    Planes light = old.channels(0, 1);
    Planes made = old.blank(to.channels());
    switch (to) {
      case L -> made.put(0, light);
      case LA, RGB, RGBA -> {
        for (int channel = 0; channel < to.colours(); channel++) {
          made.put(channel, light);
        }
        if (to.hasAlpha()) {
          made.put(to.colours(), from.hasAlpha() ? old.channels(1, 1) : level(old, WHITE));
        }
      }
      case CMYK -> made.put(3, inverted(light));
      case YCbCr -> {
        made.put(0, light);
        made.put(1, level(old, 128));
        made.put(2, level(old, 128));
      }
      case HSV -> made.put(2, light);
    }
    return made;
  }

  private static Planes ofColours(Planes old, Mode from, Mode to) {
    boolean light = to == Mode.L || to == Mode.LA;
    if (from == Mode.YCbCr && light) {
      return ofGrey(old.channels(0, 1), Mode.L, to);
    }
    Planes colours =
        switch (from) {
          case YCbCr -> Chroma.back(old);
          case HSV -> Hues.back(old);
          case CMYK -> ofInks(old);
          default -> from.hasAlpha() ? old.channels(0, 3) : old;
        };
    return switch (to) {
      case L -> grey(colours);
      case RGB -> colours;
      case YCbCr -> Chroma.of(colours);
      case HSV -> Hues.of(colours);
      case CMYK, LA, RGBA -> {
        Planes made = old.blank(to.channels());
        made.put(0, to == Mode.CMYK ? inverted(colours) : light ? grey(colours) : colours);
        if (to.hasAlpha()) {
          made.put(to.colours(), from.hasAlpha() ? old.channels(3, 1) : level(old, WHITE));
        }
        yield made;
      }
    };
  }

  /** Pillow's sum of ITU-R 601-2, of 16 bits behind the point. */
  static Planes grey(Planes colours) {
    Planes made = colours.blank(1);
    byte[] bytes = colours.bytes();
    byte[] grey = made.bytes();
    int area = colours.area();
    for (int start = 0, red = 0; start < grey.length; start += area, red += 3 * area) {
      for (int i = 0; i < area; i++) { // no division, so that Java computes several at once
        int sum = (bytes[red + i] & 0xff) * 19595 + (bytes[red + area + i] & 0xff) * 38470;
        sum += (bytes[red + 2 * area + i] & 0xff) * 7471;
        grey[start + i] = (byte) ((sum + 0x8000) >> 16);
      }
    }
    return made;
  }

  /** What four inks leave of red, green and blue. */
  private static Planes ofInks(Planes inks) {
    Planes made = inks.blank(3);
    int area = inks.area();
    for (int i = 0; i < made.bytes().length; i++) {
      int picture = i / (3 * area);
      int paper = WHITE - (inks.bytes()[picture * 4 * area + 3 * area + i % area] & 0xff);
      int ink = inks.bytes()[picture * 4 * area + i % (3 * area)] & 0xff;
      made.bytes()[i] = (byte) (paper - share(ink, paper));
    }
    return made;
  }

  /** Returns a byte's part of another, rounded: their product, divided by 255. */
  static int share(int one, int other) {
    int product = one * other + 128;
    return ((product >> 8) + product) >> 8;
  }

  private static Planes inverted(Planes old) {
    byte[] made = new byte[old.bytes().length];
    for (int i = 0; i < made.length; i++) {
      made[i] = (byte) ~old.bytes()[i];
    }
    return old.with(made);
  }

  private static Planes level(Planes old, int value) {
    Planes made = old.blank(1);
    Arrays.fill(made.bytes(), (byte) value);
    return made;
  }
}
