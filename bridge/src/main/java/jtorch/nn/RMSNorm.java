package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.RmsNormKwarg;
import jtorch.NnKwargs.ElementwiseAffine;
import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * Divides each sample by its root mean square over its last dimensions. Takes (...,
 * normalized_shape) and returns the same shape.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RMSNorm.html">RMSNorm</a>.
 */
public class RMSNorm extends NormLayer {
  /** The scale of each element, or null without {@code elementwise_affine}. */
  public final @Nullable Parameter weight;

  private final long[] normalized_shape;
  private @Nullable Double eps;

  /** Makes a layer for a last dimension of this size. */
  public RMSNorm(long normalized_shape, RmsNormKwarg... keywords) {
    this(new long[] {normalized_shape}, keywords);
  }

  /** As the other, with what is added to a variance: {@code RMSNorm(512, 1e-6)} in Python. */
  public RMSNorm(long normalized_shape, double eps, RmsNormKwarg... keywords) {
    this(normalized_shape, Keywords.of(Kwargs.eps(eps), keywords));
  }

  /**
   * Makes a layer for last dimensions of these sizes; without {@code eps} it is the least that the
   * element type can tell from 1.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public RMSNorm(long[] normalized_shape, RmsNormKwarg... keywords) {
    Sizes.checkPositive("RMSNorm", "normalized_shape", normalized_shape);
    Double epsilon = null;
    boolean affine = true;
    for (RmsNormKwarg keyword : keywords) {
      switch (keyword) {
        case Eps e -> epsilon = e.value();
        case ElementwiseAffine a -> affine = a.value();
        case PlacementKwarg _ -> {} // Placement takes it
      }
    }
    this.normalized_shape = normalized_shape.clone();
    eps = epsilon;
    Placement placement = Placement.of((Object[]) keywords);
    weight = affine ? register_parameter("weight", placement.ones(normalized_shape)) : null;
  }

  private RMSNorm(RMSNorm original, Memo memo) {
    super(original, memo);
    weight = memo.orNull(original.weight);
    normalized_shape = original.normalized_shape;
    eps = original.eps;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.rms_norm(input, normalized_shape, tensorOrNull("weight"), eps));
  }

  /** Returns the sizes of the dimensions that are normalized over. */
  public final long[] normalized_shape() {
    return normalized_shape.clone();
  }

  /** The keyword {@link Kwargs#normalized_shape}: the attribute would hide it from a subclass. */
  protected static long[] normalized_shape(long... value) {
    return Kwargs.normalized_shape(value);
  }

  /** Returns what is added to a mean square, or null for the least of the element type. */
  public final @Nullable Double eps() {
    return eps;
  }

  /** Returns whether there is a scale of each element. */
  public final boolean elementwise_affine() {
    return weight != null;
  }

  /**
   * Sets what is added to a mean square: {@code norm.set(eps(1e-3))} is {@code norm.eps = 1e-3}.
   */
  public final void set(Eps eps) {
    this.eps = eps.value();
  }

  @Override
  protected String extra_repr() {
    return Sizes.tuple(normalized_shape)
        + ", eps="
        + (eps == null ? "None" : PythonNumbers.repr(eps))
        + ", elementwise_affine="
        + python(weight != null);
  }

  @Override
  Module copied(Memo memo) {
    return new RMSNorm(this, memo);
  }
}
