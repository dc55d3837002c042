package jtorch;

/** Counts live tensors when what other tests left has been collected. */
public final class LiveTensors {
  private LiveTensors() {}

  /** Returns the count once it no longer falls. */
  public static long settled() {
    long last = Long.MAX_VALUE;
    long count = torch.live_tensors();
    while (count < last) {
      last = count;
      System.gc();
      try {
        Thread.sleep(150);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      count = torch.live_tensors();
    }
    return count;
  }
}
