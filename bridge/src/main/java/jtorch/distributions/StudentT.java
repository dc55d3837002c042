package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Student's t-distribution of df degrees of freedom, moved and scaled.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#studentt">StudentT</a>.
 */
public final class StudentT extends LocationScale {
  private static final double LOG_GAMMA_OF_HALF = 0.5 * Math.log(Math.PI);

  private final Tensor df;
  private final Chi2 chi2;

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a loc is NaN, or a df or scale is not above 0
   */
  public StudentT(Tensor df, Tensor loc, Tensor scale, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(df, loc, scale), keywords);
  }

  /** As the other, with one loc and scale for all. */
  public StudentT(Tensor df, double loc, double scale, DistributionKwarg... keywords) {
    this(df, df.new_full(new long[0], loc), df.new_full(new long[0], scale), keywords);
  }

  /** As the other, around 0 and with the scale 1. */
  public StudentT(Tensor df, DistributionKwarg... keywords) {
    this(df, 0, 1, keywords);
  }

  /** As the other, with one df for all. */
  public StudentT(double df, Tensor loc, Tensor scale, DistributionKwarg... keywords) {
    this(loc.new_full(new long[0], df), loc, scale, keywords);
  }

  /** A single variable. */
  public StudentT(double df, double loc, double scale, DistributionKwarg... keywords) {
    this(torch.tensor(df), loc, scale, keywords);
  }

  /** A single variable around 0 with the scale 1. */
  public StudentT(double df, DistributionKwarg... keywords) {
    this(torch.tensor(df), keywords);
  }

  private StudentT(List<Tensor> parameters, DistributionKwarg... keywords) {
    super(parameters.subList(1, 3), parameters.getFirst(), keywords);
    df = parameters.getFirst();
    chi2 = new Chi2(df, keywords);
  }

  private StudentT(StudentT like, long... batch_shape) {
    super(like, batch_shape);
    df = like.df.expand(batch_shape);
    chi2 = like.chi2.expand(batch_shape);
  }

  @Override
  public StudentT expand(long... batch_shape) {
    return new StudentT(this, batch_shape);
  }

  /** Returns the degrees of freedom. */
  public Tensor df() {
    return df;
  }

  /** Returns the means; NaN where df is at most 1. */
  @Override
  public Tensor mean() {
    return loc.masked_fill(df.le(1), Double.NaN);
  }

  /** Returns the variances; infinite where df is at most 2, NaN where it is at most 1. */
  @Override
  public Tensor variance() {
    Tensor finite = df.masked_fill(df.le(2), 3); // any above 2: what comes of it is replaced
    return scale
        .pow(2)
        .mul(finite)
        .div(finite.sub(2))
        .masked_fill(df.le(2), Double.POSITIVE_INFINITY)
        .masked_fill(df.le(1), Double.NaN);
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    Tensor normal = Draw.standardNormal(df, extended(sample_shape));
    Tensor squares = chi2.rsample(sample_shape);
    return loc.add(scale.mul(normal.mul(squares.div(df).rsqrt())));
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor y = value.sub(loc).div(scale);
    Tensor total =
        scale
            .log()
            .add(df.log().mul(0.5))
            .add(0.5 * Math.log(Math.PI))
            .add(df.mul(0.5).lgamma())
            .sub(df.add(1).mul(0.5).lgamma());
    return df.add(1).mul(-0.5).mul(y.pow(2).div(df).log1p()).sub(total);
  }

  @Override
  public Tensor entropy() {
    Tensor half = df.mul(0.5);
    Tensor more = df.add(1).mul(0.5);
    Tensor logBeta = half.lgamma().add(LOG_GAMMA_OF_HALF).sub(more.lgamma());
    return scale
        .log()
        .add(more.mul(more.digamma().sub(half.digamma())))
        .add(df.log().mul(0.5))
        .add(logBeta);
  }

  @Override
  public String toString() {
    return "StudentT("
        + shown("df", df)
        + ", "
        + shown("loc", loc)
        + ", "
        + shown("scale", scale)
        + ")";
  }
}
