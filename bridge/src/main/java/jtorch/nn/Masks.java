package jtorch.nn;

import static jtorch.Kwargs.dtype;

import jtorch.DType;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** What an attention doesn't see. */
final class Masks {
  private Masks() {}

  /** Returns a mask as numbers to add to scores: truth values become minus infinity and 0. */
  static @Nullable Tensor numbers(String name, @Nullable Tensor mask, DType dtype) {
    if (mask == null || mask.is_floating_point()) {
      return mask;
    }
    if (mask.dtype() != DType.bool) {
      throw new IllegalArgumentException(
          name + " is of truth values or floating-point numbers, not of " + mask.dtype() + ".");
    }
    Tensor zeros = torch.zeros_like(mask, dtype(dtype));
    return zeros.masked_fill(mask, Double.NEGATIVE_INFINITY);
  }

  /** Returns whether two tensors are one object: what is the same input is multiplied once. */
  @SuppressWarnings("ReferenceEquality") // equal numbers are not enough, and dear to compare
  static boolean same(Tensor one, Tensor other) {
    return one == other;
  }

  /** Returns the mask that hides what is later: minus infinity above the diagonal, else 0. */
  static Tensor causal(long size) {
    return torch.full(new long[] {size, size}, Double.NEGATIVE_INFINITY).triu(1);
  }

  /** Returns whether a mask is the one that hides what is later, if that isn't said. */
  static boolean isCausal(@Nullable Tensor mask, @Nullable Boolean said, long size) {
    if (said != null) {
      return said;
    }
    if (mask == null || mask.dim() != 2 || mask.size(0) != size || mask.size(1) != size) {
      return false;
    }
    Tensor causal = causal(size).to(mask.dtype()).to(mask.device());
    return mask.eq(causal).all().item_bool();
  }
}
