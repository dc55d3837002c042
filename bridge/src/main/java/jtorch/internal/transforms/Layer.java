package jtorch.internal.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jtorch.internal.Natives;
import jtorch.sys.DynamicLayer;
import jtorch.sys.DynamicLayers;
import jtorch.sys.ThreadMemory;
import org.bytedeco.pytorch.GradMode;
import org.jspecify.annotations.Nullable;

/**
 * What a thread does between the beginning and the end of a transform: what LibTorch calls a level.
 *
 * <p>Layers end in the order opposite to that in which they began, whatever is thrown.
 */
public final class Layer implements AutoCloseable {
  private static final ThreadLocal<List<Layer>> OPEN = ThreadLocal.withInitial(ArrayList::new);

  private static final ThreadLocal<@Nullable String> REFUSED = new ThreadLocal<>();

  // Not volatile: it turns true once, seen at once by the thread that has a layer.
  private static boolean everOpened;

  private final List<Layer> stack;
  private final int level;
  private @Nullable DynamicLayer layer;

  private Layer(String name) {
    stack = OPEN.get();
    level = stack.size() + 1;
    if (level > DynamicLayers.MOST) {
      throw new IllegalStateException(
          name
              + ": transforms are "
              + DynamicLayers.MOST
              + " deep already, and LibTorch tells no more apart; write one with more dimensions.");
    }
  }

  /**
   * Begins a layer in which tensors have a dimension that they don't show.
   *
   * @param size of that dimension
   * @param randomness what random operators do: 0 to be refused, 1 the same for all, 2 another for
   *     each
   */
  public static Layer vmap(long size, int randomness) {
    return begun("vmap", () -> DynamicLayers.vmap(size, randomness));
  }

  /** Begins a layer in which gradients are recorded apart from those around it. */
  public static Layer grad(String name) {
    boolean outside = GradMode.is_enabled();
    return begun(name, () -> DynamicLayers.grad(outside));
  }

  private static Layer begun(String name, Supplier<DynamicLayer> begin) {
    Natives.load();
    ThreadMemory.requirePlatformThread(); // LibTorch keeps the layers in the system's thread
    if (!DynamicLayers.areThere()) {
      throw new UnsupportedOperationException(
          name
              + ": LibTorch's transforms are reached on Linux with an x86-64 processor only, where"
              + " a process may make code; add a dimension for the batch instead.");
    }
    String why = REFUSED.get();
    if (why != null) {
      throw new IllegalStateException(name + ": " + why + ".");
    }
    Layer made = new Layer(name);
    made.stack.add(made);
    try {
      made.layer = begin.get();
    } catch (Throwable e) {
      made.stack.removeLast();
      throw e;
    }
    everOpened = true;
    return made;
  }

  /** Returns whether one can be opened on this system. */
  static boolean isPossible() {
    Natives.load();
    return DynamicLayers.areThere();
  }

  /** Returns whether there was ever one, so that tensors may be of a kind that has no memory. */
  static boolean wasEverOpened() {
    return everOpened;
  }

  /** Returns whether this thread has one open. */
  public static boolean isOpen() {
    return everOpened && !OPEN.get().isEmpty();
  }

  /** Returns how many this thread has open. */
  static int depth() {
    return everOpened ? OPEN.get().size() : 0;
  }

  /**
   * Refuses what can't be done in a transform.
   *
   * @param what the call, and why it can't
   * @throws IllegalStateException if this thread has a layer open
   */
  public static void refuse(String what) {
    if (isOpen()) {
      throw new IllegalStateException(what);
    }
  }

  /**
   * Refuses files.
   *
   * @throws IllegalStateException if this thread has a layer open
   */
  public static void refuseFiles(String name) {
    refuse(
        name
            + ": a file is not read or written in a function given to torch.func; do it before, or"
            + " with what vmap or grad returns.");
  }

  /**
   * Does something in which no layer may begin, and that can't be done in one.
   *
   * @param why the reason, which is thrown with the call's name
   */
  public static <T> T without(String why, Supplier<T> call) {
    refuse("torch.func: " + why + ".");
    REFUSED.set(why);
    try {
      return call.get();
    } finally {
      REFUSED.remove();
    }
  }

  /** Does something as if this thread had no layer open, with tensors from outside of all. */
  public static <T extends @Nullable Object> T outside(Supplier<T> call) {
    if (!isOpen()) {
      return call.get();
    }
    List<Layer> hidden = OPEN.get();
    OPEN.set(new ArrayList<>());
    DynamicLayers.include(false);
    try {
      return call.get();
    } finally {
      DynamicLayers.include(true);
      OPEN.set(hidden);
    }
  }

  /** Returns its number, counted from 1. */
  public int level() {
    return level;
  }

  @Override
  public void close() {
    DynamicLayer present = layer;
    if (present == null) {
      return;
    }
    layer = null;
    long ended = present.end();
    stack.removeLast();
    if (ended != level) {
      throw new AssertionError("layer " + ended + " has ended, not " + level);
    }
  }
}
