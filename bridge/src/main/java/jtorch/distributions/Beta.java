package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Shares from 0 to 1.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#beta">Beta</a>.
 */
public final class Beta extends Distribution implements ExponentialFamily {
  private final Dirichlet shares; // of what concentration1 is for, and of the rest

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a concentration is not above 0
   */
  public Beta(Tensor concentration1, Tensor concentration0, DistributionKwarg... keywords) {
    this(
        new Dirichlet(
            torch.stack(torch.broadcast_tensors(concentration1, concentration0), -1), keywords),
        keywords);
  }

  /** As the other, with one concentration0 for all. */
  public Beta(Tensor concentration1, double concentration0, DistributionKwarg... keywords) {
    this(concentration1, concentration1.new_full(new long[0], concentration0), keywords);
  }

  /** As the other, with one concentration1 for all. */
  public Beta(double concentration1, Tensor concentration0, DistributionKwarg... keywords) {
    this(concentration0.new_full(new long[0], concentration1), concentration0, keywords);
  }

  /** A single variable. */
  public Beta(double concentration1, double concentration0, DistributionKwarg... keywords) {
    this(torch.tensor(concentration1), torch.tensor(concentration0), keywords);
  }

  private Beta(Dirichlet shares, DistributionKwarg... keywords) {
    super(shares.batch_shape(), new long[0], keywords);
    this.shares = shares;
    takes("concentration1", constraints.positive);
    takes("concentration0", constraints.positive);
  }

  private Beta(Beta like, long... batch_shape) {
    super(like, batch_shape);
    shares = like.shares.expand(batch_shape);
  }

  @Override
  public Beta expand(long... batch_shape) {
    return new Beta(this, batch_shape);
  }

  /** Returns what draws shares near 1. */
  public Tensor concentration1() {
    return shares.concentration().select(-1, 0);
  }

  /** Returns what draws shares near 0. */
  public Tensor concentration0() {
    return shares.concentration().select(-1, 1);
  }

  @Override
  public boolean has_rsample() {
    return true;
  }

  @Override
  public Tensor mean() {
    return concentration1().div(concentration1().add(concentration0()));
  }

  @Override
  public Tensor mode() {
    return shares.mode().select(-1, 0);
  }

  @Override
  public Tensor variance() {
    Tensor total = concentration1().add(concentration0());
    Tensor square = total.pow(2).mul(total.add(1));
    return concentration1().mul(concentration0()).div(square);
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    return shares.rsample(sample_shape).select(-1, 0);
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    return shares.log_prob(torch.stack(List.of(value, value.rsub(1)), -1));
  }

  @Override
  public Tensor entropy() {
    return shares.entropy();
  }

  @Override
  public List<Tensor> _natural_params() {
    return List.of(concentration1(), concentration0());
  }

  @Override
  public Tensor _log_normalizer(List<Tensor> natural_params) {
    Tensor x = NaturalParams.first("Beta", 2, natural_params);
    Tensor y = natural_params.get(1);
    return x.lgamma().add(y.lgamma()).sub(x.add(y).lgamma());
  }

  @Override
  public Constraint support() {
    return constraints.unit_interval;
  }
}
