package jtorch.nn;

import jtorch.Kwargs;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.ElementwiseAffine;
import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.LayerNormKwarg;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * Normalizes each sample over its last dimensions. Takes (..., normalized_shape) and returns the
 * same shape.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html">LayerNorm</a>.
 */
public class LayerNorm extends NormLayer {
  /** The scale of each element, or null without {@code elementwise_affine}. */
  public final @Nullable Parameter weight;

  /** The offset of each element, or null without it. */
  public final @Nullable Parameter bias;

  private final long[] normalized_shape;
  private double eps;

  /** Makes a layer for a last dimension of this size. */
  public LayerNorm(long normalized_shape, LayerNormKwarg... keywords) {
    this(new long[] {normalized_shape}, keywords);
  }

  /** As the other, with what is added to a variance: {@code LayerNorm(512, 1e-6)} in Python. */
  public LayerNorm(long normalized_shape, double eps, LayerNormKwarg... keywords) {
    this(normalized_shape, Keywords.of(Kwargs.eps(eps), keywords));
  }

  /**
   * Makes a layer for last dimensions of these sizes.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public LayerNorm(long[] normalized_shape, LayerNormKwarg... keywords) {
    Sizes.checkPositive("LayerNorm", "normalized_shape", normalized_shape);
    double epsilon = 1e-5;
    boolean affine = true;
    boolean biased = true;
    for (LayerNormKwarg keyword : keywords) {
      switch (keyword) {
        case Eps e -> epsilon = e.value();
        case ElementwiseAffine a -> affine = a.value();
        case Bias b -> biased = b.value();
        case PlacementKwarg _ -> {} // Placement takes it
      }
    }
    this.normalized_shape = normalized_shape.clone();
    eps = epsilon;
    Placement placement = Placement.of((Object[]) keywords);
    weight = affine ? register_parameter("weight", placement.ones(normalized_shape)) : null;
    bias = affine && biased ? register_parameter("bias", placement.zeros(normalized_shape)) : null;
  }

  private LayerNorm(LayerNorm original, Memo memo) {
    super(original, memo);
    weight = memo.orNull(original.weight);
    bias = memo.orNull(original.bias);
    normalized_shape = original.normalized_shape;
    eps = original.eps;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(
        input,
        () ->
            F.layer_norm(
                input, normalized_shape, tensorOrNull("weight"), tensorOrNull("bias"), eps));
  }

  /** Returns the sizes of the dimensions that are normalized over. */
  public final long[] normalized_shape() {
    return normalized_shape.clone();
  }

  /** The keyword {@link Kwargs#normalized_shape}: the attribute would hide it from a subclass. */
  protected static long[] normalized_shape(long... value) {
    return Kwargs.normalized_shape(value);
  }

  /** Returns what is added to a variance. */
  public final double eps() {
    return eps;
  }

  /** Returns whether there is a scale of each element. */
  public final boolean elementwise_affine() {
    return weight != null;
  }

  /** Sets what is added to a variance: {@code norm.set(eps(1e-3))} is {@code norm.eps = 1e-3}. */
  public final void set(Eps eps) {
    this.eps = eps.value();
  }

  @Override
  protected String extra_repr() {
    return Sizes.tuple(normalized_shape)
        + ", eps="
        + PythonNumbers.repr(eps)
        + ", elementwise_affine="
        + python(weight != null);
  }

  @Override
  Module copied(Memo memo) {
    return new LayerNorm(this, memo);
  }
}
