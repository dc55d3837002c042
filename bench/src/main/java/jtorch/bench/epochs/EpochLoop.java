package jtorch.bench.epochs;

/** A network in training, as a peer written in Java does it. */
interface EpochLoop {
  /** Returns the name and version of what trains it. */
  String version();

  /** Returns how many samples an epoch has. */
  long samples();

  /** Returns how many steps an epoch has. */
  long steps();

  /** Trains one epoch and returns the loss of its last batch. */
  double epoch();

  /** Returns the share of the test samples that are labelled rightly. */
  double accuracy();
}
