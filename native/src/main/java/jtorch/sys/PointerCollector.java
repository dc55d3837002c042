package jtorch.sys;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * JavaCPP's own collector, which would free a tensor a second time.
 *
 * <p>{@link ProcessSettings} turns it off, but it is on if the user wants it so, or if something
 * else in this JVM used JavaCPP before jtorch.
 */
final class PointerCollector {
  static {
    LibTorch.load();
  }

  /** Asked once, as forgetting costs 50 ns of an operator's 750. */
  private static final boolean ON = isOn();

  private PointerCollector() {}

  private static boolean isOn() {
    try (BytePointer probe = new BytePointer(1)) {
      return !probe.isNull() && Pointer.totalCount() > 0; // it counts what it would collect
    }
  }

  /** Leaves what a JavaCPP object points to to its new owner. */
  static void forget(Object referent) {
    if (ON && referent instanceof Pointer pointer) {
      pointer.deallocate(false);
    }
  }
}
