package jtorch.sys;

/**
 * Says when Java's collector is to look for tensors that nothing reaches.
 *
 * <p>A tensor is a small object in Java's eyes, whatever is behind it in LibTorch's memory: a loop
 * without scopes fills the machine before Java's own memory is worth a look. So the process is
 * watched: if it has grown by half, or if it is large and has twice the tensors that it had, many
 * of them may be unreachable. What is kept on purpose costs few collections, as each one sets the
 * bar higher.
 */
final class MemoryPressure {
  private static final long LARGE = 1L << 30;
  private static final long FEW = 64;

  private long resident = Long.MAX_VALUE;
  private long tensors = Long.MAX_VALUE;

  /**
   * Returns whether it is time to collect.
   *
   * @param residentNow how many bytes the process has
   * @param tensorsNow how many tensors Java owns
   */
  boolean isHigh(long residentNow, long tensorsNow) {
    resident = Math.min(resident, residentNow);
    tensors = Math.min(tensors, tensorsNow);
    boolean grown = residentNow - resident > Math.max(LARGE, resident / 2);
    boolean doubled = residentNow > LARGE && tensorsNow - tensors > tensors + FEW;
    return tensorsNow > tensors && (grown || doubled);
  }

  /** Remembers what is left after a collection, against which growth is measured from now on. */
  void settled(long residentNow, long tensorsNow) {
    resident = residentNow;
    tensors = tensorsNow;
  }
}
