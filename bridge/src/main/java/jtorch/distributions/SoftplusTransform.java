package jtorch.distributions;

import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.torch;

/**
 * Values above 0: the logarithm of 1 + e to the power of the values.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.SoftplusTransform">
 * SoftplusTransform</a>.
 */
public final class SoftplusTransform extends Transform {
  /** A transform that remembers as many results as {@code cache_size} says. */
  public SoftplusTransform(TransformKwarg... keywords) {
    super(keywords);
  }

  @Override
  protected Tensor _call(Tensor x) {
    return F.softplus(x);
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    return y.neg().expm1().neg().log().add(y);
  }

  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    return F.softplus(x.neg()).neg();
  }

  @Override
  public Tensor sign() {
    return torch.tensor(1L);
  }

  @Override
  public Constraint domain() {
    return constraints.real;
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
    return other instanceof SoftplusTransform;
  }

  @Override
  public int hashCode() {
    return SoftplusTransform.class.hashCode();
  }
}
