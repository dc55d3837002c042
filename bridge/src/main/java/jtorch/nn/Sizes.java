package jtorch.nn;

import java.util.Arrays;
import java.util.stream.Collectors;
import jtorch.internal.PythonNumbers;

/** Sizes of windows: one number for each dimension, or one for all. */
final class Sizes {
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
        .mapToObj(Long::toString)
        .collect(Collectors.joining(", ", "(", sizes.length == 1 ? ",)" : ")"));
  }

  /** Returns one number as itself, several as Python prints a tuple. */
  static String text(long... sizes) {
    return sizes.length == 1 ? Long.toString(sizes[0]) : tuple(sizes);
  }
}
