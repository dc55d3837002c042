package jtorch.internal.pillow;

import java.util.function.IntUnaryOperator;

/**
 * Pictures whose levels of light become others.
 *
 * <p>Pillow's page: <a
 * href="https://pillow.readthedocs.io/en/stable/reference/ImageOps.html">ImageOps</a>.
 */
public final class Tables {
  private static final int COUNT = 256;

  private Tables() {}

  /** Returns pictures whose bytes have each become another. */
  public static Planes changed(Planes old, IntUnaryOperator change) {
    return old.looked(table(change));
  }

  private static byte[] table(IntUnaryOperator change) {
    byte[] table = new byte[COUNT];
    for (int level = 0; level < COUNT; level++) {
      table[level] = (byte) change.applyAsInt(level);
    }
    return table;
  }

  /** Stretches each channel, so that its darkest pixel is black and its lightest is white. */
  public static Planes stretched(Planes old) {
    return each(old, Tables::stretching);
  }

  private static byte[] stretching(int... counts) {
    int darkest = 0;
    int lightest = COUNT - 1;
    while (darkest < lightest && counts[darkest] == 0) {
      darkest++;
    }
    while (lightest > darkest && counts[lightest] == 0) {
      lightest--;
    }
    if (lightest <= darkest) {
      return table(level -> level);
    }
    double scale = 255.0 / (lightest - darkest);
    double offset = -darkest * scale;
    return table(level -> Math.clamp((int) (level * scale + offset), 0, COUNT - 1));
  }

  /** Moves each channel's levels so that all of them have about as many pixels. */
  public static Planes equalized(Planes old) {
    return each(old, Tables::equalizing);
  }

  private static byte[] equalizing(int... counts) {
    int lightest = COUNT - 1;
    while (lightest > 0 && counts[lightest] == 0) {
      lightest--;
    }
    int all = 0;
    for (int count : counts) {
      all += count;
    }
    int step = (all - counts[lightest]) / (COUNT - 1);
    if (step == 0) {
      return table(level -> level);
    }
    byte[] table = new byte[COUNT];
    int darker = step / 2;
    for (int level = 0; level < COUNT; level++) {
      table[level] = (byte) Math.min(darker / step, COUNT - 1);
      darker += counts[level];
    }
    return table;
  }

  private interface Maker {
    byte[] of(int... counts);
  }

  private static Planes each(Planes old, Maker maker) {
    byte[] made = new byte[old.bytes().length];
    int area = old.area();
    for (int plane = 0; plane < old.planes(); plane++) {
      int[] counts = new int[COUNT];
      for (int i = plane * area; i < (plane + 1) * area; i++) {
        counts[old.bytes()[i] & 0xff]++;
      }
      byte[] table = maker.of(counts);
      for (int i = plane * area; i < (plane + 1) * area; i++) {
        made[i] = table[old.bytes()[i] & 0xff];
      }
    }
    return old.with(made);
  }
}
