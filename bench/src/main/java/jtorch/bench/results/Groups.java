package jtorch.bench.results;

/** The groups of rows that are not JMH's. */
public final class Groups {
  /** Seconds an epoch. */
  public static final String EPOCHS = "epochs";

  /** The share of test samples that are labelled rightly at the end. */
  public static final String ACCURACY = "accuracy";

  /** The most memory that a process had. */
  public static final String MEMORY = "memory";

  /** The share of the machine's fastest products that an epoch reaches. */
  public static final String PEAK = "share of peak";

  private Groups() {}
}
