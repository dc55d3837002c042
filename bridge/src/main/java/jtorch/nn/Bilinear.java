package jtorch.nn;

import jtorch.Kwargs;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.LinearKwarg;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.SizeKwargs.OutFeatures;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * A product of two inputs with a matrix for each output: (..., in1), (..., in2) to (..., out).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Bilinear.html">Bilinear</a>.
 */
public class Bilinear extends Layer {
  /** The matrices, of shape (out_features, in1_features, in2_features). */
  public final Parameter weight;

  /** The offsets, one for each output, or null without {@code bias}. */
  public final @Nullable Parameter bias;

  /**
   * Makes a layer.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public Bilinear(
      long in1_features, long in2_features, long out_features, LinearKwarg... keywords) {
    Sizes.checkPositive("Bilinear", "in1_features", in1_features);
    Sizes.checkPositive("Bilinear", "in2_features", in2_features);
    Sizes.checkPositive("Bilinear", "out_features", out_features);
    boolean biased = true;
    for (LinearKwarg keyword : keywords) {
      switch (keyword) {
        case Bias b -> biased = b.value();
        case PlacementKwarg _ -> {} // Placement takes it
      }
    }
    Placement placement = Placement.of((Object[]) keywords);
    double bound = 1 / Math.sqrt((double) in1_features);
    weight =
        register_parameter("weight", placement.zeros(out_features, in1_features, in2_features));
    init.uniform_(weight, -bound, bound);
    bias = biased ? register_parameter("bias", placement.zeros(out_features)) : null;
    if (bias != null) {
      init.uniform_(bias, -bound, bound);
    }
  }

  private Bilinear(Bilinear original, Memo memo) {
    super(original, memo);
    weight = memo.of(original.weight);
    bias = memo.orNull(original.bias);
  }

  /** Returns the product of two inputs. */
  public Tensor forward(Tensor input1, Tensor input2) {
    return located(() -> F.bilinear(input1, input2, get_tensor("weight"), tensorOrNull("bias")));
  }

  /** Returns the size of the first input. */
  public final long in1_features() {
    return weight.size(1);
  }

  /** Returns the size of the second input. */
  public final long in2_features() {
    return weight.size(2);
  }

  /** Returns how many numbers come out. */
  public final long out_features() {
    return weight.size(0);
  }

  /** The keyword {@link Kwargs#out_features}: the attribute would hide it from a subclass. */
  protected static OutFeatures out_features(long value) {
    return Kwargs.out_features(value);
  }

  @Override
  protected String extra_repr() {
    return "in1_features="
        + weight.size(1)
        + ", in2_features="
        + weight.size(2)
        + ", out_features="
        + weight.size(0)
        + ", bias="
        + python(bias != null);
  }

  @Override
  Module copied(Memo memo) {
    return new Bilinear(this, memo);
  }

  /** As {@link #forward(Tensor, Tensor)}, with the hooks around it, which see the first input. */
  public final Tensor call(Tensor input1, Tensor input2) {
    return call(input1, given -> forward(given, input2));
  }
}
