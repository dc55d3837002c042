package jtorch;

/** Counts live tensors when what other tests left has been collected. */
public final class LiveTensors {
  private LiveTensors() {}

  /** How often it must have stayed: on a busy machine the collector's thread may come late. */
  private static final int QUIET = 3;

  /** Returns the count once it no longer falls. */
  public static long settled() {
    long count = torch.live_tensors();
    for (int quiet = 0; quiet < QUIET; quiet++) {
      System.gc();
      try {
        Thread.sleep(70);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      long present = torch.live_tensors();
      if (present < count) {
        quiet = -1;
      }
      count = present;
    }
    return count;
  }
}
