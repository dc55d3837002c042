package jtorch.trainer.evaluation;

/**
 * How well one class is recognized; NaN where there is nothing to divide by.
 *
 * @param label the class
 * @param samples how many samples are of it
 * @param predicted how many samples are taken for it
 * @param precision the share of those taken for it that are of it
 * @param recall the share of those of it that are taken for it
 * @param f1 the harmonic mean of both
 */
public record ClassScore(
    int label, long samples, long predicted, double precision, double recall, double f1) {
  /** Returns the score of a class from the counts of all. */
  static ClassScore of(int label, long[][] confusion) {
    long samples = 0;
    long predicted = 0;
    for (int other = 0; other < confusion.length; other++) {
      samples += confusion[label][other];
      predicted += confusion[other][label];
    }
    long right = confusion[label][label];
    return new ClassScore(
        label,
        samples,
        predicted,
        (double) right / predicted,
        (double) right / samples,
        2.0 * right / (samples + predicted));
  }
}
