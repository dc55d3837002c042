package jtorch.distributions;

import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;

/**
 * The sizes of the values, without their signs.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.AbsTransform">
 * AbsTransform</a>.
 */
public final class AbsTransform extends Transform {
  /** A transform that remembers as many results as {@code cache_size} says. */
  public AbsTransform(TransformKwarg... keywords) {
    super(keywords);
  }

  @Override
  protected Tensor _call(Tensor x) {
    return x.abs();
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    return y;
  }

  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    throw new UnsupportedOperationException(
        "AbsTransform can't be undone, so volumes have no ratio; use a distribution that has its"
            + " own log_prob, as HalfNormal has.");
  }

  @Override
  public Constraint codomain() {
    return constraints.positive;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AbsTransform;
  }

  @Override
  public int hashCode() {
    return AbsTransform.class.hashCode();
  }
}
