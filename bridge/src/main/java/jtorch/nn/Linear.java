package jtorch.nn;

import java.util.Map;
import jtorch.Kwargs;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.LinearKwarg;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.SizeKwargs.InFeatures;
import jtorch.SizeKwargs.OutFeatures;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * A fully connected layer: (..., in_features) to (..., out_features).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html">Linear</a>.
 */
public class Linear extends Layer {
  /** The weights, of shape (out_features, in_features). */
  public final Parameter weight;

  /** The offsets, one for each output, or null without {@code bias}. */
  public final @Nullable Parameter bias;

  private long in; // 0 until a lazy layer knows it
  private final long out;

  /**
   * Makes a layer, whose parameters have the type and place that {@code dtype(...)} and {@code
   * device(...)} say.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public Linear(long in_features, long out_features, LinearKwarg... keywords) {
    this(in_features, out_features, isBiased(keywords), Placement.of((Object[]) keywords));
  }

  /**
   * As the other, with or without offsets: {@code Linear(784, 10, False)} in Python.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public Linear(long in_features, long out_features, boolean bias, LinearKwarg... keywords) {
    this(in_features, out_features, Keywords.of(Kwargs.bias(bias), keywords));
  }

  /** Makes a layer whose sizes have names. */
  public Linear(InFeatures in_features, OutFeatures out_features, LinearKwarg... keywords) {
    this(in_features.value(), out_features.value(), keywords);
  }

  private Linear(long in, long out, boolean biased, Placement placement) {
    if (!isLazy()) {
      Sizes.checkPositive("Linear", "in_features", in);
    }
    Sizes.checkPositive(_get_name(), "out_features", out);
    this.in = in;
    this.out = out;
    weight = register_parameter("weight", parameter(placement, () -> placement.zeros(out, in)));
    bias =
        biased
            ? register_parameter("bias", parameter(placement, () -> placement.zeros(out)))
            : null;
    if (!isLazy()) {
      Beginnings.ofLinear(weight, bias);
    }
  }

  /** Makes a copy. */
  Linear(Linear original, Memo memo) {
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

  /** The keyword {@link Kwargs#in_features}: the attribute would hide it from a subclass. */
  protected static InFeatures in_features(long value) {
    return Kwargs.in_features(value);
  }

  /** Returns how many numbers come out: {@code layer.out_features} in Python. */
  public long out_features() {
    return out;
  }

  /** The keyword {@link Kwargs#out_features}: the attribute would hide it from a subclass. */
  protected static OutFeatures out_features(long value) {
    return Kwargs.out_features(value);
  }

  private static boolean isBiased(LinearKwarg... keywords) {
    boolean biased = true;
    for (LinearKwarg keyword : keywords) {
      switch (keyword) {
        case Bias b -> biased = b.value();
        case PlacementKwarg _ -> {} // Placement takes it
      }
    }
    return biased;
  }

  @Override
  final void learnFrom(Layer original) {
    super.learnFrom(original);
    in = ((Linear) original).in;
  }

  @Override
  final void initialize_parameters(Tensor input) {
    long features = input.dim() == 0 ? 0 : input.size(-1);
    Sizes.checkPositive("LazyLinear", "in_features", features);
    if (Uninitialized.isAnyOf(this)) {
      Uninitialized.materialize(
          this, Map.of("weight", new long[] {out, features}, "bias", new long[] {out}));
      Beginnings.ofLinear(weight, bias);
    } else if (get_tensor("weight").size(-1) != features) {
      throw new IllegalArgumentException(
          "LazyLinear: the input has %d features and the weight was loaded for %d."
              .formatted(features, get_tensor("weight").size(-1)));
    }
    in = features;
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
