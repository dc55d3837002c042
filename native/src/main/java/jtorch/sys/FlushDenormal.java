package jtorch.sys;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** What processors do with numbers too small for full precision; each thread has its setting. */
public final class FlushDenormal {
  private static final int BYTE = 256;

  private FlushDenormal() {}

  /**
   * Tells LibTorch's threads: the calling one and those that operators compute on with it.
   *
   * <p>{@code at::Context::setFlushDenormal(bool)} itself is the body of a loop over them, as what
   * a method of Java's sets is undone when it returns to C. It takes the lowest byte of the first
   * argument, {@code begin}, which is never 0 in the one range and always in the other.
   *
   * @param threads how many there are, 255 at most count
   */
  public static void set(boolean mode, int threads) {
    Optional<MemorySegment> body = Downcall.symbol("_ZN2at7Context16setFlushDenormalEb");
    if (body.isEmpty()) {
      return; // other threads than the caller's keep what they have
    }
    int count = Math.min(threads, BYTE - 1);
    if (mode) {
      ParallelFor.runInC(1, 1L + count, 1, body.get());
    } else {
      ParallelFor.runInC(0, (long) count * BYTE, BYTE, body.get());
    }
  }
}
