package jtorch.nn;

import java.util.Arrays;
import java.util.Map;
import jtorch.Kwargs;
import jtorch.LayerKwargs.PaddingMode;
import jtorch.NnKwargs.Groups;
import jtorch.NnKwargs.OutputPadding;
import jtorch.SettingKwargs.TransposedConvSetting;
import jtorch.SizeKwargs.InChannels;
import jtorch.SizeKwargs.OutChannels;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/** A convolution whose parameters Java makes: the same draws in the same order as Python's. */
abstract class ConvLayer extends WindowLayer {
  /** The kernels. */
  public final Parameter weight;

  /** The offsets, one for each output channel, or null without {@code bias}. */
  public final @Nullable Parameter bias;

  ConvSettings settings; // never changed itself, as copies of the layer share it
  private final boolean transposed;
  private long in; // 0 until a lazy layer knows it

  ConvLayer(boolean transposed, long in, ConvSettings settings) {
    this.transposed = transposed;
    this.in = in;
    this.settings = settings;
    settings.checkChannels(_get_name(), isLazy() ? settings.groups : in);
    weight =
        register_parameter(
            "weight", parameter(settings.placement, () -> settings.placement.zeros(weightShape())));
    bias =
        settings.bias
            ? register_parameter(
                "bias", parameter(settings.placement, () -> settings.placement.zeros(settings.out)))
            : null;
    if (!isLazy()) {
      Beginnings.ofLinear(weight, bias);
    }
  }

  /** Makes a copy. */
  ConvLayer(ConvLayer original, Memo memo) {
    super(original, memo);
    weight = memo.of(original.weight);
    bias = memo.orNull(original.bias);
    settings = original.settings;
    transposed = original.transposed;
    in = original.in;
  }

  private long[] weightShape() {
    return settings.weightShape(transposed, in);
  }

  @Override
  final void learnFrom(Layer original) {
    super.learnFrom(original);
    in = ((ConvLayer) original).in;
  }

  /** One that was loaded goes on printing 0 channels, as in Python. */
  @Override
  final void initialize_parameters(Tensor input) {
    int spatial = settings.kernel.length;
    if (input.dim() != spatial + 1 && input.dim() != spatial + 2) {
      throw new IllegalArgumentException(
          "%s: the input must have %d dimensions, or %d without a batch, unlike a shape of %s."
              .formatted(_get_name(), spatial + 2, spatial + 1, Arrays.toString(input.shape())));
    }
    if (Uninitialized.isAnyOf(this)) {
      long channels = input.size(-spatial - 1);
      settings.checkChannels(_get_name(), channels);
      Uninitialized.materialize(
          this,
          Map.of(
              "weight",
              settings.weightShape(transposed, channels),
              "bias",
              new long[] {settings.out}));
      in = channels;
      Beginnings.ofLinear(weight, bias);
    }
  }

  /** Puts settings in the place of the present ones. */
  final void replace(TransposedConvSetting... changed) {
    settings = settings.with(changed);
  }

  /** Returns the number of channels that go in; 0 until a lazy layer knows it. */
  public final long in_channels() {
    return in;
  }

  /** The keyword {@link Kwargs#in_channels}: the attribute would hide it from a subclass. */
  protected static InChannels in_channels(long value) {
    return Kwargs.in_channels(value);
  }

  /** Returns the number of channels that come out. */
  public final long out_channels() {
    return settings.out;
  }

  /** The keyword {@link Kwargs#out_channels}: the attribute would hide it from a subclass. */
  protected static OutChannels out_channels(long value) {
    return Kwargs.out_channels(value);
  }

  /** Returns the size of the kernels in each dimension. */
  public final long[] kernel_size() {
    return settings.kernel.clone();
  }

  /** Returns how far the kernels move in each dimension. */
  public final long[] stride() {
    return settings.stride.clone();
  }

  /**
   * Returns how much stands before each dimension of the input. Of {@code padding("same")}, which
   * is that word in Python, these are numbers too; it may have one more behind than before.
   *
   * @see #paddingName
   */
  public final long[] padding() {
    return settings.padding.clone();
  }

  /** Returns {@code same} or {@code valid} if the padding was given by name, or null. */
  public final @Nullable String paddingName() {
    return settings.paddingName();
  }

  /** Returns what is put around the input: zeros, reflect, replicate or circular. */
  public final String padding_mode() {
    return settings.paddingMode;
  }

  /** Returns the distance between a kernel's elements in each dimension. */
  public final long[] dilation() {
    return settings.dilation.clone();
  }

  /** Returns into how many groups the channels fall. */
  public final long groups() {
    return settings.groups;
  }

  /** Returns how much longer a transposed convolution's output is made; 0 of the other kind. */
  public final long[] output_padding() {
    return settings.outputPadding.clone();
  }

  /** Returns whether this is a transposed convolution. */
  public final boolean transposed() {
    return transposed;
  }

  /** The keyword {@link Kwargs#padding_mode}. */
  protected static PaddingMode padding_mode(String value) {
    return Kwargs.padding_mode(value);
  }

  /** The keyword {@link Kwargs#groups}. */
  protected static Groups groups(long value) {
    return Kwargs.groups(value);
  }

  /** The keyword {@link Kwargs#output_padding}. */
  protected static OutputPadding output_padding(long... value) {
    return Kwargs.output_padding(value);
  }

  @Override
  protected String extra_repr() {
    String text = settings.text(in);
    return hasParameter("bias") ? text.replace(", bias=False", "") : text;
  }
}
