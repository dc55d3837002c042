package jtorch.trainer.run;

/**
 * How well a network does on a set.
 *
 * @param loss the mean loss of a sample
 * @param correct how many samples it labels rightly
 * @param samples how many samples there are
 */
public record Score(double loss, long correct, long samples) {
  /** Returns the share of samples that are labelled rightly, from 0 to 1. */
  public double accuracy() {
    return samples == 0 ? 0 : (double) correct / samples;
  }
}
