package jtorch.trainer.run;

import org.jspecify.annotations.Nullable;

/**
 * What came of one epoch.
 *
 * @param epoch its number, from 1
 * @param train the training samples as the network saw them, while it changed
 * @param validation the samples kept for validation afterwards, or null if there are none
 * @param test the test samples afterwards
 * @param trainSeconds the time of training alone
 */
public record EpochResult(
    int epoch, Score train, @Nullable Score validation, Score test, double trainSeconds) {
  /** Returns how many samples were trained in a second. */
  public double samplesPerSecond() {
    return train.samples() / trainSeconds;
  }

  /** Returns the score that says which epoch is best: the validation's, or else the test's. */
  public Score deciding() {
    return validation == null ? test : validation;
  }
}
