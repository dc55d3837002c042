package jtorch.distributions;

import static jtorch.Kwargs.keepdim;
import static jtorch.Kwargs.min;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.nn.F;

/**
 * Shares of K classes, whose sum is 1.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#dirichlet">Dirichlet</a>.
 */
public final class Dirichlet extends Distribution implements ExponentialFamily {
  private final Tensor concentration;

  /**
   * A variable for each row of (..., K).
   *
   * @throws IllegalArgumentException if there is no dimension, or a concentration is not above 0
   */
  public Dirichlet(Tensor concentration, DistributionKwarg... keywords) {
    super(
        Rows.batch("Dirichlet: concentration", concentration), Rows.event(concentration), keywords);
    this.concentration = concentration;
    check("concentration", concentration, constraints.independent(constraints.positive, 1));
  }

  private Dirichlet(Dirichlet like, long... batch_shape) {
    super(like, batch_shape);
    concentration = like.concentration.expand(joined(batch_shape, event_shape()));
  }

  @Override
  public Dirichlet expand(long... batch_shape) {
    return new Dirichlet(this, batch_shape);
  }

  /** Returns the concentrations: (..., K). */
  public Tensor concentration() {
    return concentration;
  }

  @Override
  public boolean has_rsample() {
    return true;
  }

  @Override
  public Tensor mean() {
    return concentration.div(concentration.sum(-1, keepdim(true)));
  }

  @Override
  public Tensor mode() {
    Tensor above = concentration.sub(1).clamp(min(0));
    Tensor mode = above.div(above.sum(-1, keepdim(true)));
    Tensor corner = F.one_hot(mode.argmax(-1), concentration.size(-1)).to(mode.dtype());
    Tensor inCorners = concentration.lt(1).all(-1).unsqueeze(-1);
    return corner.where(inCorners, mode);
  }

  @Override
  public Tensor variance() {
    Tensor total = concentration.sum(-1, keepdim(true));
    Tensor square = total.pow(2).mul(total.add(1));
    return concentration.mul(total.sub(concentration)).div(square);
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    return Draw.dirichlet(concentration.expand(extended(sample_shape)));
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    return concentration
        .sub(1)
        .xlogy(value)
        .sum(-1)
        .add(concentration.sum(-1).lgamma())
        .sub(concentration.lgamma().sum(-1));
  }

  @Override
  public Tensor entropy() {
    Tensor total = concentration.sum(-1);
    Tensor rest = total.rsub(concentration.size(-1)).mul(total.digamma());
    Tensor each = concentration.sub(1).mul(concentration.digamma()).sum(-1);
    return concentration.lgamma().sum(-1).sub(total.lgamma()).sub(rest).sub(each);
  }

  @Override
  public List<Tensor> _natural_params() {
    return List.of(concentration);
  }

  @Override
  public Tensor _log_normalizer(List<Tensor> natural_params) {
    Tensor x = NaturalParams.first("Dirichlet", 1, natural_params);
    return x.lgamma().sum(-1).sub(x.sum(-1).lgamma());
  }

  @Override
  public Constraint support() {
    return constraints.simplex;
  }

  @Override
  public String toString() {
    return "Dirichlet(" + shown("concentration", concentration) + ")";
  }
}
