package jtorch.trainer.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a network is right as often as it says: what it calls 90 % sure should be right nine
 * times of ten.
 *
 * @param ece the expected calibration error: the mean distance between confidence and accuracy,
 *     over bins of equal width, each weighted by its samples (Guo et al. 2017, <a
 *     href="https://arxiv.org/abs/1706.04599">arXiv:1706.04599</a>)
 * @param bins the bins that have samples
 */
public record Calibration(double ece, List<Bin> bins) {
  private static final int BINS = 15;

  /**
   * The samples whose greatest probability is above {@code from} and not above {@code to}.
   *
   * @param from where the bin begins
   * @param to where it ends
   * @param samples how many there are
   * @param confidence the mean of their greatest probabilities
   * @param accuracy the share that is labelled rightly
   */
  public record Bin(double from, double to, long samples, double confidence, double accuracy) {}

  /** Adds samples up. */
  static final class Sum {
    private final long[] samples = new long[BINS];
    private final long[] right = new long[BINS];
    private final double[] confidence = new double[BINS];

    void add(double probability, boolean isRight) {
      int bin = Math.clamp((long) Math.ceil(probability * BINS) - 1, 0, BINS - 1);
      samples[bin]++;
      right[bin] += isRight ? 1 : 0;
      confidence[bin] += probability;
    }

    Calibration calibration() {
      long all = Arrays.stream(samples).sum();
      List<Bin> bins =
          IntStream.range(0, BINS).filter(i -> samples[i] > 0).mapToObj(this::bin).toList();
      double ece =
          bins.stream()
              .mapToDouble(bin -> bin.samples * Math.abs(bin.confidence - bin.accuracy))
              .sum();
      return new Calibration(ece / all, bins);
    }

    private Bin bin(int i) {
      return new Bin(
          (double) i / BINS,
          (i + 1.0) / BINS,
          samples[i],
          confidence[i] / samples[i],
          (double) right[i] / samples[i]);
    }
  }
}
