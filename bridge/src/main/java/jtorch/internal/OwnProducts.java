package jtorch.internal;

import java.util.function.Supplier;
import jtorch.internal.transforms.Layer;

/**
 * Whether this thread may compute by other operators than PyTorch's own: not while what it does is
 * recorded for Python, or computed for many samples at once.
 */
public final class OwnProducts {
  private static final ThreadLocal<Boolean> OFF = ThreadLocal.withInitial(() -> false);

  private OwnProducts() {}

  /** Returns whether only PyTorch's own operators may be used. */
  public static boolean areOff() {
    return OFF.get() || Layer.isOpen();
  }

  /**
   * Has only PyTorch's own operators used from now on, or others again.
   *
   * @return what was before
   */
  public static boolean turnOff(boolean off) {
    boolean before = OFF.get();
    OFF.set(off);
    return before;
  }

  /** Computes something by PyTorch's own operators alone. */
  public static <T> T without(Supplier<T> call) {
    boolean before = OFF.get();
    OFF.set(true);
    try {
      return call.get();
    } finally {
      OFF.set(before);
    }
  }
}
