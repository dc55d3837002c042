package jtorch.nn;

import java.util.Arrays;
import java.util.StringJoiner;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.ConvKwarg;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.Groups;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;
import jtorch.Tensor;
import jtorch.internal.Raw;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.Conv2dImpl;
import org.bytedeco.pytorch.Conv2dOptions;
import org.jspecify.annotations.Nullable;

/**
 * A convolution over pictures: (N, C, H, W) to (N, out_channels, H', W').
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html">Conv2d</a>.
 */
public final class Conv2d extends NativeLayer {
  /** The kernels, of shape (out_channels, in_channels / groups, height, width). */
  public final Parameter weight;

  /** The offsets, one for each output channel, or null without {@code bias}. */
  public final @Nullable Parameter bias;

  private final Conv2dImpl impl;
  private final Settings settings;

  /**
   * Makes a convolution with square kernels.
   *
   * @throws IllegalArgumentException if a size is not positive or the groups don't divide the
   *     channels
   */
  public Conv2d(long in_channels, long out_channels, long kernel_size, ConvKwarg... keywords) {
    this(new Settings(in_channels, out_channels, new long[] {kernel_size, kernel_size}, keywords));
  }

  /** Makes a convolution with square kernels that move by {@code stride}. */
  public Conv2d(long in_channels, long out_channels, long kernel_size, long stride) {
    this(in_channels, out_channels, kernel_size, new Stride(stride));
  }

  /** Makes a convolution with kernels of a height and a width. */
  public Conv2d(long in_channels, long out_channels, long[] kernel_size, ConvKwarg... keywords) {
    this(
        new Settings(
            in_channels, out_channels, Sizes.expand("kernel_size", 2, kernel_size), keywords));
  }

  private Conv2d(Settings settings) {
    this(settings, make("Conv2d", settings::impl));
  }

  private Conv2d(Settings settings, Conv2dImpl impl) {
    super(impl);
    this.settings = settings;
    this.impl = impl;
    weight = adopt("weight", impl.weight());
    bias = settings.bias ? adopt("bias", impl.bias()) : null;
  }

  @Override
  public Tensor forward(Tensor input) {
    return call(() -> impl.forward(Raw.of(input)));
  }

  @Override
  protected String extra_repr() {
    return settings.toString();
  }

  /** The arguments, as given or by default. */
  private static final class Settings {
    final long in;
    final long out;
    final long[] kernel;
    long[] stride = {1, 1};
    long[] padding = {0, 0};
    long[] dilation = {1, 1};
    long groups = 1;
    boolean bias = true;

    Settings(long in, long out, long[] kernel, ConvKwarg... keywords) {
      this.in = in;
      this.out = out;
      this.kernel = kernel;
      for (ConvKwarg keyword : keywords) {
        switch (keyword) {
          case Stride s -> stride = Sizes.expand("stride", 2, s.value());
          case Padding p -> padding = Sizes.expand("padding", 2, p.value());
          case Dilation d -> dilation = Sizes.expand("dilation", 2, d.value());
          case Groups g -> groups = g.value();
          case Bias b -> bias = b.value();
        }
      }
      check();
    }

    private void check() {
      if (in < 1 || out < 1 || groups < 1 || in % groups != 0 || out % groups != 0) {
        throw new IllegalArgumentException(
            "Conv2d: in_channels "
                + in
                + " and out_channels "
                + out
                + " must be positive and divisible by groups "
                + groups
                + ".");
      }
      Sizes.checkPositive("Conv2d", "kernel_size", kernel);
      Sizes.checkPositive("Conv2d", "stride", stride);
    }

    Conv2dImpl impl() {
      try (LongPointer size = new LongPointer(kernel);
          LongPointer step = new LongPointer(stride);
          LongPointer pad = new LongPointer(padding);
          LongPointer spread = new LongPointer(dilation);
          Conv2dOptions options = new Conv2dOptions(in, out, size)) {
        options.stride().put(step);
        options.padding().put(pad); // new Conv2dPadding(pad) would reinterpret pad, not copy it
        options.dilation().put(spread);
        options.groups().put(groups);
        options.bias().put(bias);
        return new Conv2dImpl(options);
      }
    }

    @Override
    public String toString() {
      StringJoiner text = new StringJoiner(", ");
      text.add(Long.toString(in)).add(Long.toString(out));
      text.add("kernel_size=" + Sizes.tuple(kernel)).add("stride=" + Sizes.tuple(stride));
      addUnless(text, "padding", padding, 0);
      addUnless(text, "dilation", dilation, 1);
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
}
