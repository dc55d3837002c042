package jtorch;

import jtorch.TestingKwargs.AssertCloseKwarg;
import org.jspecify.annotations.Nullable;

/** Comparisons for tests. */
abstract class Comparisons {
  Comparisons() {}

  /**
   * Fails if two values are not close: {@code |actual - expected| <= atol + rtol * |expected|} for
   * each element, with tolerances by the element types unless {@code rtol(...)} and {@code
   * atol(...)} are given.
   *
   * <p>Sparse tensors are compared as dense ones: what is kept of them may be in another order.
   *
   * @param actual a tensor, number or Boolean, or a list or map of such
   * @param expected what it is to be, of the same kind
   * @throws AssertionError in Python's words: how many elements differ, by how much, and where
   * @throws IllegalArgumentException if the two are of kinds that can't be compared, or only one of
   *     the tolerances is given
   */
  public static void assert_close(
      @Nullable Object actual, @Nullable Object expected, AssertCloseKwarg... keywords) {
    new Closeness(keywords).check(actual, expected);
  }
}
