package jtorch.trainer.run;

/**
 * How well a network does on a set.
 *
 * @param loss the mean loss of a sample
 * @param correct how many samples it labels rightly
 * @param samples how many samples there are
 * @param batchLoss the mean of the batches' mean losses, where the last batch may be smaller
 * @param batchAccuracy the mean of the batches' accuracies
 */
public record Score(
    double loss, long correct, long samples, double batchLoss, double batchAccuracy) {
  /** Returns the share of samples that are labelled rightly, from 0 to 1. */
  public double accuracy() {
    return samples == 0 ? 0 : (double) correct / samples;
  }

  /** Adds batches up. */
  static final class Sum {
    private double loss;
    private double meanLosses;
    private double accuracies;
    private long correct;
    private long samples;
    private long batches;

    /** Adds a batch with the mean loss of its samples. */
    void add(double meanLoss, long right, long size) {
      loss += meanLoss * size;
      meanLosses += meanLoss;
      accuracies += (double) right / size;
      correct += right;
      samples += size;
      batches++;
    }

    /** Returns the score of all batches. */
    Score score() {
      return new Score(
          loss / samples, correct, samples, meanLosses / batches, accuracies / batches);
    }
  }
}
