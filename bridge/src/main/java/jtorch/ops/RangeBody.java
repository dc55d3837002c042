package jtorch.ops;

/** What {@link jtorch.torch#parallel_for} does with a part of its range. */
@FunctionalInterface
public interface RangeBody {
  /** Does it from {@code begin} to before {@code end}. */
  void run(long begin, long end);
}
