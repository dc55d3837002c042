package jtorch.nn;

import java.util.Arrays;
import java.util.Map;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/** A convolution whose parameters Java makes: the same draws in the same order as Python's. */
abstract class ConvLayer extends Layer {
  /** The kernels. */
  public final Parameter weight;

  /** The offsets, one for each output channel, or null without {@code bias}. */
  public final @Nullable Parameter bias;

  final ConvSettings settings;
  private final boolean transposed;
  private long in; // 0 until a lazy layer knows it

  ConvLayer(boolean transposed, long in, ConvSettings settings) {
    this.transposed = transposed;
    this.in = in;
    this.settings = settings;
    settings.checkChannels(_get_name(), isLazy() ? settings.groups : in);
    weight = register_parameter("weight", parameter(() -> NewParameter.zeros(weightShape())));
    bias =
        settings.bias
            ? register_parameter("bias", parameter(() -> NewParameter.zeros(settings.out)))
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

  /** Returns how many channels go in. */
  public final long in_channels() {
    return in;
  }

  /** Returns how many channels come out. */
  public final long out_channels() {
    return settings.out;
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

  @Override
  protected final String extra_repr() {
    String text = settings.text(in);
    return hasParameter("bias") ? text.replace(", bias=False", "") : text;
  }
}
