package jtorch.utils.tensorboard;

import java.util.Arrays;
import jtorch.Tensor;
import jtorch.torch;

/** How often values fall between limits: a {@code tensorflow.HistogramProto}. */
final class Buckets {
  private static final double[] DEFAULT = growing(); // TensorFlow's, as in its histogram.cc

  private double[] limits;
  private double[] counts;

  private Buckets(double[] limits, double... values) {
    this.limits = limits;
    counts = new double[limits.length - 1];
    for (double value : values) {
      if (value >= limits[0] && value <= limits[limits.length - 1]) {
        counts[place(value)]++;
      }
    }
  }

  /** Each limit is 1.1 times the one before, on both sides of 0. */
  private static double[] growing() {
    double[] upwards = new double[2000];
    int count = 0;
    for (double v = 1e-12; v < 1e20; v *= 1.1) {
      upwards[count++] = v;
    }
    double[] all = new double[2 * count + 1];
    for (int i = 0; i < count; i++) {
      all[count + 1 + i] = upwards[i];
      all[count - 1 - i] = -upwards[i];
    }
    return all;
  }

  /** A bucket holds its lower limit, the last one also its upper. */
  private int place(double value) {
    int found = Arrays.binarySearch(limits, value == 0 ? 0.0 : value);
    return Math.min(found >= 0 ? found : -found - 2, counts.length - 1);
  }

  /**
   * Counts a tensor's elements.
   *
   * @param bins the limits, rising; none for the default ones
   * @param most how many buckets there are, about, or 0 for all
   * @throws IllegalArgumentException if none has an element, or limits don't rise
   */
  static Message of(Tensor values, double[] bins, int most) {
    check(values, bins, most);
    try (var scope = torch.scope();
        var mode = torch.no_grad()) {
      assert scope != null && mode != null;
      Tensor flat = values.to(torch.float64).flatten();
      Buckets buckets = new Buckets(bins.length == 0 ? DEFAULT : bins, flat.toDoubles());
      if (most > 0 && buckets.counts.length > most) {
        buckets.merge(buckets.counts.length / most);
      }
      buckets.trim();
      return new Message()
          .numberUnlessZero(1, flat.min().item())
          .numberUnlessZero(2, flat.max().item())
          .numberUnlessZero(3, (double) flat.numel())
          .numberUnlessZero(4, flat.sum().item())
          .numberUnlessZero(5, flat.dot(flat).item())
          .numbers(6, buckets.limits)
          .numbers(7, buckets.counts);
    }
  }

  private static void check(Tensor values, double[] bins, int most) {
    if (values.numel() == 0) {
      throw new IllegalArgumentException(
          "add_histogram: a tensor of shape "
              + Arrays.toString(values.shape())
              + " has no elements to count.");
    }
    boolean rising = bins.length != 1;
    for (int i = 1; i < bins.length; i++) {
      rising &= bins[i - 1] <= bins[i];
    }
    if (!rising || most < 0) {
      throw new IllegalArgumentException(
          "add_histogram: bins of "
              + Arrays.toString(bins)
              + " and max_bins of "
              + most
              + " are not two or more rising limits and a number from 0 on.");
    }
  }

  private void merge(int size) {
    int merged = (counts.length + size - 1) / size;
    double[] fewer = new double[merged];
    double[] ends = new double[merged + 1];
    for (int i = 0; i < counts.length; i++) {
      fewer[i / size] += counts[i];
    }
    for (int i = 0; i < merged; i++) {
      ends[i] = limits[i * size];
    }
    ends[merged] = limits[limits.length - 1];
    counts = fewer;
    limits = ends;
  }

  /** Leaves out what is empty at both ends, but one empty bucket in front, as TensorBoard wants. */
  private void trim() {
    int first = 0;
    while (first < counts.length && counts[first] == 0) {
      first++;
    }
    if (first == counts.length) {
      throw new IllegalArgumentException(
          "add_histogram: no element is between "
              + limits[0]
              + " and "
              + limits[limits.length - 1]
              + "; give other bins.");
    }
    int last = counts.length - 1;
    while (counts[last] == 0) {
      last--;
    }
    double[] kept = new double[last - first + 2];
    System.arraycopy(counts, first, kept, 1, last - first + 1);
    limits = Arrays.copyOfRange(limits, first, last + 2);
    counts = kept;
  }
}
