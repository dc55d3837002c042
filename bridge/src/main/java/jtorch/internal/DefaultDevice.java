package jtorch.internal;

import java.util.function.Supplier;
import jtorch.Device;
import org.jspecify.annotations.Nullable;

/** Where new tensors of a thread are made if nothing is said about it. */
public final class DefaultDevice {
  private static final Device CPU = new Device("cpu", -1);
  private static final ThreadLocal<@Nullable Device> SET = new ThreadLocal<>();
  private static volatile boolean everSet; // most programs never do, and are not to look it up

  private DefaultDevice() {}

  /** Returns the device that was set in this thread, or null. */
  public static @Nullable Device set() {
    return everSet ? SET.get() : null;
  }

  /** Returns the device that was set in this thread, or the CPU. */
  public static Device get() {
    Device set = set();
    return set == null ? CPU : set;
  }

  /** Sets the device of this thread's new tensors; null is as if nothing had been set. */
  public static void set(@Nullable Device device) {
    everSet |= device != null;
    if (device == null) {
      SET.remove();
    } else {
      SET.set(device);
    }
  }

  /** Does something that needs tensors in the CPU's memory, whatever was set. */
  public static <T> T onCpu(Supplier<T> work) {
    Device outside = set();
    if (outside == null) {
      return work.get();
    }
    set(null);
    try {
      return work.get();
    } finally {
      set(outside);
    }
  }
}
