package jtorch.sys;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A backward pass that Java has called for, as its hooks and nodes see it.
 *
 * <p>LibTorch goes through a GPU's part of a graph in a thread of its own. Java code that it calls
 * there works with the memory of the thread that waits for the pass, as if that one had called it:
 * what it makes is ended by that thread's scopes, where it would keep the GPU's memory until the
 * collector comes otherwise. They take turns, as Python's hooks do.
 */
final class BackwardPass {
  static {
    LibTorch.load();
  }

  /** The pass that a thread is in: an array, as to write to it calls nothing. */
  private static final ThreadLocal<@Nullable BackwardPass[]> PRESENT =
      ThreadLocal.withInitial(() -> new @Nullable BackwardPass[1]);

  /** Those that are in no other one. */
  private static final Set<BackwardPass> RUNNING = ConcurrentHashMap.newKeySet();

  /** {@code int get_current_graph_task_id()}: -1 in a thread that is in no pass. */
  private static final @Nullable MethodHandle GRAPH_TASK =
      Downcall.symbol("_ZN5torch8autograd25get_current_graph_task_idEv")
          .map(_ -> ofGraphTask())
          .orElse(null);

  private final ThreadMemory memory = ThreadMemory.current();
  private final ReentrantLock turn;
  private final boolean outermost;

  /** What Java code of this pass threw first. */
  @Nullable Throwable failure;

  private BackwardPass(@Nullable BackwardPass outer) {
    turn = outer == null ? new ReentrantLock() : outer.turn;
    outermost = outer == null && !isInGraph();
  }

  private static MethodHandle ofGraphTask() {
    return Downcall.loaded(
        "_ZN5torch8autograd25get_current_graph_task_idEv",
        FunctionDescriptor.of(ValueLayout.JAVA_INT));
  }

  private static boolean isInGraph() {
    MethodHandle handle = GRAPH_TASK;
    try {
      return handle != null && (int) handle.invokeExact() != -1;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Returns the pass that the calling thread is in, if one is. */
  static @Nullable BackwardPass present() {
    return PRESENT.get()[0];
  }

  /** Returns whether it is in no other one. */
  boolean isOutermost() {
    return outermost;
  }

  /** What goes back through a graph. */
  interface Body<T extends @Nullable Object> {
    /** Does so. */
    T run(BackwardPass pass);
  }

  /** Does something as a pass of its own. A hook that begins one lets others have their turn. */
  static <T extends @Nullable Object> T begin(Body<T> body) {
    @Nullable BackwardPass[] present = PRESENT.get();
    BackwardPass outer = present[0];
    BackwardPass pass = new BackwardPass(outer);
    int turns = pass.turn.getHoldCount();
    for (int i = 0; i < turns; i++) {
      pass.turn.unlock();
    }
    present[0] = pass;
    try {
      if (pass.outermost) {
        RUNNING.add(pass);
      }
      return body.run(pass);
    } finally {
      present[0] = outer; // calls nothing, so that it happens also where the stack has ended
      if (pass.outermost) {
        RUNNING.remove(pass);
      }
      for (int i = 0; i < turns; i++) {
        pass.turn.lock();
      }
    }
  }

  /** Does what LibTorch calls Java for, perhaps in a pass, and perhaps in a thread of its own. */
  static <T extends @Nullable Object> T called(Supplier<T> body) {
    @Nullable BackwardPass[] present = PRESENT.get();
    BackwardPass own = present[0];
    BackwardPass pass = own == null ? waiting() : own;
    if (pass == null) {
      return body.get();
    }
    pass.turn.lock();
    try {
      return own == null ? pass.lend(body, present) : body.get();
    } finally {
      pass.turn.unlock();
    }
  }

  private <T extends @Nullable Object> T lend(Supplier<T> body, @Nullable BackwardPass[] present) {
    ThreadMemory before = memory.lend();
    present[0] = this;
    try {
      return body.get();
    } finally {
      present[0] = null;
      ThreadMemory.takeBack(before);
    }
  }

  /** The pass that waits for the calling thread of LibTorch's; with several, nobody knows which. */
  private static @Nullable BackwardPass waiting() {
    Iterator<BackwardPass> running = RUNNING.iterator();
    if (!running.hasNext()) {
      return null;
    }
    BackwardPass first = running.next();
    return running.hasNext() || !isInGraph() ? null : first;
  }

  /**
   * Does what LibTorch calls a hook or a node for: nothing may be thrown out of there.
   *
   * @param failed what is returned if something was thrown, which the pass's end will throw
   */
  static <T extends @Nullable Object> T hook(Supplier<T> body, Supplier<T> failed) {
    try {
      return called(() -> {
        try {
          return body.get();
        } catch (Throwable e) {
          JavaFailure.set(e);
          return failed.get();
        }
      });
    } catch (Throwable e) {
      JavaFailure.set(e);
      return failed.get();
    }
  }
}
