package jtorch.sys;

import java.lang.foreign.MemorySegment;
import java.lang.ref.PhantomReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ownership of one native tensor, an {@code at::Tensor*}.
 *
 * <p>The tensor is freed once: when its scope ends, when it is closed, or when the Java object that
 * stands for it can no longer be reached. A tensor that another thread has used is never freed
 * early, as that thread may be inside LibTorch with it: closing it only makes it unusable, and the
 * collector frees it.
 *
 * <p>Not thread-safe by itself: its owner's lock guards every field but the two volatile ones.
 */
public final class TensorHandle extends PhantomReference<Object> {
  final ThreadMemory owner;
  private long address;
  private volatile boolean closed;
  private volatile boolean shared;

  @Nullable TensorHandle previous;
  @Nullable TensorHandle next;
  @Nullable MemoryFrame frame;
  private final @Nullable Throwable birth;
  private @Nullable TensorSegment segment;

  /** Makes the handle of a tensor that {@code referent} stands for. */
  TensorHandle(Object referent, long address, ThreadMemory owner) {
    super(referent, Collector.QUEUE);
    this.address = address;
    this.owner = owner;
    this.birth = TRACE ? new Throwable("made here") : null;
  }

  /** Makes the anchor of a list. */
  TensorHandle(ThreadMemory owner) {
    super(null, null);
    this.owner = owner;
    this.birth = null;
    previous = this;
    next = this;
  }

  private static final boolean TRACE = Boolean.getBoolean("jtorch.trace");

  /**
   * Says that the calling thread is about to use the tensor.
   *
   * @throws IllegalStateException if it is closed, or in a virtual thread
   */
  public void use() {
    if (!owner.isCurrent()) {
      share();
    }
    if (closed) {
      throw new IllegalStateException(
          "This tensor is closed: its scope (one batch of a DataLoader, or torch.scope()) has"
              + " ended; call keep() on it inside the scope to use it afterwards."
              + (TRACE ? "" : " Run with -Djtorch.trace=true to see where it was made."),
          birth);
    }
  }

  private void share() {
    ThreadMemory.requirePlatformThread();
    if (!shared) {
      synchronized (owner) {
        shared = true; // before the check: a close that comes later leaves the memory alone
      }
    }
  }

  /** Returns whether the tensor can no longer be used. */
  public boolean isClosed() {
    return closed;
  }

  /** Ends the tensor's life now; a second time does nothing. */
  public void close() {
    StackReserve.beforeFreeing();
    synchronized (owner) {
      if (closed) {
        return;
      }
      closed = true;
      if (!owner.isCurrent()) {
        shared = true;
      }
      if (endSegment() && !shared) {
        owner.unlink(this);
        free();
      } else {
        owner.moveToRoot(this);
      }
    }
  }

  /** Moves the tensor one scope out, so that it outlives the present one. */
  public void keep() {
    synchronized (owner) {
      if (!closed) {
        owner.moveOut(this);
      }
    }
  }

  /** Moves the tensor out of all scopes: only {@link #close} or the collector ends it. */
  public void unscope() {
    synchronized (owner) {
      if (!closed) {
        owner.moveToRoot(this);
      }
    }
  }

  /** The scope ends: as {@link #close} without unlinking one by one. The owner's lock is held. */
  boolean closeInList() {
    closed = true;
    if (!endSegment() || shared) {
      return false;
    }
    free();
    return true;
  }

  /** Nothing in Java can reach the tensor any more. */
  void collect() {
    synchronized (owner) {
      if (address != 0) {
        closed = true;
        owner.unlink(this);
        free();
      }
    }
  }

  private void free() {
    long dead = address;
    address = 0;
    clear();
    TensorMemory.delete(dead);
    if (segment != null) {
      segment.free();
      segment = null;
    }
  }

  /** Ends Java's view of the memory; false if a call into C is using it at this moment. */
  private boolean endSegment() {
    return segment == null || segment.end();
  }

  /**
   * Returns Java's view of the tensor's memory, which is dead once the tensor is closed.
   *
   * @param tensor the object that this handle follows, which the view keeps from the collector
   * @param alias makes another tensor over the same memory, for the view to hold
   */
  public MemorySegment segment(Object tensor, Supplier<TensorSegment.Alias> alias) {
    synchronized (owner) {
      use();
      MemorySegment view = segment == null ? null : segment.view();
      if (view != null) {
        return view;
      }
      if (segment != null) {
        segment.free(); // nobody holds a view any more, and the tensor may have moved
      }
      segment = new TensorSegment(alias.get());
      return segment.open(tensor);
    }
  }

  /**
   * Gives the native tensor away, to be owned by another handle; this one is closed.
   *
   * @return the {@code at::Tensor*}, which the caller owns now
   */
  public long giveAway() {
    synchronized (owner) {
      use();
      if (!endSegment()) {
        throw new IllegalStateException(
            "The tensor's segment is used by a call into C; wait for it before handing it over.");
      }
      closed = true;
      owner.unlink(this);
      long given = address;
      address = 0;
      clear();
      if (segment != null) {
        segment.free();
        segment = null;
      }
      return given;
    }
  }
}
