package jtorch.nn;

import java.util.Arrays;
import java.util.StringJoiner;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.ConvTransposeKwarg;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.Groups;
import jtorch.NnKwargs.OutputPadding;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;

/** The arguments of a convolution of any number of dimensions, as given or by default. */
final class ConvSettings {
  final long in;
  final long out;
  final long[] kernel;
  long[] stride;
  long[] padding;
  long[] dilation;
  long[] outputPadding;
  long groups = 1;
  boolean bias = true;

  ConvSettings(
      String name, int dims, long in, long out, long[] kernel, ConvTransposeKwarg... keywords) {
    this.in = in;
    this.out = out;
    this.kernel = Sizes.expand("kernel_size", dims, kernel);
    stride = Sizes.expand("stride", dims, 1);
    padding = Sizes.expand("padding", dims, 0);
    dilation = Sizes.expand("dilation", dims, 1);
    outputPadding = Sizes.expand("output_padding", dims, 0);
    for (ConvTransposeKwarg keyword : keywords) {
      switch (keyword) {
        case Stride s -> stride = Sizes.expand("stride", dims, s.value());
        case Padding p -> padding = Sizes.expand("padding", dims, p.value());
        case Dilation d -> dilation = Sizes.expand("dilation", dims, d.value());
        case OutputPadding p -> outputPadding = Sizes.expand("output_padding", dims, p.value());
        case Groups g -> groups = g.value();
        case Bias b -> bias = b.value();
      }
    }
    check(name);
  }

  private void check(String name) {
    if (in < 1 || out < 1 || groups < 1 || in % groups != 0 || out % groups != 0) {
      throw new IllegalArgumentException(
          name
              + ": in_channels "
              + in
              + " and out_channels "
              + out
              + " must be positive and divisible by groups "
              + groups
              + ".");
    }
    Sizes.checkPositive(name, "kernel_size", kernel);
    Sizes.checkPositive(name, "stride", stride);
    Sizes.checkPositive(name, "dilation", dilation);
  }

  /** Returns the shape of the kernels: of outputs by inputs, or the other way if transposed. */
  long[] weightShape(boolean transposed) {
    long[] shape = new long[kernel.length + 2];
    shape[0] = transposed ? in : out;
    shape[1] = (transposed ? out : in) / groups;
    System.arraycopy(kernel, 0, shape, 2, kernel.length);
    return shape;
  }

  /** Returns the settings as Python prints a layer's. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    text.add(Long.toString(in)).add(Long.toString(out));
    text.add("kernel_size=" + Sizes.tuple(kernel)).add("stride=" + Sizes.tuple(stride));
    addUnless(text, "padding", padding, 0);
    addUnless(text, "dilation", dilation, 1);
    addUnless(text, "output_padding", outputPadding, 0);
    if (groups != 1) {
      text.add("groups=" + groups);
    }
    if (!bias) {
      text.add("bias=False");
    }
    return text.toString();
  }

  private static void addUnless(StringJoiner text, String name, long[] value, long usual) {
    if (Arrays.stream(value).anyMatch(v -> v != usual)) {
      text.add(name + "=" + Sizes.tuple(value));
    }
  }
}
