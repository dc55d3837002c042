package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Cholesky factors (D, D) of correlations: the LKJ distribution, with all correlations alike at the
 * concentration 1.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#lkjcholesky">LKJCholesky</a>.
 */
public final class LKJCholesky extends Distribution {
  private final long dim;
  private final Tensor concentration;
  private final Beta lengths; // of rows before their diagonal, squared

  /**
   * A variable for each concentration of shape (...).
   *
   * @param dim the number D of rows
   * @throws IllegalArgumentException if that is below 2, or a concentration not above 0
   */
  public LKJCholesky(long dim, Tensor concentration, DistributionKwarg... keywords) {
    super(concentration.size(), new long[] {checked(dim), dim}, keywords);
    this.dim = dim;
    this.concentration = concentration;
    check("concentration", concentration, constraints.positive);
    Tensor before = torch.arange(dim - 1).to(concentration);
    Tensor offset = torch.cat(List.of(before.new_zeros(1), before), 0);
    Tensor rest = concentration.add(0.5 * (dim - 2)).unsqueeze(-1);
    lengths = new Beta(offset.add(0.5), rest.sub(offset.mul(0.5)), keywords);
  }

  /** A single variable. */
  public LKJCholesky(long dim, double concentration, DistributionKwarg... keywords) {
    this(dim, torch.tensor(concentration), keywords);
  }

  /** A single variable with all correlations alike: Python's default, the concentration 1. */
  public LKJCholesky(long dim, DistributionKwarg... keywords) {
    this(dim, 1, keywords);
  }

  private static long checked(long dim) {
    if (dim < 2) {
      throw new IllegalArgumentException(
          "LKJCholesky: dim is " + dim + "; give a number of rows of 2 or more.");
    }
    return dim;
  }

  private LKJCholesky(LKJCholesky like, long... batch_shape) {
    super(like, batch_shape);
    dim = like.dim;
    concentration = like.concentration.expand(batch_shape);
    lengths = like.lengths.expand(joined(batch_shape, new long[] {dim}));
  }

  @Override
  public LKJCholesky expand(long... batch_shape) {
    return new LKJCholesky(this, batch_shape);
  }

  /** Returns the number of rows. */
  public long dim() {
    return dim;
  }

  /** Returns how near to 0 correlations are. */
  public Tensor concentration() {
    return concentration;
  }

  /** Draws row by row, by the onion method of Lewandowski, Kurowicka and Joe, 2009. */
  @Override
  public Tensor sample(long... sample_shape) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      Tensor squares = lengths.sample(sample_shape).unsqueeze(-1);
      Tensor normal = Draw.standardNormal(squares, extended(sample_shape)).tril(-1);
      Tensor directions = normal.div(normal.square().sum(-1).sqrt().unsqueeze(-1));
      Tensor rows = squares.sqrt().mul(directions.nan_to_num()); // the first has no direction
      double tiny = FloatLimits.tiny(rows.dtype());
      Tensor diagonal = rows.square().sum(-1).rsub(1).clamp_min(tiny).sqrt();
      return rows.add(diagonal.diag_embed());
    }
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor diagonal = value.diagonal(0, -1, -2).narrow(-1, 1, dim - 1);
    Tensor place = torch.arange(2, dim + 1).to(concentration.device());
    Tensor order = concentration.sub(1).mul(2).unsqueeze(-1).add(dim).sub(place);
    Tensor density = order.mul(diagonal.log()).sum(-1);
    long less = dim - 1;
    Tensor alpha = concentration.add(0.5 * less);
    Tensor norm = alpha.sub(0.5).mvlgamma(less).sub(alpha.lgamma().mul(less));
    return density.sub(norm.add(0.5 * less * Math.log(Math.PI)));
  }

  @Override
  public Constraint support() {
    return constraints.corr_cholesky;
  }

  @Override
  public String toString() {
    return "LKJCholesky(" + shown("concentration", concentration) + ")";
  }
}
