package jtorch.nn;

import java.util.Arrays;
import jtorch.LayerKwargs.FractionalPoolKwarg;
import jtorch.LayerKwargs.OutputRatio;
import jtorch.LayerKwargs.OutputSize;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** The arguments of a pooling of random windows. */
final class FractionalSettings {
  private final String operator;
  private final int dimensions;
  private final long[] kernel;
  private long[] size = {};
  private double[] ratio = {};

  FractionalSettings(
      String operator, int dimensions, long[] kernel, FractionalPoolKwarg... keywords) {
    this.operator = operator;
    this.dimensions = dimensions;
    this.kernel = Sizes.expand("kernel_size", dimensions, kernel);
    for (FractionalPoolKwarg keyword : keywords) {
      switch (keyword) {
        case OutputSize s -> size = Sizes.expand("output_size", dimensions, s.value());
        case OutputRatio r -> ratio = Sizes.expand("output_ratio", dimensions, r.value());
      }
    }
    Sizes.checkPositive(operator, "kernel_size", this.kernel);
    Sizes.checkPositive(operator, "output_size", size);
    if ((size.length == 0) == (ratio.length == 0)) {
      throw new IllegalArgumentException(
          operator + " takes either output_size or output_ratio, one of the two.");
    }
    if (Arrays.stream(ratio).anyMatch(r -> !(r > 0 && r < 1))) {
      throw new IllegalArgumentException(
          operator + ": output_ratio is between 0 and 1, not " + Arrays.toString(ratio) + ".");
    }
  }

  long[] kernel() {
    return kernel;
  }

  /** Returns the size of the output if it was given. */
  long @Nullable [] size() {
    return size.length == 0 ? null : size.clone();
  }

  /** Returns the output's share of the input if it was given. */
  double @Nullable [] ratio() {
    return ratio.length == 0 ? null : ratio.clone();
  }

  /** Returns the last sizes of the output. */
  long[] outputSize(Tensor input) {
    int dims = input.dim();
    if (dims != dimensions + 1 && dims != dimensions + 2) {
      throw new IllegalArgumentException(
          operator
              + ": the input must have "
              + (dimensions + 1)
              + " or "
              + (dimensions + 2)
              + " dimensions, unlike a shape of "
              + Arrays.toString(input.size())
              + ".");
    }
    if (size.length > 0) {
      return size;
    }
    long[] sizes = new long[dimensions];
    for (int d = 0; d < dimensions; d++) {
      sizes[d] = (long) ((double) input.size(dims - dimensions + d) * ratio[d]);
    }
    Sizes.checkPositive(operator, "output_size", sizes);
    return sizes;
  }

  /** Draws where the windows stand, as Python draws them. */
  Tensor places(Tensor input) {
    long samples = input.dim() == dimensions + 1 ? 1 : input.size(0);
    long channels = input.size(input.dim() - dimensions - 1);
    return torch.rand(
        new long[] {samples, channels, dimensions},
        jtorch.Kwargs.dtype(input.dtype()),
        jtorch.Kwargs.device(input.device()));
  }
}
