package jtorch.vision;

import java.util.Arrays;
import jtorch.DType;
import jtorch.Tensor;

/**
 * Drops boxes that overlap a better one, in the arithmetic of the boxes' own type: whether an
 * overlap is above the threshold is a matter of the last bit.
 */
final class Suppression {
  private final boolean single;
  private final double[] numbers;
  private final double[] areas;

  private Suppression(Tensor boxes) {
    single = boxes.dtype().equals(DType.float32);
    numbers = boxes.contiguous().view(-1).toDoubles();
    areas = new double[numbers.length / 4];
    for (int i = 0; i < areas.length; i++) {
      areas[i] = area(side(i, 2) - side(i, 0), side(i, 3) - side(i, 1));
    }
  }

  /**
   * Returns which boxes stay, the best first.
   *
   * @param boxes (N, 4) in the CPU's memory
   * @param scores how good each is; of equal ones the first is better, and NaN is best
   */
  static long[] kept(Tensor boxes, double[] scores, double threshold) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> scores[a] == scores[b] ? 0 : Double.compare(scores[b], scores[a]));
    return new Suppression(boxes).kept(order, threshold);
  }

  private long[] kept(Integer[] order, double threshold) {
    boolean[] dropped = new boolean[areas.length];
    long[] kept = new long[order.length];
    int count = 0;
    for (int a = 0; a < order.length; a++) {
      int best = order[a];
      if (dropped[best]) {
        continue;
      }
      kept[count++] = best;
      for (int b = a + 1; b < order.length; b++) {
        int other = order[b];
        dropped[other] |= overlap(best, other) > threshold;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private double overlap(int a, int b) {
    double width = Math.min(side(a, 2), side(b, 2)) - Math.max(side(a, 0), side(b, 0));
    double height = Math.min(side(a, 3), side(b, 3)) - Math.max(side(a, 1), side(b, 1));
    double shared = area(Math.max(0, rounded(width)), Math.max(0, rounded(height)));
    return rounded(shared / rounded(rounded(areas[a] + areas[b]) - shared));
  }

  private double area(double width, double height) {
    return rounded(rounded(width) * rounded(height));
  }

  private double side(int box, int i) {
    return numbers[4 * box + i];
  }

  /** One operation's result in the boxes' type: of two floats, double arithmetic rounds to it. */
  private double rounded(double number) {
    return single ? (float) number : number;
  }
}
