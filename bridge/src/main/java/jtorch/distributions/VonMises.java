package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The normal distribution of a circle: angles around a direction.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#vonmises">VonMises</a>.
 */
public final class VonMises extends Distribution {
  private static final double EDGE = 3.75; // where one series gives way to another

  // Abramowitz and Stegun, Handbook of Mathematical Functions, 9.8.1 to 9.8.4
  private static final double[] I0_SMALL = {
    1, 3.5156229, 3.0899424, 1.2067492, 0.2659732, 0.0360768, 0.0045813
  };
  private static final double[] I0_LARGE = {
    0.39894228,
    0.01328592,
    0.00225319,
    -0.00157565,
    0.00916281,
    -0.02057706,
    0.02635537,
    -0.01647633,
    0.00392377
  };
  private static final double[] I1_SMALL = {
    0.5, 0.87890594, 0.51498869, 0.15084934, 0.02658733, 0.00301532, 0.00032411
  };
  private static final double[] I1_LARGE = {
    0.39894228,
    -0.03988024,
    -0.00362018,
    0.00163801,
    -0.01031555,
    0.02282967,
    -0.02895312,
    0.01787654,
    -0.00420059
  };
  private static final double FLAT = 1e-5; // below it the proposal's formula loses its digits

  private final Tensor loc;
  private final Tensor concentration;

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a loc is NaN or a concentration not above 0
   */
  public VonMises(Tensor loc, Tensor concentration, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(loc, concentration), keywords);
  }

  /** As the other, with one concentration for all. */
  public VonMises(Tensor loc, double concentration, DistributionKwarg... keywords) {
    this(loc, loc.new_full(new long[0], concentration), keywords);
  }

  /** As the other, with one loc for all. */
  public VonMises(double loc, Tensor concentration, DistributionKwarg... keywords) {
    this(concentration.new_full(new long[0], loc), concentration, keywords);
  }

  /** A single variable. */
  public VonMises(double loc, double concentration, DistributionKwarg... keywords) {
    this(torch.tensor(loc), torch.tensor(concentration), keywords);
  }

  private VonMises(List<Tensor> parameters, DistributionKwarg... keywords) {
    super(parameters.getFirst().size(), new long[0], keywords);
    loc = parameters.get(0);
    concentration = parameters.get(1);
    check("loc", loc, constraints.real);
    check("concentration", concentration, constraints.positive);
  }

  private VonMises(VonMises like, long... batch_shape) {
    super(like, batch_shape);
    loc = like.loc.expand(batch_shape);
    concentration = like.concentration.expand(batch_shape);
  }

  @Override
  public VonMises expand(long... batch_shape) {
    return new VonMises(this, batch_shape);
  }

  /** Returns the directions, in radians. */
  public Tensor loc() {
    return loc;
  }

  /** Returns how near draws are to the directions. */
  public Tensor concentration() {
    return concentration;
  }

  /** Returns the directions: the means on a circle. */
  @Override
  public Tensor mean() {
    return loc;
  }

  @Override
  public Tensor mode() {
    return loc;
  }

  /** Returns the variances on a circle, from 0 to 1. */
  @Override
  public Tensor variance() {
    return logBessel(true).sub(logBessel(false)).exp().rsub(1);
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor near = concentration.mul(value.sub(loc).cos());
    return near.sub(Math.log(2 * Math.PI)).sub(logBessel(false));
  }

  /** The logarithm of the modified Bessel function I1 or I0 of the concentrations. */
  private Tensor logBessel(boolean first) {
    Tensor x = concentration;
    Tensor small = polynomial(x.div(EDGE).pow(2), first ? I1_SMALL : I0_SMALL);
    Tensor low = (first ? x.abs().mul(small) : small).log();
    Tensor large = polynomial(x.reciprocal().mul(EDGE), first ? I1_LARGE : I0_LARGE);
    Tensor high = x.sub(x.log().mul(0.5)).add(large.log());
    return torch.where(x.lt(EDGE), low, high);
  }

  private static Tensor polynomial(Tensor y, double... coefficients) {
    Tensor sum = torch.full_like(y, coefficients[coefficients.length - 1]);
    for (int i = coefficients.length - 2; i >= 0; i--) {
      sum = y.mul(sum).add(coefficients[i]);
    }
    return sum;
  }

  /**
   * Returns angles from -pi to pi, by rejection of draws from a wrapped Cauchy distribution: D. J.
   * Best and N. I. Fisher, Efficient Simulation of the von Mises Distribution, 1979.
   */
  @Override
  public Tensor sample(long... sample_shape) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      return accepted(extended(sample_shape)).to(loc.dtype());
    }
  }

  private Tensor accepted(long... shape) {
    Tensor kappa = concentration.to(torch.float64); // in float32 small ones are hardly accepted
    Tensor r = proposal(kappa);
    Tensor angle = kappa.mul(0).expand(shape); // NaN where there is no concentration
    Tensor never = r.eq(1).logical_or(r.isnan()); // nearer than numbers tell: no draw is accepted
    Tensor done = never.expand(shape);
    while (!torch.all(done).item_bool()) {
      Tensor uniform = kappa.new_empty(joined(new long[] {3}, shape)).uniform_();
      Tensor z = uniform.get(0).mul(Math.PI).cos();
      Tensor f = r.mul(z).add(1).div(r.add(z));
      Tensor c = kappa.mul(r.sub(f));
      Tensor u = uniform.get(1);
      Tensor accept = c.mul(c.rsub(2)).sub(u).gt(0).logical_or(c.div(u).log().add(1).sub(c).ge(0));
      angle = torch.where(accept, uniform.get(2).sub(0.5).sign().mul(f.acos()), angle);
      done = done.logical_or(accept);
    }
    return angle.add(Math.PI).add(loc.to(torch.float64)).remainder(2 * Math.PI).sub(Math.PI);
  }

  private static Tensor proposal(Tensor kappa) {
    Tensor tau = kappa.pow(2).mul(4).add(1).sqrt().add(1);
    Tensor rho = tau.sub(tau.mul(2).sqrt()).div(kappa.mul(2));
    Tensor r = rho.pow(2).add(1).div(rho.mul(2));
    return torch.where(kappa.lt(FLAT), kappa.reciprocal().add(kappa), r);
  }

  @Override
  public Constraint support() {
    return constraints.real;
  }

  @Override
  public String toString() {
    return "VonMises(" + shown("loc", loc) + ", " + shown("concentration", concentration) + ")";
  }
}
