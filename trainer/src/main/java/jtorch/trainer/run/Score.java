package jtorch.trainer.run;

import java.util.LinkedHashMap;
import java.util.Map;
import jtorch.serialization.Dict;

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

  /** Reads what {@link #toMap} returned. */
  static Score of(Dict saved) {
    return new Score(
        saved.number("loss"),
        saved.integer("correct"),
        saved.integer("samples"),
        saved.number("batch_loss"),
        saved.number("batch_accuracy"));
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("loss", loss);
    map.put("correct", correct);
    map.put("samples", samples);
    map.put("batch_loss", batchLoss);
    map.put("batch_accuracy", batchAccuracy);
    return map;
  }

  /** Adds batches up. */
  static final class Sum {
    private double loss;
    private double meanLosses;
    private double accuracies;
    private long correct;
    private long samples;
    private long batches;

    /** Reads what {@link #toMap} returned. */
    static Sum of(Dict saved) {
      Sum sum = new Sum();
      sum.loss = saved.number("loss");
      sum.meanLosses = saved.number("mean_losses");
      sum.accuracies = saved.number("accuracies");
      sum.correct = saved.integer("correct");
      sum.samples = saved.integer("samples");
      sum.batches = saved.integer("batches");
      return sum;
    }

    Map<String, Object> toMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("loss", loss);
      map.put("mean_losses", meanLosses);
      map.put("accuracies", accuracies);
      map.put("correct", correct);
      map.put("samples", samples);
      map.put("batches", batches);
      return map;
    }

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
