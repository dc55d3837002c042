package jtorch.internal;

import java.util.Arrays;

/** Refuses sizes that no tensor has, with the values. */
public final class Sizes {
  private Sizes() {}

  /**
   * Checks the sizes of a tensor to be made.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public static void notNegative(String operator, long... sizes) {
    for (long size : sizes) {
      if (size < 0) {
        throw new IllegalArgumentException(
            operator
                + ": a tensor of shape "
                + Arrays.toString(sizes)
                + " can't be made: "
                + size
                + " is negative.");
      }
    }
  }

  /**
   * Checks how often each dimension is to be repeated.
   *
   * @throws IllegalArgumentException if there are fewer numbers than dimensions, or one is negative
   */
  public static void repeats(long[] shape, long... repeats) {
    if (repeats.length < shape.length) {
      throw new IllegalArgumentException(
          "repeat: "
              + Arrays.toString(repeats)
              + " has fewer numbers than a tensor of shape "
              + Arrays.toString(shape)
              + " has dimensions; give at least "
              + shape.length
              + ".");
    }
    notNegative("repeat", repeats);
  }
}
