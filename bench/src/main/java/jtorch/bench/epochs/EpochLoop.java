package jtorch.bench.epochs;

/** A network in training, as a peer written in Java does it. */
interface EpochLoop {
  /** Returns the name and version of what trains it. */
  String version();

  /** Returns how many samples an epoch has. */
  long samples();

  /** Returns how many steps an epoch has. */
  long steps();

  /** Trains one epoch. */
  Epoch epoch();

  /**
   * What came of an epoch.
   *
   * @param steps how many steps were made
   * @param loss the loss of the last one
   */
  record Epoch(long steps, double loss) {}

  /** Returns the share of the test samples that are labelled rightly. */
  double accuracy();
}
