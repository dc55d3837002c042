package jtorch.nn;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import jtorch.LayerKwargs.PaddingMode;
import jtorch.LayerKwargs.PaddingName;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.ConvTransposeKwarg;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.Groups;
import jtorch.NnKwargs.OutputPadding;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.NnKwargs.Stride;
import jtorch.SettingKwargs.TransposedConvSetting;
import jtorch.Tensor;
import jtorch.internal.blocked.Chain;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a convolution of any number of dimensions, as given or by default; and what the
 * convolution has learnt of what follows it.
 */
final class ConvSettings {
  private final String name;
  final long out;
  final long[] kernel;
  long[] stride;
  long[] padding;
  long[] dilation;
  long[] outputPadding;
  long groups = 1;
  boolean bias = true;
  String paddingMode = "zeros";
  final Chain chain = new Chain();
  final Placement placement;
  private @Nullable String paddingName;

  ConvSettings(String name, int dims, long out, long[] kernel, ConvTransposeKwarg... keywords) {
    this.name = name;
    this.out = out;
    placement = Placement.of((Object[]) keywords);
    this.kernel = Sizes.expand("kernel_size", dims, kernel);
    stride = Sizes.expand("stride", dims, 1);
    padding = Sizes.expand("padding", dims, 0);
    dilation = Sizes.expand("dilation", dims, 1);
    outputPadding = Sizes.expand("output_padding", dims, 0);
    for (ConvTransposeKwarg keyword : keywords) {
      switch (keyword) {
        case Stride s -> stride = Sizes.expand("stride", dims, s.value());
        case Padding p -> {
          padding = Sizes.expand("padding", dims, p.value());
          paddingName = null;
        }
        case Dilation d -> dilation = Sizes.expand("dilation", dims, d.value());
        case OutputPadding p -> outputPadding = Sizes.expand("output_padding", dims, p.value());
        case Groups g -> groups = g.value();
        case Bias b -> bias = b.value();
        case PaddingName p -> {
          padding = new long[dims];
          paddingName = p.value();
        }
        case PaddingMode m -> paddingMode = m.value();
        case PlacementKwarg _ -> {} // Placement takes it
      }
    }
    Sizes.checkPositive(name, "kernel_size", this.kernel);
    Sizes.checkPositive(name, "stride", stride);
    Sizes.checkPositive(name, "dilation", dilation);
    checkPadding();
  }

  /** Returns these settings with some in the place of their own. */
  ConvSettings with(TransposedConvSetting... changed) {
    ConvTransposeKwarg[] own = {
      new Stride(stride),
      paddingName == null ? new Padding(padding) : new PaddingName(paddingName),
      new Dilation(dilation),
      new OutputPadding(outputPadding),
      new Groups(groups),
      new Bias(bias),
      new PaddingMode(paddingMode)
    };
    return new ConvSettings(name, kernel.length, out, kernel, Keywords.joined(own, changed));
  }

  /** Returns same or valid if the padding was given by name. */
  @Nullable String paddingName() {
    return paddingName;
  }

  /** Refuses numbers of channels that the groups don't divide. */
  void checkChannels(String name, long in) {
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
  }

  private void checkPadding() {
    if (!List.of("zeros", "reflect", "replicate", "circular").contains(paddingMode)) {
      throw new IllegalArgumentException(
          name
              + ": padding_mode is zeros, reflect, replicate or circular, not "
              + paddingMode
              + ".");
    }
    if (paddingName != null && !paddingName.equals("same") && !paddingName.equals("valid")) {
      throw new IllegalArgumentException(
          name + ": padding is a number, same or valid, not " + paddingName + ".");
    }
    if ("same".equals(paddingName) && Arrays.stream(stride).anyMatch(s -> s != 1)) {
      throw new IllegalArgumentException(
          name + ": padding same takes a stride of 1, not " + Sizes.tuple(stride) + ".");
    }
    boolean transposed = name.contains("ranspose");
    if (transposed && (paddingName != null || !paddingMode.equals("zeros"))) {
      throw new IllegalArgumentException(
          name + ": a transposed convolution takes padding as numbers, and of zeros only.");
    }
    if ("same".equals(paddingName)) {
      for (int d = 0; d < kernel.length; d++) {
        padding[d] = dilation[d] * (kernel[d] - 1) / 2;
      }
    }
  }

  /**
   * Returns an input with everything around it that the convolution itself doesn't add: all of it
   * in another mode than zeros, else what {@code same} has more behind than before.
   */
  Tensor padded(Tensor input) {
    long[] around = new long[2 * kernel.length];
    boolean any = false;
    for (int d = 0; d < kernel.length; d++) {
      int at = 2 * (kernel.length - 1 - d); // F.pad counts from the last dimension
      boolean zeros = paddingMode.equals("zeros");
      around[at] = zeros ? 0 : padding[d];
      around[at + 1] = (zeros ? 0 : padding[d]) + oddPadding(d);
      any |= around[at + 1] != 0;
    }
    if (!any) {
      return input;
    }
    return F.pad(input, around, paddingMode.equals("zeros") ? "constant" : paddingMode, 0);
  }

  private long oddPadding(int d) {
    return "same".equals(paddingName) ? dilation[d] * (kernel[d] - 1) % 2 : 0;
  }

  /** Returns the zeros that the convolution itself puts around its input. */
  long[] ownPadding() {
    return paddingMode.equals("zeros") ? padding : new long[kernel.length];
  }

  /**
   * Returns the output padding that gives a transposed convolution's output this size.
   *
   * @throws IllegalArgumentException if no output padding does
   */
  long[] outputPadding(String name, Tensor input, long... output_size) {
    int before = input.dim() - kernel.length;
    long[] wanted =
        output_size.length == input.dim()
            ? Arrays.copyOfRange(output_size, before, output_size.length)
            : Sizes.expand("output_size", kernel.length, output_size);
    long[] more = new long[kernel.length];
    for (int d = 0; d < kernel.length; d++) {
      long least =
          (input.size(before + d) - 1) * stride[d]
              - 2 * padding[d]
              + dilation[d] * (kernel[d] - 1)
              + 1;
      more[d] = wanted[d] - least;
      if (more[d] < 0 || more[d] >= stride[d]) {
        throw new IllegalArgumentException(
            name
                + ": output_size "
                + wanted[d]
                + " is not from "
                + least
                + " to "
                + (least + stride[d] - 1)
                + ".");
      }
    }
    return more;
  }

  /** Returns the shape of the kernels: of outputs by inputs, or the other way if transposed. */
  long[] weightShape(boolean transposed, long in) {
    long[] shape = new long[kernel.length + 2];
    shape[0] = transposed ? in : out;
    shape[1] = (transposed ? out : in) / groups;
    System.arraycopy(kernel, 0, shape, 2, kernel.length);
    return shape;
  }

  /** Returns the settings of a layer as Python prints them. */
  String text(long in) {
    StringJoiner text = new StringJoiner(", ");
    text.add(Long.toString(in)).add(Long.toString(out));
    text.add("kernel_size=" + Sizes.tuple(kernel)).add("stride=" + Sizes.tuple(stride));
    if (paddingName != null) {
      text.add("padding=" + paddingName);
    } else {
      addUnless(text, "padding", padding, 0);
    }
    addUnless(text, "dilation", dilation, 1);
    addUnless(text, "output_padding", outputPadding, 0);
    if (groups != 1) {
      text.add("groups=" + groups);
    }
    if (!bias) {
      text.add("bias=False");
    }
    if (!paddingMode.equals("zeros")) {
      text.add("padding_mode=" + paddingMode);
    }
    return text.toString();
  }

  private static void addUnless(StringJoiner text, String name, long[] value, long usual) {
    if (Arrays.stream(value).anyMatch(v -> v != usual)) {
      text.add(name + "=" + Sizes.tuple(value));
    }
  }
}
