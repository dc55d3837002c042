package jtorch.distributions;

import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.torch;

/**
 * The hyperbolic tangent of the values, as policies use that act between -1 and 1.
 *
 * <p>A result that rounds to 1 or -1 has no way back: give {@code cache_size(1)} where the values
 * are drawn and their log_prob is asked for.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.TanhTransform">
 * TanhTransform</a>.
 */
public final class TanhTransform extends Transform {
  /** A transform that remembers as many results as {@code cache_size} says. */
  public TanhTransform(TransformKwarg... keywords) {
    super(keywords);
  }

  @Override
  protected Tensor _call(Tensor x) {
    return x.tanh();
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    return y.atanh();
  }

  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    return x.rsub(Math.log(2)).sub(F.softplus(x.mul(-2))).mul(2);
  }

  @Override
  public Tensor sign() {
    return torch.tensor(1L);
  }

  @Override
  public Constraint codomain() {
    return constraints.interval(-1, 1);
  }

  @Override
  public boolean bijective() {
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TanhTransform;
  }

  @Override
  public int hashCode() {
    return TanhTransform.class.hashCode();
  }
}
