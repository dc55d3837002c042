package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * How many events come in a time in which as many as the rate are expected.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#poisson">Poisson</a>.
 */
public final class Poisson extends Distribution implements ExponentialFamily {
  private final Tensor rate;

  /**
   * A variable for each rate of shape (...).
   *
   * @throws IllegalArgumentException if one is below 0
   */
  public Poisson(Tensor rate, DistributionKwarg... keywords) {
    super(rate.size(), new long[0], keywords);
    this.rate = rate;
    check("rate", rate, constraints.nonnegative);
  }

  /** A single variable. */
  public Poisson(double rate, DistributionKwarg... keywords) {
    this(torch.tensor(rate), keywords);
  }

  private Poisson(Poisson like, long... batch_shape) {
    super(like, batch_shape);
    rate = like.rate.expand(batch_shape);
  }

  @Override
  public Poisson expand(long... batch_shape) {
    return new Poisson(this, batch_shape);
  }

  /** Returns the rates. */
  public Tensor rate() {
    return rate;
  }

  @Override
  public Tensor mean() {
    return rate;
  }

  @Override
  public Tensor mode() {
    return rate.floor();
  }

  @Override
  public Tensor variance() {
    return rate;
  }

  @Override
  public Tensor sample(long... sample_shape) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      return torch.poisson(rate.expand(extended(sample_shape)));
    }
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    return value.xlogy(rate).sub(rate).sub(value.add(1).lgamma());
  }

  @Override
  public Constraint support() {
    return constraints.nonnegative_integer;
  }

  @Override
  public List<Tensor> _natural_params() {
    return List.of(rate.log());
  }

  @Override
  public Tensor _log_normalizer(List<Tensor> natural_params) {
    return NaturalParams.first("Poisson", 1, natural_params).exp();
  }

  @Override
  public String toString() {
    return "Poisson(" + shown("rate", rate) + ")";
  }
}
