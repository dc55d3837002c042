package jtorch.nn;

import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/** A convolution whose parameters Java makes: the same draws in the same order as Python's. */
abstract class ConvLayer extends Layer {
  /** The kernels. */
  public final Parameter weight;

  /** The offsets, one for each output channel, or null without {@code bias}. */
  public final @Nullable Parameter bias;

  final ConvSettings settings;

  ConvLayer(boolean transposed, ConvSettings settings) {
    this.settings = settings;
    weight = register_parameter("weight", NewParameter.zeros(settings.weightShape(transposed)));
    bias = settings.bias ? register_parameter("bias", NewParameter.zeros(settings.out)) : null;
    Beginnings.ofLinear(weight, bias);
  }

  /** Makes a copy. */
  ConvLayer(ConvLayer original, Memo memo) {
    super(original, memo);
    weight = memo.of(original.weight);
    bias = memo.orNull(original.bias);
    settings = original.settings;
  }

  @Override
  protected final String extra_repr() {
    String text = settings.toString();
    return hasParameter("bias") ? text.replace(", bias=False", "") : text;
  }
}
