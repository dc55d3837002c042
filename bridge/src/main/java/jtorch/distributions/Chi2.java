package jtorch.distributions;

import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The sum of squares of df independent standard normal numbers; df needs not be whole.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#chi2">Chi2</a>.
 */
public final class Chi2 extends Gamma {
  /**
   * A variable for each df of shape (...).
   *
   * @throws IllegalArgumentException if one is not above 0
   */
  public Chi2(Tensor df, DistributionKwarg... keywords) {
    super(df.size(), df.mul(0.5), torch.full_like(df, 0.5), keywords);
    check("df", df, constraints.positive);
  }

  /** A single variable. */
  public Chi2(double df, DistributionKwarg... keywords) {
    this(torch.tensor(df), keywords);
  }

  private Chi2(Chi2 like, long... batch_shape) {
    super(like, batch_shape);
  }

  @Override
  public Chi2 expand(long... batch_shape) {
    return new Chi2(this, batch_shape);
  }

  /** Returns the degrees of freedom. */
  public Tensor df() {
    return concentration().mul(2);
  }

  @Override
  public String toString() {
    return "Chi2()"; // as Python, which computes df and so doesn't print it
  }
}
