package jtorch.distributions;

import jtorch.DType;
import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.torch;

/**
 * The logistic function of the values, kept off 0 and 1.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.SigmoidTransform">
 * SigmoidTransform</a>.
 */
public final class SigmoidTransform extends Transform {
  /** A transform that remembers as many results as {@code cache_size} says. */
  public SigmoidTransform(TransformKwarg... keywords) {
    super(keywords);
  }

  @Override
  protected Tensor _call(Tensor x) {
    return inside(x.sigmoid());
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    Tensor share = inside(y);
    return share.log().sub(share.neg().log1p());
  }

  /** Keeps shares off 0 and 1. */
  static Tensor inside(Tensor share) {
    DType type = share.dtype();
    return share.clamp(FloatLimits.tiny(type), 1 - FloatLimits.eps(type));
  }

  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    return F.softplus(x.neg()).neg().sub(F.softplus(x));
  }

  @Override
  public Tensor sign() {
    return torch.tensor(1L);
  }

  @Override
  public Constraint codomain() {
    return constraints.unit_interval;
  }

  @Override
  public boolean bijective() {
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SigmoidTransform;
  }

  @Override
  public int hashCode() {
    return SigmoidTransform.class.hashCode();
  }
}
