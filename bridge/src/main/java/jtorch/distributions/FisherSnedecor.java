package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The F distribution: of the ratio of two variances.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#fishersnedecor">FisherSnedecor</a>.
 */
public final class FisherSnedecor extends Distribution {
  private final Tensor df1;
  private final Tensor df2;
  private final Gamma above;
  private final Gamma below;

  /**
   * A variable for each element of shape (...).
   *
   * @throws IllegalArgumentException if a df is not above 0
   */
  public FisherSnedecor(Tensor df1, Tensor df2, DistributionKwarg... keywords) {
    this(torch.broadcast_tensors(df1, df2), keywords);
  }

  /** As the other, with one df2 for all. */
  public FisherSnedecor(Tensor df1, double df2, DistributionKwarg... keywords) {
    this(df1, df1.new_full(new long[0], df2), keywords);
  }

  /** As the other, with one df1 for all. */
  public FisherSnedecor(double df1, Tensor df2, DistributionKwarg... keywords) {
    this(df2.new_full(new long[0], df1), df2, keywords);
  }

  /** A single variable. */
  public FisherSnedecor(double df1, double df2, DistributionKwarg... keywords) {
    this(torch.tensor(df1), torch.tensor(df2), keywords);
  }

  private FisherSnedecor(List<Tensor> parameters, DistributionKwarg... keywords) {
    super(parameters.getFirst().size(), new long[0], keywords);
    df1 = parameters.get(0);
    df2 = parameters.get(1);
    check("df1", df1, constraints.positive);
    check("df2", df2, constraints.positive);
    above = new Gamma(df1.mul(0.5), df1, keywords);
    below = new Gamma(df2.mul(0.5), df2, keywords);
  }

  private FisherSnedecor(FisherSnedecor like, long... batch_shape) {
    super(like, batch_shape);
    df1 = like.df1.expand(batch_shape);
    df2 = like.df2.expand(batch_shape);
    above = like.above.expand(batch_shape);
    below = like.below.expand(batch_shape);
  }

  @Override
  public FisherSnedecor expand(long... batch_shape) {
    return new FisherSnedecor(this, batch_shape);
  }

  /** Returns the degrees of freedom of the first variance. */
  public Tensor df1() {
    return df1;
  }

  /** Returns the degrees of freedom of the second variance. */
  public Tensor df2() {
    return df2;
  }

  @Override
  public boolean has_rsample() {
    return true;
  }

  /** Returns the means; NaN where df2 is at most 2. */
  @Override
  public Tensor mean() {
    Tensor df = df2.masked_fill(df2.le(2), Double.NaN);
    return df.div(df.sub(2));
  }

  /** Returns the most probable ratios; NaN where df1 is at most 2. */
  @Override
  public Tensor mode() {
    Tensor mode = df1.sub(2).div(df1).mul(df2).div(df2.add(2));
    return mode.masked_fill(df1.le(2), Double.NaN);
  }

  /** Returns the variances; NaN where df2 is at most 4. */
  @Override
  public Tensor variance() {
    Tensor df = df2.masked_fill(df2.le(4), Double.NaN);
    Tensor share = df1.mul(df.sub(2).pow(2)).mul(df.sub(4));
    return df.pow(2).mul(2).mul(df1.add(df).sub(2)).div(share);
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    Tensor first = above.rsample(sample_shape);
    Tensor second = below.rsample(sample_shape);
    double tiny = FloatLimits.tiny(second.dtype());
    return first.div(second.clamp_min(tiny)).clamp_min(tiny);
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor first = df1.mul(0.5);
    Tensor second = df2.mul(0.5);
    Tensor ratio = df1.div(df2);
    Tensor beta = first.add(second).lgamma().sub(first.lgamma()).sub(second.lgamma());
    return beta.add(first.mul(ratio.log()))
        .add(first.sub(1).mul(value.log()))
        .sub(first.add(second).mul(ratio.mul(value).log1p()));
  }

  @Override
  public Constraint support() {
    return constraints.positive;
  }

  @Override
  public String toString() {
    return "FisherSnedecor(" + shown("df1", df1) + ", " + shown("df2", df2) + ")";
  }
}
