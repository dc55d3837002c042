package jtorch.internal.pillow;

import java.util.Arrays;

/**
 * What old pixels of a line contribute to each new one.
 *
 * @param first the first old pixel of each new one
 * @param count how many contribute
 * @param most the most that contribute
 * @param numbers {@code most} of each new one, of {@link #BITS} bits behind the point
 */
record Weights(int[] first, int[] count, int most, int... numbers) {
  static final int BITS = 22; // of 32, 8 are the pixel's and 2 are for sums above white

  /** Makes them for a line from {@code begin} to {@code end}, of {@code from} pixels. */
  static Weights of(Filter filter, int from, double begin, double end, int to) {
    double scale = (end - begin) / to;
    double wide = Math.max(scale, 1);
    double support = filter.support() * wide;
    int most = (int) Math.ceil(support) * 2 + 1;
    Weights all = new Weights(new int[to], new int[to], most, new int[to * most]);
    double[] line = new double[most];
    for (int i = 0; i < to; i++) {
      double center = begin + (i + 0.5) * scale;
      int first = Math.max((int) (center - support + 0.5), 0);
      int count = Math.min((int) (center + support + 0.5), from) - first;
      double sum = 0;
      for (int j = 0; j < count; j++) {
        line[j] = filter.at((j + first - center + 0.5) * (1 / wide));
        sum += line[j];
      }
      all.first[i] = first;
      all.count[i] = count;
      for (int j = 0; j < count; j++) {
        double weight = (sum == 0 ? line[j] : line[j] / sum) * (1 << BITS);
        all.numbers[i * most + j] = (int) (weight < 0 ? weight - 0.5 : weight + 0.5);
      }
    }
    return all;
  }

  /** Returns the first old pixel that contributes to any. */
  int begin() {
    return Arrays.stream(first).min().orElse(0);
  }

  /** Returns where the pixels end that contribute to any. */
  int end() {
    int end = 0;
    for (int i = 0; i < first.length; i++) {
      end = Math.max(end, first[i] + count[i]);
    }
    return end;
  }
}
