package jtorch.distributions;

import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;

/**
 * Shares of (..., K) that grow with values of (..., K): of many values that differ by one number
 * come the same shares.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.SoftmaxTransform">
 * SoftmaxTransform</a>.
 */
public final class SoftmaxTransform extends Transform {
  /** A transform that remembers as many results as {@code cache_size} says. */
  public SoftmaxTransform(TransformKwarg... keywords) {
    super(keywords);
  }

  @Override
  protected Tensor _call(Tensor x) {
    Tensor powers = x.sub(x.amax(-1).unsqueeze(-1)).exp();
    return powers.div(powers.sum(-1).unsqueeze(-1));
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    return y.log();
  }

  /**
   * Throws: a result comes of many values.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    throw new UnsupportedOperationException(
        this + " can't be undone, so that volumes don't tell; take biject_to(...) instead.");
  }

  @Override
  public Constraint domain() {
    return constraints.real_vector;
  }

  @Override
  public Constraint codomain() {
    return constraints.simplex;
  }

  @Override
  public long[] forward_shape(long... shape) {
    checkDims(1, shape);
    return shape;
  }

  @Override
  public long[] inverse_shape(long... shape) {
    return forward_shape(shape);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SoftmaxTransform;
  }

  @Override
  public int hashCode() {
    return SoftmaxTransform.class.hashCode();
  }
}
