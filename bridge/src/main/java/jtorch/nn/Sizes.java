package jtorch.nn;

import java.util.Arrays;
import java.util.stream.Collectors;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;
import org.jspecify.annotations.Nullable;

/** Sizes of windows: one number for each dimension, or one for all. */
final class Sizes {
  /** A size that is the input's own. */
  static final long AS_INPUT = Long.MIN_VALUE;

  private Sizes() {}

  /** Returns one number for each of the dimensions. */
  static long[] expand(String name, int dimensions, long... given) {
    if (given.length == dimensions) {
      return given.clone(); // the caller may change its own
    }
    if (given.length != 1) {
      throw new IllegalArgumentException(
          name + " takes 1 number or " + dimensions + ", not " + given.length + ".");
    }
    long[] all = new long[dimensions];
    Arrays.fill(all, given[0]);
    return all;
  }

  /** Returns one number for each of the dimensions. */
  static double[] expand(String name, int dimensions, double... given) {
    if (given.length != dimensions && given.length != 1) {
      throw new IllegalArgumentException(
          name + " takes 1 number or " + dimensions + ", not " + given.length + ".");
    }
    double[] all = new double[dimensions];
    Arrays.setAll(all, d -> given[given.length == 1 ? 0 : d]);
    return all;
  }

  /** Returns a size that several numbers could be given for. */
  static long single(String layer, String name, long... given) {
    if (given.length != 1) {
      throw new IllegalArgumentException(
          layer + ": " + name + " is one number, not " + given.length + ".");
    }
    return given[0];
  }

  /** Returns sizes of which null stands for the input's own: Python's {@code None}. */
  static long[] orAsInput(String layer, @Nullable Number... given) {
    long[] sizes = new long[given.length];
    for (int d = 0; d < sizes.length; d++) {
      Number size = given[d];
      sizes[d] = size == null ? AS_INPUT : size.longValue();
      if (size != null) {
        checkPositive(layer, "output_size", sizes[d]);
      }
    }
    return sizes;
  }

  /** Returns sizes with the input's own, of its last dimensions, where they are to be those. */
  static long[] resolved(Tensor input, long... sizes) {
    long[] all = sizes.clone();
    for (int d = 0; d < all.length; d++) {
      all[d] = all[d] == AS_INPUT ? input.size(d - all.length) : all[d];
    }
    return all;
  }

  static void checkPositive(String layer, String name, long... sizes) {
    for (long size : sizes) {
      if (size < 1) {
        throw new IllegalArgumentException(
            layer + ": " + name + " must be positive, not " + size + ".");
      }
    }
  }

  /** Returns what an adaptive pooling gives, a number for each of the dimensions. */
  static long[] outputSize(int dimensions, long... given) {
    long[] size = expand("output_size", dimensions, given);
    checkInt("adaptive pooling", "output_size", size);
    return size;
  }

  /** A kernel looks at each place of a window, and one of 2^62 places would take for ever. */
  static void checkInt(String layer, String name, long... sizes) {
    for (long size : sizes) {
      if (size != (int) size) {
        throw new IllegalArgumentException(
            layer + ": " + name + " is below 2^31, not " + size + ".");
      }
    }
  }

  /** Returns a number as Python prints one that was typed without a point if it has no fraction. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : PythonNumbers.repr(value);
  }

  /** Returns the numbers as Python prints a tuple. */
  static String tuple(long... sizes) {
    return Arrays.stream(sizes)
        .mapToObj(size -> size == AS_INPUT ? "None" : Long.toString(size))
        .collect(Collectors.joining(", ", "(", sizes.length == 1 ? ",)" : ")"));
  }

  /** Returns one number as itself, several as Python prints a tuple. */
  static String text(long... sizes) {
    return sizes.length == 1 ? Long.toString(sizes[0]) : tuple(sizes);
  }
}
