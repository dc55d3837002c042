package jtorch.distributions;

import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The probabilities that a distribution gives what is at most each value.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.CumulativeDistributionTransform">
 * CumulativeDistributionTransform</a>.
 */
public final class CumulativeDistributionTransform extends Transform {
  private final Distribution distribution;

  /** A transform by the cdf of a distribution, and back by its icdf. */
  public CumulativeDistributionTransform(Distribution distribution, TransformKwarg... keywords) {
    super(keywords);
    this.distribution = distribution;
  }

  /** Returns the distribution. */
  public Distribution distribution() {
    return distribution;
  }

  @Override
  protected Tensor _call(Tensor x) {
    return distribution.cdf(x);
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    return distribution.icdf(y);
  }

  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    return distribution.log_prob(x);
  }

  @Override
  public Tensor sign() {
    return torch.tensor(1L);
  }

  @Override
  public Constraint domain() {
    return distribution.support();
  }

  @Override
  public Constraint codomain() {
    return constraints.unit_interval;
  }

  @Override
  public boolean bijective() {
    return true;
  }
}
