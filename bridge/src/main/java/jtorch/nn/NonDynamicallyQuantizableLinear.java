package jtorch.nn;

import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * The last step of an attention, a {@link Linear} layer under the name that PyTorch prints: (...,
 * in_features) to (..., out_features).
 */
public class NonDynamicallyQuantizableLinear extends Layer {
  /** The weights, of shape (embed_dim, embed_dim). */
  public final Parameter weight;

  /** The offsets, or null without {@code bias}. */
  public final @Nullable Parameter bias;

  NonDynamicallyQuantizableLinear(long size, boolean biased, Placement placement) {
    weight = register_parameter("weight", placement.zeros(size, size));
    bias = biased ? register_parameter("bias", placement.zeros(size)) : null;
    Beginnings.ofLinear(weight, bias);
    if (bias != null) {
      init.zeros_(bias); // PyTorch draws an offset too before it is zeroed
    }
  }

  private NonDynamicallyQuantizableLinear(NonDynamicallyQuantizableLinear original, Memo memo) {
    super(original, memo);
    weight = memo.of(original.weight);
    bias = memo.orNull(original.bias);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.linear(input, get_tensor("weight"), tensorOrNull("bias")));
  }

  @Override
  protected String extra_repr() {
    long size = weight.size(0);
    return "in_features=" + size + ", out_features=" + size + ", bias=" + python(bias != null);
  }

  @Override
  Module copied(Memo memo) {
    return new NonDynamicallyQuantizableLinear(this, memo);
  }
}
