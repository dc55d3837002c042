package jtorch.bench;

import java.util.Arrays;

/**
 * Two ways to do the same thing, block by block in turn in one JVM.
 *
 * <p>What disturbs the machine lasts longer than a block, so that it slows both of a pair, and
 * their ratio stays; a benchmark that times one way after the other can't tell it from a
 * difference.
 */
final class InTurn {
  private static final int WARM_UP = 50; // pairs

  /**
   * What was found.
   *
   * @param first the median time of a call in the first way, in nanoseconds
   * @param second as {@code first}, of the second way
   * @param ratio the median of the pairs' ratios, second to first
   * @param low where the median's 95 % interval begins
   * @param high where it ends
   */
  record Found(double first, double second, double ratio, double low, double high) {}

  private InTurn() {}

  /** Times pairs of blocks of so many calls; every other pair begins with the second way. */
  static Found measure(int pairs, int calls, Runnable first, Runnable second) {
    double[] firsts = new double[pairs];
    double[] seconds = new double[pairs];
    double[] ratios = new double[pairs];
    for (int pair = -WARM_UP; pair < pairs; pair++) {
      boolean turned = pair % 2 != 0;
      double early = block(calls, turned ? second : first);
      double late = block(calls, turned ? first : second);
      if (pair >= 0) {
        firsts[pair] = turned ? late : early;
        seconds[pair] = turned ? early : late;
        ratios[pair] = seconds[pair] / firsts[pair];
      }
    }
    Arrays.sort(ratios);
    int half = (int) Math.ceil(0.98 * Math.sqrt(pairs)); // of the 95 % interval, in ranks
    int middle = pairs / 2;
    return new Found(
        median(firsts),
        median(seconds),
        ratios[middle],
        ratios[Math.max(0, middle - half)],
        ratios[Math.min(pairs - 1, middle + half)]);
  }

  private static double block(int calls, Runnable call) {
    long start = System.nanoTime();
    for (int i = 0; i < calls; i++) {
      call.run();
    }
    return (double) (System.nanoTime() - start) / calls;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
