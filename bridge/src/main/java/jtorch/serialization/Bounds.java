package jtorch.serialization;

import java.util.Arrays;
import jtorch.internal.StridedBounds;

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
    try {
      long elements = length(view.storage()) / view.dtype().itemsize();
      return StridedBounds.fit(view.size(), view.stride(), view.offset(), elements, view.dtype());
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
