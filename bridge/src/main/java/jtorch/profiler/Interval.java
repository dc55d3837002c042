package jtorch.profiler;

/**
 * When something ran.
 *
 * @param start in microseconds since the recording began
 * @param end as the start
 */
public record Interval(double start, double end) {
  /** Returns how long it took, in microseconds. */
  public double elapsed_us() {
    return end - start;
  }
}
