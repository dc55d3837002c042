package jtorch.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.nn.Module;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread see which modules compute, whether they are called with their hooks or by their
 * {@code forward} alone: a network in Java calls its layers by {@code forward}.
 */
public final class Watch {
  private static final AtomicInteger WATCHING = new AtomicInteger();
  private static final ThreadLocal<@Nullable Watch> PRESENT = new ThreadLocal<>();

  private final Watcher watcher;
  private final Deque<Module> open = new ArrayDeque<>();

  private Watch(Watcher watcher) {
    this.watcher = watcher;
  }

  /** What is told of each module. */
  public interface Watcher {
    /** A module begins. */
    void before(Module module);

    /**
     * A module is done.
     *
     * @param input what went in, or null if that was not one tensor
     */
    void after(Module module, @Nullable Tensor input, @Nullable Object output);
  }

  /** Does something and tells of each module that computes meanwhile on this thread. */
  public static void during(Watcher watcher, Runnable action) {
    Watch outer = PRESENT.get();
    PRESENT.set(new Watch(watcher));
    WATCHING.incrementAndGet();
    try {
      action.run();
    } finally {
      WATCHING.decrementAndGet();
      PRESENT.set(outer);
    }
  }

  /** Computes a module's output; it counts once, however many ways lead through it. */
  public static <T extends @Nullable Object> T around(
      Module module, @Nullable Tensor input, Supplier<T> forward) {
    Watch present = WATCHING.get() == 0 ? null : PRESENT.get();
    if (present == null || present.isInnermost(module)) {
      return forward.get();
    }
    present.watcher.before(module);
    present.open.push(module);
    T output;
    try {
      output = forward.get();
    } finally {
      present.open.pop();
    }
    present.watcher.after(module, input, output);
    return output;
  }

  @SuppressWarnings("ReferenceEquality") // the very module, whatever it thinks of another
  private boolean isInnermost(Module module) {
    return open.peek() == module;
  }
}
