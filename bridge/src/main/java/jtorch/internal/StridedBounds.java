package jtorch.internal;

import jtorch.DType;

/** That a tensor stays within its storage, without an overflow anywhere. */
public final class StridedBounds {
  private StridedBounds() {}

  /** Returns whether all elements of a view are among as many as its storage has. */
  public static boolean fit(long[] size, long[] stride, long offset, long elements, DType dtype) {
    if (size.length != stride.length || offset < 0) {
      return false;
    }
    try {
      long numel = 1;
      long last = offset;
      for (int d = 0; d < size.length; d++) {
        if (size[d] < 0 || stride[d] < 0) {
          return false;
        }
        numel = Math.multiplyExact(numel, size[d]);
        last = Math.addExact(last, Math.multiplyExact(Math.max(size[d] - 1, 0), stride[d]));
      }
      Math.multiplyExact(numel, dtype.itemsize());
      return numel == 0 ? offset <= elements : last < elements;
    } catch (ArithmeticException overflow) {
      return false;
    }
  }
}
