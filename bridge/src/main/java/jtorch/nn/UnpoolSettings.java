package jtorch.nn;

import java.util.Arrays;
import jtorch.LayerKwargs.UnpoolKwarg;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** The arguments of a pooling that is undone, as given or by default. */
final class UnpoolSettings implements Windows {
  private final String operator;
  private final long[] kernel;
  private long[] stride;
  private long[] padding;

  UnpoolSettings(String operator, int dimensions, long[] kernel, UnpoolKwarg... keywords) {
    this.operator = operator;
    this.kernel = Sizes.expand("kernel_size", dimensions, kernel);
    stride = this.kernel;
    padding = new long[dimensions];
    for (UnpoolKwarg keyword : keywords) {
      switch (keyword) {
        case Stride s -> stride = Sizes.expand("stride", dimensions, s.value());
        case Padding p -> padding = Sizes.expand("padding", dimensions, p.value());
      }
    }
    Sizes.checkPositive(operator, "kernel_size", this.kernel);
    Sizes.checkPositive(operator, "stride", stride);
  }

  @Override
  public long[] kernel() {
    return kernel.clone();
  }

  @Override
  public long[] stride() {
    return stride.clone();
  }

  @Override
  public long[] padding() {
    return padding.clone();
  }

  /** Returns the last sizes of the output, those given if the windows allow them. */
  long[] outputSize(Tensor input, long @Nullable [] given) {
    int dims = kernel.length;
    if (input.dim() < dims + 1) {
      throw new IllegalArgumentException(
          operator
              + ": the input must have "
              + (dims + 1)
              + " or "
              + (dims + 2)
              + " dimensions, unlike a shape of "
              + Arrays.toString(input.size())
              + ".");
    }
    long[] usual = new long[dims];
    for (int d = 0; d < dims; d++) {
      long size = input.size(input.dim() - dims + d);
      usual[d] = (size - 1) * stride[d] + kernel[d] - 2 * padding[d];
    }
    if (given == null) {
      return usual;
    }
    long[] wanted = given.length == dims + 2 ? Arrays.copyOfRange(given, 2, given.length) : given;
    boolean fits = wanted.length == dims;
    for (int d = 0; fits && d < dims; d++) {
      fits = Math.abs(wanted[d] - usual[d]) < stride[d];
    }
    if (!fits) {
      throw new IllegalArgumentException(
          operator
              + ": output_size "
              + Arrays.toString(given)
              + " is more than a stride of "
              + Arrays.toString(stride)
              + " from "
              + Arrays.toString(usual)
              + ".");
    }
    return wanted;
  }

  /** Returns the settings as Python prints a layer's. */
  @Override
  public String toString() {
    return "kernel_size="
        + Sizes.tuple(kernel)
        + ", stride="
        + Sizes.tuple(stride)
        + ", padding="
        + Sizes.tuple(padding);
  }
}
