package jtorch.nn;

import java.util.Arrays;
import java.util.stream.LongStream;
import jtorch.Tensor;
import jtorch.WeightKwargs.Amount;
import jtorch.torch;

/** How much is pruned. */
final class PrunedShare {
  private PrunedShare() {}

  static Amount checked(Amount amount) {
    double value = amount.value().doubleValue();
    boolean whole = amount.value() instanceof Long;
    if (!(value >= 0) || (!whole && value > 1)) {
      throw new IllegalArgumentException(
          "amount must be a share from 0 to 1 or a number of 0 or more, not "
              + amount.value()
              + ".");
    }
    return amount;
  }

  /** Returns how many of a number are pruned; halves are rounded to even, as in Python. */
  static long of(Amount amount, long all) {
    if (amount.value() instanceof Long number) {
      if (number > all) {
        throw new IllegalArgumentException(
            "amount must be at most " + all + ", what there is to prune, not " + number + ".");
      }
      return number;
    }
    return (long) Math.rint(amount.value().doubleValue() * all);
  }

  static void checkDim(Tensor t, long dim) {
    int dims = t.dim();
    if (dims < 2) {
      throw new IllegalArgumentException(
          "Structured pruning takes tensors of two dimensions or more, not of the shape "
              + Arrays.toString(t.size())
              + ".");
    }
    if (dim >= dims || dim < -dims) {
      throw new IndexOutOfBoundsException(
          "dim must be from %d to %d, not %d.".formatted(-dims, dims - 1, dim));
    }
  }

  /** Returns a mask that is the same across all dimensions but one. */
  static Tensor along(Tensor t, long dim, Tensor kept) {
    long at = dim < 0 ? dim + t.dim() : dim;
    long[] shape = LongStream.range(0, t.dim()).map(d -> d == at ? t.size(d) : 1).toArray();
    return torch.ones_like(t).mul(kept.to(t.dtype()).view(shape));
  }
}
