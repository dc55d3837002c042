package jtorch.nn;

import java.util.Arrays;
import jtorch.Tensor;

/**
 * How many numbers go into each output of a layer and out of each input.
 *
 * @param in the numbers that go into an output
 * @param out the numbers that an input goes into
 */
record Fans(long in, long out) {
  static Fans of(String operator, Tensor weight) {
    checkDims(operator, weight, 2, Integer.MAX_VALUE);
    long[] sizes = weight.size();
    long field = 1; // by a loop: a first network would wait for the stream's classes
    for (int i = 2; i < sizes.length; i++) {
      field *= sizes[i];
    }
    return new Fans(sizes[1] * field, sizes[0] * field);
  }

  static void checkDims(String operator, Tensor tensor, int least, int most) {
    int dims = tensor.dim();
    if (dims < least || dims > most) {
      throw new IllegalArgumentException(
          operator
              + ": a shape of "
              + Arrays.toString(tensor.size())
              + " doesn't have "
              + least
              + (most == least ? "" : " or more")
              + " dimensions.");
    }
  }

  /** Returns the standard deviation after Glorot. */
  double xavier(double gain) {
    return gain * Math.sqrt(2.0 / (double) (in + out));
  }

  double get(String mode) {
    return switch (mode) {
      case "fan_in" -> in;
      case "fan_out" -> out;
      default -> throw new IllegalArgumentException("mode is fan_in or fan_out, not " + mode + ".");
    };
  }
}
