package jtorch.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/**
 * A number as LibTorch takes it, as a scalar and as a tensor, which live as long as the process.
 *
 * <p>A program has few numbers and uses them often: each is kept the first time, as long as its
 * place in the table is free. Nothing changes them, so all threads share them.
 */
final class Numbers {
  private static final int PLACES = 1024;
  private static final long SPREAD = 0x9E3779B97F4A7C15L; // of Fibonacci hashing
  private static final AtomicReferenceArray<@Nullable Numbers> KEPT =
      new AtomicReferenceArray<>(PLACES);

  private final boolean integer;
  private final long bits;
  private final Scalar scalar;
  private final ScalarOptional optional;
  private final Tensor tensor;

  private Numbers(boolean integer, long bits, Scalar scalar) {
    this.integer = integer;
    this.bits = bits;
    this.scalar = scalar;
    this.optional = new ScalarOptional(scalar);
    this.tensor = torch.wrapped_scalar_tensor(scalar);
  }

  Scalar scalar() {
    return scalar;
  }

  ScalarOptional optional() {
    return optional;
  }

  /** The number as a tensor that doesn't decide a result's type. */
  Tensor tensor() {
    return tensor;
  }

  /** Returns an integer, or null if another number has its place. */
  static @Nullable Numbers of(long value) {
    return find(true, value);
  }

  /** Returns a number with a fraction, or null if another number has its place. */
  static @Nullable Numbers of(double value) {
    return find(false, Double.doubleToRawLongBits(value));
  }

  private static @Nullable Numbers find(boolean integer, long bits) {
    int place = (int) (((bits + (integer ? 1 : 0)) * SPREAD) >>> 54);
    Numbers kept = KEPT.get(place);
    if (kept == null) {
      return keep(place, integer, bits);
    }
    return kept.bits == bits && kept.integer == integer ? kept : null;
  }

  /** A tensor that is made in inference mode can't be used outside it, so it isn't kept. */
  private static @Nullable Numbers keep(int place, boolean integer, long bits) {
    if (InferenceMode.is_enabled()) {
      return null;
    }
    Scalar scalar = integer ? new Scalar(bits) : new Scalar(Double.longBitsToDouble(bits));
    Numbers made = new Numbers(integer, bits, scalar);
    if (KEPT.compareAndSet(place, null, made)) {
      return made;
    }
    made.tensor.close();
    made.optional.close();
    scalar.close();
    return null;
  }
}
