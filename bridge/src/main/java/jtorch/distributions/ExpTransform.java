package jtorch.distributions;

import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * e to the power of the values.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.ExpTransform">
 * ExpTransform</a>.
 */
public final class ExpTransform extends Transform {
  /** A transform that remembers as many results as {@code cache_size} says. */
  public ExpTransform(TransformKwarg... keywords) {
    super(keywords);
  }

  @Override
  protected Tensor _call(Tensor x) {
    return x.exp();
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    return y.log();
  }

  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    return x;
  }

  @Override
  public Tensor sign() {
    return torch.tensor(1L);
  }

  @Override
  public Constraint codomain() {
    return constraints.positive;
  }

  @Override
  public boolean bijective() {
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExpTransform;
  }

  @Override
  public int hashCode() {
    return ExpTransform.class.hashCode();
  }
}
