package jtorch.nn;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What takes a hook back. */
public final class RemovableHandle implements AutoCloseable {
  private final AtomicReference<@Nullable Runnable> removal; // null once done: it knows the hook

  /** Makes one that runs this when it is used. */
  public RemovableHandle(Runnable removal) {
    this.removal = new AtomicReference<>(removal);
  }

  /** Takes the hook back; a second time does nothing. */
  public void remove() {
    Runnable once = removal.getAndSet(null);
    if (once != null) {
      once.run();
    }
  }

  @Override
  public void close() {
    remove();
  }
}
