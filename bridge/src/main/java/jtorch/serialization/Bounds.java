package jtorch.serialization;

import java.util.Arrays;

/** That a tensor of a file stays within its storage, without an overflow anywhere. */
final class Bounds {
  static final int MOST_DIMENSIONS = 64;

  private Bounds() {}

  /** Throws unless all elements of the view are in its storage. */
  static void check(Node.View view) {
    if (!fits(view)) {
      throw new FileException(
          String.format(
              "a tensor of sizes %s, strides %s and offset %d lies outside its storage '%s' of %d"
                  + " elements",
              Arrays.toString(view.size()),
              Arrays.toString(view.stride()),
              view.offset(),
              PickleInput.shown(view.storage().key()),
              view.storage().length()));
    }
  }

  private static boolean fits(Node.View view) {
    long[] size = view.size();
    long[] stride = view.stride();
    if (size.length != stride.length || view.offset() < 0) {
      return false;
    }
    try {
      long numel = 1;
      long last = view.offset();
      for (int d = 0; d < size.length; d++) {
        if (size[d] < 0 || stride[d] < 0) {
          return false;
        }
        numel = Math.multiplyExact(numel, size[d]);
        last = Math.addExact(last, Math.multiplyExact(Math.max(size[d] - 1, 0), stride[d]));
      }
      Math.multiplyExact(numel, view.dtype().itemsize());
      long elements = length(view.storage()) / view.dtype().itemsize();
      return numel == 0 ? view.offset() <= elements : last < elements;
    } catch (ArithmeticException overflow) {
      return false;
    }
  }

  /** Returns how many bytes a part of a storage has. */
  private static long length(Node.Storage storage) {
    return Math.multiplyExact(
        storage.length(), storage.dtype() == null ? 1 : storage.dtype().itemsize());
  }
}
