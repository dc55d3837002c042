package jtorch.utils.tensorboard;

import java.util.Arrays;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** How precision and recall change with the threshold. */
final class PrCurve {
  private static final int MOST = 127; // TensorBoard's protocol takes no more
  private static final double LEAST = 1e-7; // in place of a division by 0

  private PrCurve() {}

  /**
   * Returns six rows with a column for each threshold: true and false positives, true and false
   * negatives, precision, recall.
   *
   * @throws IllegalArgumentException if the shapes differ or there are fewer thresholds than 2
   */
  static float[][] rows(
      Tensor labels, Tensor predictions, int thresholds, @Nullable Tensor weights) {
    check(labels, predictions, thresholds, weights);
    int count = Math.min(thresholds, MOST);
    double[] hits = new double[count];
    double[] misses = new double[count];
    try (var scope = torch.scope();
        var mode = torch.no_grad()) {
      assert scope != null && mode != null;
      double[] places = predictions.mul(count - 1).floor().flatten().toDoubles();
      double[] truths = labels.to(torch.float64).flatten().toDoubles();
      double[] heavy = weights == null ? new double[0] : weights.flatten().toDoubles();
      for (int i = 0; i < places.length; i++) {
        if (places[i] >= 0 && places[i] < count) {
          double weight = weights == null ? 1 : heavy[heavy.length == 1 ? 0 : i];
          hits[(int) places[i]] += truths[i] * weight;
          misses[(int) places[i]] += (1 - truths[i]) * weight;
        }
      }
    }
    return rows(fromTheEnd(hits), fromTheEnd(misses));
  }

  private static void check(
      Tensor labels, Tensor predictions, int thresholds, @Nullable Tensor weights) {
    boolean fits = Arrays.equals(labels.shape(), predictions.shape());
    fits &= weights == null || weights.numel() == 1 || weights.numel() == labels.numel();
    if (!fits || thresholds < 2) {
      throw new IllegalArgumentException(
          "add_pr_curve: labels of shape "
              + Arrays.toString(labels.shape())
              + ", predictions of "
              + Arrays.toString(predictions.shape())
              + (weights == null ? "" : ", weights of " + Arrays.toString(weights.shape()))
              + " and "
              + thresholds
              + " thresholds are not of one shape and 2 or more.");
    }
  }

  private static double[] fromTheEnd(double... counts) {
    double[] sums = counts.clone();
    for (int i = sums.length - 2; i >= 0; i--) {
      sums[i] += sums[i + 1];
    }
    return sums;
  }

  private static float[][] rows(double[] hits, double... misses) {
    float[][] rows = new float[6][hits.length];
    for (int i = 0; i < hits.length; i++) {
      double left = hits[0] - hits[i];
      rows[0][i] = (float) hits[i];
      rows[1][i] = (float) misses[i];
      rows[2][i] = (float) (misses[0] - misses[i]);
      rows[3][i] = (float) left;
      rows[4][i] = (float) (hits[i] / Math.max(LEAST, hits[i] + misses[i]));
      rows[5][i] = (float) (hits[i] / Math.max(LEAST, hits[i] + left));
    }
    return rows;
  }

  /** Returns what the plugin reads beside the rows. */
  static Message content(int thresholds) {
    return new Message().whole(2, Math.min(thresholds, MOST));
  }
}
