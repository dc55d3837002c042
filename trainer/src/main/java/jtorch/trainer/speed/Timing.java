package jtorch.trainer.speed;

import java.util.List;

/**
 * The epochs of a recipe on a device.
 *
 * @param device where it was trained
 * @param seconds each epoch's training alone, without the one that warmed up
 * @param samples the samples of an epoch
 * @param flop the operations of an epoch, see {@link EpochTimer#RULE}
 * @param peak what the device can do
 */
public record Timing(String device, List<Double> seconds, long samples, double flop, Peak peak) {
  /** Copies the seconds. */
  public Timing {
    seconds = List.copyOf(seconds);
  }

  /** Returns the seconds of the epoch in the middle. */
  public double median() {
    return Stats.median(seconds);
  }

  /** Returns the epochs a second, of the epoch in the middle. */
  public double epochsPerSecond() {
    return 1 / median();
  }

  /** Returns the samples a second, of the epoch in the middle. */
  public double samplesPerSecond() {
    return samples / median();
  }

  /** Returns which share of the peak in float32 an epoch reaches. */
  public double shareOfFloat32() {
    return flop / median() / peak.float32();
  }

  /** Returns which share of the peak in bfloat16 an epoch reaches. */
  public double shareOfBfloat16() {
    return flop / median() / peak.bfloat16();
  }
}
