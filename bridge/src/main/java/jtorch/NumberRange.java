package jtorch;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a type of integers holds: a number outside would silently become another one.
 *
 * <p>As in Python, a negative integer may be the two's complement of an unsigned type; a type with
 * a fraction takes all numbers, as infinite ones if need be.
 *
 * @param min the smallest number
 * @param max the largest number that a long can be
 */
record NumberRange(DType dtype, long min, long max) {
  /**
   * Looks at all numbers of an array.
   *
   * @throws IllegalArgumentException if the type doesn't hold one of them
   */
  static void check(Object flat, DType dtype) {
    if (dtype.is_floating_point() || dtype.is_complex() || dtype == DType.bool) {
      return;
    }
    NumberRange range = of(dtype);
    switch (flat) {
      case float[] a -> range.check(IntStream.range(0, a.length).mapToDouble(i -> a[i]));
      case double[] a -> range.check(Arrays.stream(a));
      case long[] a -> range.check(Arrays.stream(a));
      case int[] a -> range.check(Arrays.stream(a).asLongStream());
      case short[] a -> range.check(IntStream.range(0, a.length).mapToLong(i -> a[i]));
      case byte[] a -> range.check(IntStream.range(0, a.length).mapToLong(i -> a[i]));
      default -> {} // truths are 0 and 1
    }
  }

  /** Returns the numbers of a type of integers. */
  static NumberRange of(DType dtype) {
    if (dtype == DType.uint64) {
      return new NumberRange(dtype, 0, Long.MAX_VALUE);
    }
    int bits = Byte.SIZE * dtype.itemsize();
    boolean unsigned = dtype.name().startsWith("u");
    long max = -1L >>> (Long.SIZE - bits + (unsigned ? 0 : 1));
    return new NumberRange(dtype, unsigned ? 0 : -max - 1, max);
  }

  private void check(LongStream numbers) {
    long least = min == 0 && dtype != DType.uint64 ? -max : min;
    numbers.filter(n -> n < least || n > max).findFirst().ifPresent(n -> refuse(Long.toString(n)));
  }

  private void check(DoubleStream numbers) {
    boolean wide = max == Long.MAX_VALUE; // as a double, this is the first number too large
    double end = dtype == DType.uint64 ? 0x1p64 : wide ? max : Math.nextUp((double) max);
    numbers
        .filter(n -> !(n >= min && n < end)) // what is not a number isn't either
        .findFirst()
        .ifPresent(n -> refuse(Double.toString(n)));
  }

  private void refuse(String number) {
    String largest = dtype == DType.uint64 ? Long.toUnsignedString(-1) : Long.toString(max);
    throw new IllegalArgumentException(
        "tensor: "
            + number
            + " doesn't fit "
            + dtype
            + ", which holds "
            + min
            + " to "
            + largest
            + "; choose a larger dtype.");
  }
}
