package jtorch.distributions;

import java.util.Arrays;
import jtorch.Tensor;

/** Shapes of parameters of which each row belongs to one variable. */
final class Rows {
  private Rows() {}

  /** Returns what is before the last dimension; refuses a tensor that has none. */
  static long[] batch(String what, Tensor rows) {
    long[] shape = rows.size();
    if (shape.length == 0) {
      throw new IllegalArgumentException(
          what + " without dimensions has no classes; give a tensor of shape (..., K).");
    }
    return Arrays.copyOf(shape, shape.length - 1);
  }

  /** Returns the last dimension. */
  static long[] event(Tensor rows) {
    return new long[] {rows.size(-1)};
  }
}
