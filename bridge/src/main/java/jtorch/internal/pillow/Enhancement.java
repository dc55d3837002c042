package jtorch.internal.pillow;

import java.util.Arrays;

/**
 * Pictures mixed with what they would be without light, contrast, colours or sharpness.
 *
 * <p>Pillow's page: <a
 * href="https://pillow.readthedocs.io/en/stable/reference/ImageEnhance.html">ImageEnhance</a>.
 */
public final class Enhancement {
  private Enhancement() {}

  /** Makes pictures lighter or darker. */
  public static Planes brightness(Planes old, Mode mode, double factor) {
    return blended(old.with(new byte[old.bytes().length]), old, mode, factor);
  }

  /** Moves pixels away from the middle of the picture's light. */
  public static Planes contrast(Planes old, Mode mode, double factor) {
    Planes light = Conversion.converted(old, mode, Mode.L);
    Planes grey = light.blank(1);
    int area = old.area();
    for (int picture = 0; picture < old.pictures(); picture++) {
      int end = (picture + 1) * area;
      Arrays.fill(grey.bytes(), end - area, end, mean(light.bytes(), end - area, end));
    }
    return blended(Conversion.converted(grey, Mode.L, mode), old, mode, factor);
  }

  private static byte mean(byte[] bytes, int begin, int end) {
    long sum = 0;
    for (int i = begin; i < end; i++) {
      sum += bytes[i] & 0xff;
    }
    return (byte) ((double) sum / (end - begin) + 0.5);
  }

  /** Makes colours stronger or weaker. */
  public static Planes colour(Planes old, Mode mode, double factor) {
    Planes grey = Conversion.converted(old, mode, Mode.L);
    return blended(Conversion.converted(grey, Mode.L, mode), old, mode, factor);
  }

  /** Makes edges sharper or softer. */
  public static Planes sharpness(Planes old, Mode mode, double factor) {
    return blended(softened(old), old, mode, factor);
  }

  /** A thirteenth of each pixel's neighbours and five of its own; the edges stay. */
  private static Planes softened(Planes old) {
    byte[] soft = old.bytes().clone();
    int width = old.width();
    for (int plane = 0; plane < old.planes(); plane++) {
      for (int y = 1; y < old.height() - 1; y++) {
        int row = plane * old.area() + y * width;
        for (int i = row + 1; i < row + width - 1; i++) {
          int sum = 4 * (old.bytes()[i] & 0xff);
          sum += three(old.bytes(), i - width) + three(old.bytes(), i);
          sum += three(old.bytes(), i + width);
          soft[i] = (byte) ((2 * sum + 13) / 26);
        }
      }
    }
    return old.with(soft);
  }

  private static int three(byte[] bytes, int middle) {
    return (bytes[middle - 1] & 0xff) + (bytes[middle] & 0xff) + (bytes[middle + 1] & 0xff);
  }

  /**
   * Mixes pictures; opacity stays.
   *
   * @param factor 0 for the first, 1 for the second, others for what is between or beyond
   */
  private static Planes blended(Planes first, Planes second, Mode mode, double factor) {
    byte[] mixed = second.bytes().clone();
    if (factor == 1) {
      return second.with(mixed);
    }
    float part = (float) factor;
    int all = second.channels() * second.area();
    int colours = mode.colours() * second.area();
    for (int picture = 0; picture < second.pictures(); picture++) {
      blend(first.bytes(), mixed, part, picture * all, picture * all + colours);
    }
    return second.with(mixed);
  }

  /** Mixes bytes of both into the second; cut to whole numbers before they are limited. */
  private static void blend(byte[] first, byte[] mixed, float part, int begin, int end) {
    for (int i = begin; i < end; i++) {
      int from = first[i] & 0xff;
      int mix = (int) (from + part * ((mixed[i] & 0xff) - from));
      mixed[i] = (byte) Math.max(0, Math.min(mix, 255));
    }
  }
}
