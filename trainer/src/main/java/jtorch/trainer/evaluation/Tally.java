package jtorch.trainer.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jtorch.Tensor;
import jtorch.trainer.UserException;

/** Counts samples, batch by batch. */
final class Tally {
  private static final int TOP = 5;
  private static final int MISTAKES = 100;

  private long[][] confusion = new long[0][0];
  private long samples;
  private long right;
  private long nearlyRight;
  private double loss;
  private final Calibration.Sum calibration = new Calibration.Sum();
  private final List<Evaluation.Mistake> mistakes = new ArrayList<>();

  void addLoss(double sum) {
    loss += sum;
  }

  /** Counts a batch of log probabilities (N, classes) and labels (N). */
  void add(Tensor logProbabilities, Tensor target) {
    int classes = Math.toIntExact(logProbabilities.size(1));
    if (confusion.length == 0) {
      confusion = new long[classes][classes];
    }
    double[] numbers = logProbabilities.contiguous().view(-1).toDoubles();
    long[] labels = target.toLongs();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= classes) {
        throw UserException.failure(
            "The network knows "
                + classes
                + " classes, and the set has the label "
                + labels[i]
                + "; evaluate it on another --dataset.");
      }
      add(numbers, i * classes, (int) labels[i]);
    }
  }

  private void add(double[] numbers, int start, int label) {
    int best = 0;
    int above = 0; // how many classes are likelier than the right one
    for (int c = 0; c < confusion.length; c++) {
      best = numbers[start + c] > numbers[start + best] ? c : best;
      above += numbers[start + c] > numbers[start + label] ? 1 : 0;
    }
    double probability = Math.exp(numbers[start + best]);
    confusion[label][best]++;
    nearlyRight += above < TOP ? 1 : 0;
    right += best == label ? 1 : 0;
    calibration.add(probability, best == label);
    if (best != label) {
      mistakes.add(new Evaluation.Mistake(samples, label, best, probability));
    }
    samples++;
  }

  Evaluation evaluation(String model, String dataset) {
    return new Evaluation(
        model,
        dataset,
        samples,
        loss / samples,
        (double) right / samples,
        (double) nearlyRight / samples,
        Math.min(TOP, confusion.length),
        IntStream.range(0, confusion.length).mapToObj(c -> ClassScore.of(c, confusion)).toList(),
        confusion,
        calibration.calibration(),
        mistakes.stream()
            .sorted(Comparator.comparingDouble(Evaluation.Mistake::probability).reversed())
            .limit(MISTAKES)
            .toList());
  }
}
