package jtorch.internal;

import org.jspecify.annotations.Nullable;

/** A layer that normalizes over batches and remembers their means. */
public interface BatchStatistics {
  /** Forgets all batches. */
  void reset_running_stats();

  /** Returns a batch's share of the running means, or null for that of an average of all. */
  @Nullable Double momentum();

  /** Sets a batch's share of the running means, or null for that of an average of all. */
  void momentum(@Nullable Double share);
}
