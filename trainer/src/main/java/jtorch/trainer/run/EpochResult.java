package jtorch.trainer.run;

/**
 * What came of one epoch.
 *
 * @param epoch its number, from 1
 * @param train the training samples as the network saw them, while it changed
 * @param test the test samples afterwards
 * @param trainSeconds the time of training alone
 */
public record EpochResult(int epoch, Score train, Score test, double trainSeconds) {
  /** Returns how many samples were trained in a second. */
  public double samplesPerSecond() {
    return train.samples() / trainSeconds;
  }
}
