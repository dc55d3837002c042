package jtorch.distributions;

import static jtorch.Kwargs.min;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The Gamma distribution of a concentration (shape) and a rate (1/scale).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#gamma">Gamma</a>.
 */
public sealed class Gamma extends Distribution implements ExponentialFamily permits Chi2 {
  private final Tensor concentration;
  private final Tensor rate;

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a concentration or rate is not above 0
   */
  public Gamma(Tensor concentration, Tensor rate, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(concentration, rate), keywords);
  }

  /** As the other, with one rate for all. */
  public Gamma(Tensor concentration, double rate, DistributionKwarg... keywords) {
    this(concentration, concentration.new_full(new long[0], rate), keywords);
  }

  /** As the other, with one concentration for all. */
  public Gamma(double concentration, Tensor rate, DistributionKwarg... keywords) {
    this(rate.new_full(new long[0], concentration), rate, keywords);
  }

  /** A single variable. */
  public Gamma(double concentration, double rate, DistributionKwarg... keywords) {
    this(torch.tensor(concentration), torch.tensor(rate), keywords);
  }

  private Gamma(List<Tensor> parameters, DistributionKwarg... keywords) {
    this(parameters.getFirst().size(), parameters.get(0), parameters.get(1), keywords);
    check("concentration", concentration, constraints.positive);
    check("rate", rate, constraints.positive);
  }

  /** Parameters of one shape, which whoever calls this checks. */
  Gamma(long[] batch_shape, Tensor concentration, Tensor rate, DistributionKwarg... keywords) {
    super(batch_shape, new long[0], keywords);
    this.concentration = concentration;
    this.rate = rate;
  }

  /** As another, expanded. */
  Gamma(Gamma like, long... batch_shape) {
    super(like, batch_shape);
    concentration = like.concentration.expand(batch_shape);
    rate = like.rate.expand(batch_shape);
  }

  @Override
  public Gamma expand(long... batch_shape) {
    return new Gamma(this, batch_shape);
  }

  /** Returns the concentrations. */
  public Tensor concentration() {
    return concentration;
  }

  /** Returns the rates. */
  public Tensor rate() {
    return rate;
  }

  @Override
  public boolean has_rsample() {
    return true;
  }

  @Override
  public Tensor mean() {
    return concentration.div(rate);
  }

  @Override
  public Tensor mode() {
    return concentration.sub(1).div(rate).clamp(min(0));
  }

  @Override
  public Tensor variance() {
    return concentration.div(rate.pow(2));
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    long[] shape = extended(sample_shape);
    Tensor drawn = Draw.standardGamma(concentration.expand(shape)).div(rate.expand(shape));
    // outside the graph: a draw that rounded to 0 has a gradient as well
    try (Tensor number = drawn.detach()) {
      number.clamp_(min(FloatLimits.tiny(drawn.dtype())));
    }
    return drawn;
  }

  @Override
  public Tensor log_prob(Tensor value) {
    Tensor x = value.to(rate.dtype());
    _validate_sample(x);
    return concentration
        .xlogy(rate)
        .add(concentration.sub(1).xlogy(x))
        .sub(rate.mul(x))
        .sub(concentration.lgamma());
  }

  @Override
  public Tensor cdf(Tensor value) {
    _validate_sample(value);
    return concentration.igamma(rate.mul(value));
  }

  @Override
  public Tensor entropy() {
    return concentration
        .sub(rate.log())
        .add(concentration.lgamma())
        .add(concentration.rsub(1).mul(concentration.digamma()));
  }

  @Override
  public Constraint support() {
    return constraints.nonnegative;
  }

  @Override
  public List<Tensor> _natural_params() {
    return List.of(concentration.sub(1), rate.neg());
  }

  @Override
  public Tensor _log_normalizer(List<Tensor> natural_params) {
    Tensor x = NaturalParams.first("Gamma", 2, natural_params);
    Tensor y = natural_params.get(1);
    return x.add(1).lgamma().add(x.add(1).mul(y.reciprocal().neg().log()));
  }

  @Override
  public double _mean_carrier_measure() {
    return 0;
  }

  @Override
  public String toString() {
    return "Gamma(" + shown("concentration", concentration) + ", " + shown("rate", rate) + ")";
  }
}
