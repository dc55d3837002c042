package jtorch.internal.pillow;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Larger and smaller pictures.
 *
 * <p>Pillow's page: <a
 * href="https://pillow.readthedocs.io/en/stable/reference/Image.html#PIL.Image.Image.resize">resize</a>.
 * The rows are resampled and the columns, with whole weights and bytes in between.
 */
public final class Resampling {
  private static final int HALF = 1 << (Weights.BITS - 1);

  private Resampling() {}

  /**
   * Resamples a part of pictures.
   *
   * @param filter what is mixed, or null for the nearest pixels
   * @param box its left, upper, right and lower edge, within the picture
   */
  public static Planes resized(
      Planes old, Mode mode, int height, int width, @Nullable Filter filter, double... box) {
    return filter == null
        ? nearest(old, height, width, box)
        : Opacity.mixed(old, mode, planes -> resized(planes, height, width, filter, box));
  }

  private static Planes resized(Planes old, int height, int width, Filter filter, double... box) {
    boolean across = width != old.width() || box[0] != 0 || box[2] != width;
    boolean down = height != old.height() || box[1] != 0 || box[3] != height;
    Weights rows = Weights.of(filter, old.width(), box[0], box[2], width);
    Weights columns = Weights.of(filter, old.height(), box[1], box[3], height);
    if (!across || !down) {
      return across ? across(old, rows, 0, old.height()) : down ? down(old, columns) : old;
    }
    // Pillow begins with the columns where that takes away more than twice as many lines
    return height < old.height() && old.height() - height > 2 * (old.width() - width)
        ? across(down(old, columns), rows, 0, height)
        : down(across(old, rows, columns.begin(), columns.end()), columns);
  }

  /** Resamples the rows from one to another; the others stay black. */
  private static Planes across(Planes old, Weights weights, int begin, int end) {
    Planes made = old.blank(old.height(), weights.first().length);
    int[] first = weights.first();
    int[] count = weights.count();
    int[] numbers = weights.numbers();
    int[] row = new int[old.width()];
    for (int plane = 0; plane < old.planes(); plane++) {
      for (int y = begin; y < end; y++) {
        int from = (plane * old.height() + y) * old.width();
        for (int x = 0; x < row.length; x++) {
          row[x] = old.bytes()[from + x] & 0xff;
        }
        int to = (plane * old.height() + y) * made.width();
        for (int x = 0; x < first.length; x++) {
          int sum = HALF;
          int weight = x * weights.most();
          for (int j = first[x]; j < first[x] + count[x]; j++) {
            sum += row[j] * numbers[weight++];
          }
          made.bytes()[to + x] = clipped(sum);
        }
      }
    }
    return made;
  }

  private static Planes down(Planes old, Weights weights) {
    Planes made = old.blank(weights.first().length, old.width());
    int width = old.width();
    int[] sums = new int[width];
    for (int plane = 0; plane < old.planes(); plane++) {
      for (int y = 0; y < made.height(); y++) {
        Arrays.fill(sums, HALF);
        int from = (plane * old.height() + weights.first()[y]) * width;
        for (int j = 0; j < weights.count()[y]; j++) {
          add(sums, old.bytes(), from + j * width, weights.numbers()[y * weights.most() + j]);
        }
        int to = (plane * made.height() + y) * width;
        for (int x = 0; x < width; x++) {
          made.bytes()[to + x] = clipped(sums[x]);
        }
      }
    }
    return made;
  }

  private static void add(int[] sums, byte[] bytes, int from, int weight) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += (bytes[from + x] & 0xff) * weight;
    }
  }

  private static byte clipped(int sum) {
    return (byte) Math.clamp(sum >> Weights.BITS, 0, 255);
  }

  private static Planes nearest(Planes old, int height, int width, double... box) {
    double across = (box[2] - box[0]) / width;
    double down = (box[3] - box[1]) / height;
    double[] map = {across, 0, box[0], 0, down, box[1]};
    return Warp.scaled(old, old.blank(height, width), map);
  }
}
