package jtorch.sys;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tensors that one thread has made, in the order of its open scopes.
 *
 * <p>Its lock guards the lists. Only the thread itself opens and closes scopes; the collector's
 * thread unlinks what became unreachable.
 */
public final class ThreadMemory {
  /** Every thread's memory: what keeps the handles reachable until their tensors are freed. */
  private static final Set<ThreadMemory> ALL = ConcurrentHashMap.newKeySet();

  private static final ThreadLocal<ThreadMemory> CURRENT =
      ThreadLocal.withInitial(ThreadMemory::new);

  final Thread thread = Thread.currentThread();
  private final MemoryFrame root = new MemoryFrame(this, null);
  private MemoryFrame top = root;
  private long live;

  private ThreadMemory() {
    if (thread.isVirtual()) {
      throw new IllegalStateException(
          "LibTorch keeps its modes (no_grad, autocast, the current stream) in the operating"
              + " system's thread, which a virtual thread changes; call jtorch from a platform"
              + " thread, such as Executors.newFixedThreadPool gives.");
    }
    ALL.removeIf(ThreadMemory::isOver);
    ALL.add(this);
  }

  /** Returns whether the calling thread is the one whose tensors these are. */
  boolean isCurrent() {
    return thread.equals(Thread.currentThread());
  }

  /** Returns the calling thread's memory. */
  public static ThreadMemory current() {
    return CURRENT.get();
  }

  /** Returns how many native tensors Java owns at present, over all threads. */
  public static long liveTensors() {
    return ALL.stream().mapToLong(ThreadMemory::live).sum();
  }

  private synchronized long live() {
    return live;
  }

  private synchronized boolean isOver() {
    return live == 0 && !thread.isAlive();
  }

  /** Takes ownership of a native tensor, in the innermost open scope. */
  public TensorHandle adopt(Object referent, long address) {
    return link(new TensorHandle(referent, address, this), top);
  }

  /** Takes ownership of a native tensor that no scope ends: a parameter, an optimizer's state. */
  public TensorHandle adoptUnscoped(Object referent, long address) {
    return link(new TensorHandle(referent, address, this), root);
  }

  private synchronized TensorHandle link(TensorHandle handle, MemoryFrame frame) {
    live++;
    insert(handle, frame);
    return handle;
  }

  private static void insert(TensorHandle handle, MemoryFrame frame) {
    TensorHandle anchor = frame.anchor;
    TensorHandle last = Objects.requireNonNull(anchor.previous);
    handle.frame = frame;
    handle.previous = last;
    handle.next = anchor;
    last.next = handle;
    anchor.previous = handle;
  }

  /** Takes a handle out of its list for good. The lock is held. */
  void unlink(TensorHandle handle) {
    live--;
    remove(handle);
  }

  private static void remove(TensorHandle handle) {
    TensorHandle before = Objects.requireNonNull(handle.previous);
    TensorHandle after = Objects.requireNonNull(handle.next);
    before.next = after;
    after.previous = before;
    handle.frame = null;
  }

  /** Leaves a closed handle to the collector. The lock is held. */
  void moveToRoot(TensorHandle handle) {
    remove(handle);
    insert(handle, root);
  }

  /** Moves a handle to the scope around its own. The lock is held. */
  void moveOut(TensorHandle handle) {
    MemoryFrame frame = Objects.requireNonNull(handle.frame).present();
    if (frame.parent != null) {
      remove(handle);
      insert(handle, frame.parent.present());
    }
  }

  /** Opens a scope in this thread. */
  public synchronized MemoryFrame open() {
    checkThread();
    top = new MemoryFrame(this, top);
    return top;
  }

  /**
   * Ends a scope: frees its tensors, and abandons scopes inside it that were never closed.
   *
   * <p>Does nothing if the scope has ended already.
   */
  public synchronized void close(MemoryFrame frame) {
    checkThread();
    if (frame == root || !isOpen(frame)) {
      return;
    }
    abandonAbove(frame);
    TensorHandle anchor = frame.anchor;
    TensorHandle handle = Objects.requireNonNull(anchor.next);
    while (handle != anchor) {
      TensorHandle after = Objects.requireNonNull(handle.next);
      if (handle.closeInList()) {
        live--;
        handle.frame = null;
      } else {
        moveToRoot(handle);
      }
      handle = after;
    }
    top = Objects.requireNonNull(frame.parent);
    frame.mergedInto = top;
  }

  /** Drops a scope that was left by a break or an exception: its tensors fall to the collector. */
  public synchronized void abandon(MemoryFrame frame) {
    if (isCurrent() && frame != root && isOpen(frame)) {
      abandonAbove(frame);
      abandonTop();
    }
  }

  private boolean isOpen(MemoryFrame frame) {
    for (MemoryFrame f = top; f != null; f = f.parent) {
      if (f == frame) {
        return true;
      }
    }
    return false;
  }

  private void abandonAbove(MemoryFrame frame) {
    while (top != frame) {
      abandonTop();
    }
  }

  private void abandonTop() {
    splice(top.anchor, root.anchor);
    top.mergedInto = root;
    top = Objects.requireNonNull(top.parent);
  }

  /** Moves a whole ring to the end of another, whatever its length. */
  private static void splice(TensorHandle from, TensorHandle to) {
    if (from.next == from) {
      return;
    }
    TensorHandle first = Objects.requireNonNull(from.next);
    TensorHandle last = Objects.requireNonNull(from.previous);
    TensorHandle end = Objects.requireNonNull(to.previous);
    end.next = first;
    first.previous = end;
    last.next = to;
    to.previous = last;
    from.next = from;
    from.previous = from;
  }

  private void checkThread() {
    if (!isCurrent()) {
      throw new IllegalStateException(
          "A scope belongs to the thread that opened it, "
              + thread.getName()
              + ", and "
              + Thread.currentThread().getName()
              + " can't open or close it.");
    }
  }
}
