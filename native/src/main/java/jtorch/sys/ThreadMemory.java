package jtorch.sys;

import java.lang.ref.WeakReference;
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

  /** Weak, as a thread may reach what it made, and would keep it from the collector for ever. */
  private final WeakReference<Thread> thread = new WeakReference<>(Thread.currentThread());

  private final String threadName = Thread.currentThread().getName();
  private final MemoryFrame root = new MemoryFrame(this, null);
  private MemoryFrame top = root;
  private long live;
  private volatile boolean lent; // perhaps, and for good: where it never was, nobody need look

  private ThreadMemory() {
    requirePlatformThread();
    ALL.removeIf(ThreadMemory::isOver);
    ALL.add(this);
  }

  /**
   * Refuses the calling thread if LibTorch can't work in it.
   *
   * @throws IllegalStateException in a virtual thread
   */
  public static void requirePlatformThread() {
    if (Thread.currentThread().isVirtual()) {
      throw new IllegalStateException(
          "LibTorch keeps its modes (no_grad, autocast, the current stream) in the operating"
              + " system's thread, which a virtual thread changes; call jtorch from a platform"
              + " thread, such as Executors.newFixedThreadPool gives.");
    }
  }

  /** Returns whether the calling thread is the one whose tensors these are, or works for it. */
  boolean isCurrent() {
    return thread.refersTo(Thread.currentThread()) || (lent && CURRENT.get() == this);
  }

  /**
   * Has the calling thread work with this memory, whose own thread waits for it meanwhile.
   *
   * @return the calling thread's own memory, for {@link #takeBack}
   */
  ThreadMemory lend() {
    ThreadMemory own = CURRENT.get();
    lent = true;
    CURRENT.set(this);
    return own;
  }

  /** Has the calling thread work with its own memory again. */
  static void takeBack(ThreadMemory own) {
    CURRENT.set(own);
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
    Thread owner = thread.get();
    return live == 0 && (owner == null || !owner.isAlive());
  }

  /**
   * Takes ownership of a native tensor, in the innermost open scope.
   *
   * @param referent the Java object that stands for it: the tensor is freed when nothing reaches
   *     that object, which must not free it itself
   * @param address the {@code at::Tensor*}
   */
  public TensorHandle adopt(Object referent, long address) {
    return link(referent, address, top);
  }

  /** Takes ownership of a native tensor that no scope ends: a parameter, an optimizer's state. */
  public TensorHandle adoptUnscoped(Object referent, long address) {
    return link(referent, address, root);
  }

  private synchronized TensorHandle link(Object referent, long address, MemoryFrame frame) {
    PointerCollector.forget(referent);
    TensorHandle handle = new TensorHandle(referent, address, this);
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
    forget(handle);
  }

  /** Cuts a handle's ties: a closed tensor that is still held must not hold its neighbours. */
  private static void forget(TensorHandle handle) {
    handle.previous = null;
    handle.next = null;
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
    StackReserve.beforeFreeing(); // not on the way, which would leave half of them behind
    if (frame == root || !isOpen(frame)) {
      return;
    }
    abandonAbove(frame);
    TensorHandle anchor = frame.anchor;
    TensorHandle handle = Objects.requireNonNull(anchor.next);
    while (handle != anchor) {
      TensorHandle after = Objects.requireNonNull(handle.next);
      end(handle);
      handle = after;
    }
    anchor.previous = anchor;
    anchor.next = anchor;
    top = Objects.requireNonNull(frame.parent);
    frame.mergedInto = top;
  }

  /** Ends a handle whose ring is being dissolved; one that can't be freed yet waits in the root. */
  private void end(TensorHandle handle) {
    if (handle.closeInList()) {
      live--;
      forget(handle);
    } else {
      insert(handle, root);
    }
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
              + threadName
              + ", and "
              + Thread.currentThread().getName()
              + " can't open or close it.");
    }
  }
}
