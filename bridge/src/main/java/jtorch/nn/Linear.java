package jtorch.nn;

import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.LinearKwarg;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * A fully connected layer: (..., in_features) to (..., out_features).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html">Linear</a>.
 */
public final class Linear extends Layer {
  /** The weights, of shape (out_features, in_features). */
  public final Parameter weight;

  /** The offsets, one for each output, or null without {@code bias}. */
  public final @Nullable Parameter bias;

  private final long in;
  private final long out;

  /**
   * Makes a layer.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public Linear(long in_features, long out_features, LinearKwarg... keywords) {
    this(in_features, out_features, isBiased(keywords));
  }

  private Linear(long in, long out, boolean biased) {
    Sizes.checkPositive("Linear", "in_features", in);
    Sizes.checkPositive("Linear", "out_features", out);
    this.in = in;
    this.out = out;
    weight = register_parameter("weight", NewParameter.zeros(out, in));
    bias = biased ? register_parameter("bias", NewParameter.zeros(out)) : null;
    Beginnings.ofLinear(weight, bias);
  }

  private Linear(Linear original, Memo memo) {
    super(original, memo);
    in = original.in;
    out = original.out;
    weight = memo.of(original.weight);
    bias = memo.orNull(original.bias);
  }

  /** Returns how many numbers go in: {@code layer.in_features} in Python. */
  public long in_features() {
    return in;
  }

  /** Returns how many numbers come out: {@code layer.out_features} in Python. */
  public long out_features() {
    return out;
  }

  private static boolean isBiased(LinearKwarg... keywords) {
    boolean biased = true;
    for (LinearKwarg keyword : keywords) {
      switch (keyword) {
        case Bias b -> biased = b.value();
      }
    }
    return biased;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.linear(input, get_tensor("weight"), tensorOrNull("bias")));
  }

  @Override
  protected String extra_repr() {
    return "in_features="
        + in
        + ", out_features="
        + out
        + ", bias="
        + python(bias != null || hasParameter("bias"));
  }

  @Override
  Module copied(Memo memo) {
    return new Linear(this, memo);
  }
}
