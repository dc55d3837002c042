package jtorch.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import jtorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.jspecify.annotations.Nullable;

/** Tensors that may be missing, as LibTorch takes them; the native objects are used again. */
public final class OptionalTensors {
  private static final int PLACES = 16; // a call has a few, and some threads call at once
  private static final AtomicReferenceArray<@Nullable Kept> FREE =
      new AtomicReferenceArray<>(PLACES);

  private OptionalTensors() {}

  /** Returns an optional that holds a tensor, or none; the caller closes it after its call. */
  public static TensorOptional of(@Nullable Tensor tensor) {
    if (tensor == null) {
      return take();
    }
    org.bytedeco.pytorch.Tensor raw = Raw.of(tensor); // first, as it throws if the tensor is closed
    Kept optional = take();
    optional.put(raw);
    return optional;
  }

  private static Kept take() {
    for (int i = 0; i < PLACES; i++) {
      Kept free = FREE.getAndSet(i, null);
      if (free != null) {
        return free;
      }
    }
    return new Kept();
  }

  /** An optional whose end is a place among the free ones, if there is one. */
  private static final class Kept extends TensorOptional {
    @Override
    public void close() {
      reset();
      for (int i = 0; i < PLACES; i++) {
        if (FREE.compareAndSet(i, null, this)) {
          return;
        }
      }
      super.close();
    }
  }
}
