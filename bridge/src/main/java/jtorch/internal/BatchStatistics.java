package jtorch.internal;

import jtorch.SettingKwargs.NormSetting;
import org.jspecify.annotations.Nullable;

/** A layer that normalizes over batches and remembers their means. */
public interface BatchStatistics {
  /** Forgets all batches. */
  void reset_running_stats();

  /** Returns a batch's share of the running means, or null for that of an average of all. */
  @Nullable Double momentum();

  /** Changes settings. */
  void set(NormSetting... settings);
}
