package jtorch.internal;

import java.util.Arrays;
import jtorch.Tensor;
import jtorch.internal.transforms.Layer;

/**
 * Refuses numbers in tensors that LibTorch's kernels follow into memory without looking at them.
 *
 * <p>Only tensors on the CPU are read: a kernel of a GPU that goes astray is told as an error, and
 * a look would make the program wait for it. In a function given to {@code vmap} a tensor stands
 * for many and isn't read.
 */
public final class Followed {
  private Followed() {}

  /**
   * Checks how often each slice is to be repeated: LibTorch adds up without a look at the sum.
   *
   * @throws IllegalArgumentException if a number is negative or their sum too large
   */
  public static void repeats(Tensor repeats) {
    if (!isReadable(repeats)) {
      return;
    }
    long sum = 0;
    for (long times : repeats.toLongs()) {
      sum += times;
      if (times < 0 || sum < 0) {
        throw new IllegalArgumentException(
            "repeat_interleave: "
                + (times < 0 ? times + " is negative" : "the sum of repeats is above 2^63")
                + "; give how often each is repeated, 0 or more.");
      }
    }
  }

  /**
   * Checks where bags begin.
   *
   * @throws IllegalArgumentException if there are indices, but no bag
   * @throws IndexOutOfBoundsException if a bag begins before the first index
   */
  public static void offsets(Tensor offsets, Tensor indices) {
    if (offsets.numel() == 0 && indices.numel() > 0) {
      throw new IllegalArgumentException(
          "embedding_bag: "
              + indices.numel()
              + " indices are in no bag, as there are no offsets; give [0] for one bag.");
    }
    if (!isReadable(offsets)) {
      return;
    }
    for (long offset : offsets.toLongs()) {
      if (offset < 0) {
        throw new IndexOutOfBoundsException(
            "embedding_bag: an offset is "
                + offset
                + ", before the first index; offsets begin with 0 and don't go down.");
      }
    }
  }

  /**
   * Checks the pivots of symmetric matrices: rows that are changed, counted from 1, or twice the
   * same, negated, for a block of two rows.
   *
   * @param pivots (..., rows)
   * @throws IndexOutOfBoundsException if one is no row, or a block is not whole
   */
  public static void pivots(Tensor pivots) {
    if (!isReadable(pivots) || pivots.dim() == 0) {
      return;
    }
    long[] all = pivots.toLongs();
    int rows = Math.toIntExact(pivots.size(-1));
    for (int at = 0; at < all.length; at++) {
      long pivot = all[at];
      boolean last = at % rows == rows - 1;
      boolean fits = pivot >= 1 ? pivot <= rows : pivot >= -rows && !last && all[at + 1] == pivot;
      if (!fits || pivot == 0) {
        throw new IndexOutOfBoundsException(
            "ldl_solve: the pivots "
                + Arrays.toString(Arrays.copyOfRange(all, at - at % rows, at - at % rows + rows))
                + " are none of "
                + rows
                + " rows; give those that ldl_factor returned.");
      }
      at += pivot < 0 ? 1 : 0;
    }
  }

  /**
   * Checks a matrix that LAPACK would not come through with.
   *
   * @throws IllegalArgumentException if a number is infinite or NaN
   */
  public static void finite(String operator, Tensor matrix) {
    if (!matrix.is_cpu() || Layer.isOpen()) {
      return;
    }
    try (Tensor finite = matrix.isfinite();
        Tensor all = finite.all()) {
      if (!all.item_bool()) {
        throw new IllegalArgumentException(
            operator + ": the matrix has numbers that are infinite or NaN; give finite ones.");
      }
    }
  }

  private static boolean isReadable(Tensor numbers) {
    return numbers.is_cpu()
        && !Layer.isOpen()
        && !numbers.is_floating_point()
        && !numbers.is_complex()
        && numbers.numel() > 0;
  }
}
