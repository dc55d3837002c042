package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Java's view of a tensor's memory.
 *
 * <p>The view keeps the tensor from the collector; so the tensor's handle, which the collector
 * starts from, holds the view weakly. The memory itself is held by another tensor over it, as the
 * first may be given other memory while it lives.
 */
public final class TensorSegment {
  /**
   * Another tensor over the same memory.
   *
   * @param owner the JavaCPP object that made it, which must not free it any more
   * @param tensor the {@code at::Tensor*}
   * @param data where its first element is
   * @param bytes how many it has
   */
  public record Alias(Object owner, long tensor, long data, long bytes) {}

  /** What a view's arena holds on to: the tensor, and the arena itself for the handle's sake. */
  private record Anchor(Object tensor, Arena arena) implements Consumer<MemorySegment> {
    @Override
    public void accept(MemorySegment ended) {
      // the handle frees the memory; this only had to be reachable until now
    }
  }

  private final Alias alias;
  private WeakReference<@Nullable Arena> arena = new WeakReference<>(null);

  TensorSegment(Alias alias) {
    PointerCollector.forget(alias.owner());
    this.alias = alias;
  }

  @SuppressWarnings("restricted") // bounded by the tensor's size; the arena ends with the tensor
  MemorySegment open(Object tensor) {
    Arena made = Arena.ofShared();
    arena = new WeakReference<>(made);
    return MemorySegment.ofAddress(alias.data())
        .reinterpret(alias.bytes(), made, new Anchor(tensor, made));
  }

  /** Returns the view if anybody holds it or a part of it. */
  @SuppressWarnings("restricted") // as above
  @Nullable MemorySegment view() {
    Arena open = arena.get();
    return open == null || !open.scope().isAlive()
        ? null
        : MemorySegment.ofAddress(alias.data()).reinterpret(alias.bytes(), open, null);
  }

  /** Makes the view unusable; false if a call into C is using it at this moment. */
  boolean end() {
    Arena open = arena.get();
    if (open == null || !open.scope().isAlive()) {
      return true;
    }
    try {
      open.close();
      return true;
    } catch (IllegalStateException inUse) {
      return false;
    }
  }

  /** Lets go of the memory. */
  void free() {
    TensorMemory.delete(alias.tensor());
  }
}
