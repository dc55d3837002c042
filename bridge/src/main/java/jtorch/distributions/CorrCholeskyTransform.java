package jtorch.distributions;

import java.util.Arrays;
import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.torch;

/**
 * Cholesky factors (..., D, D) of correlations from values of (..., D * (D - 1) / 2), row by row:
 * lower triangular, with a diagonal above 0 and rows of length 1.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.CorrCholeskyTransform">
 * CorrCholeskyTransform</a>.
 */
public final class CorrCholeskyTransform extends Transform {
  /** A transform that remembers as many results as {@code cache_size} says. */
  public CorrCholeskyTransform(TransformKwarg... keywords) {
    super(keywords);
  }

  @Override
  protected Tensor _call(Tensor x) {
    double eps = FloatLimits.eps(x.dtype());
    Tensor parts = lower(x.tanh().clamp(-1 + eps, 1 - eps));
    Tensor left = parts.square().neg().add(1).sqrt().cumprod(-1);
    Tensor before = F.pad(left.narrow(-1, 0, left.size(-1) - 1), new long[] {1, 0}, "constant", 1);
    return parts.add(torch.eye(parts.size(-1)).to(parts)).mul(before);
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    Tensor left = left(y);
    Tensor before = F.pad(left.narrow(-1, 0, left.size(-1) - 1), new long[] {1, 0}, "constant", 1);
    Tensor t = below(y, -1).div(below(before, -1).sqrt());
    return t.log1p().sub(t.neg().log1p()).div(2);
  }

  /** What each element and those before it leave of a row's length of 1, squared. */
  private static Tensor left(Tensor y) {
    return y.square().cumsum(-1).neg().add(1);
  }

  /** Returns the logarithm for x and what is below the diagonal of y. */
  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    Tensor ofRows = below(left(y), -2).log().sum(-1).mul(0.5);
    Tensor ofTanh = x.add(F.softplus(x.mul(-2))).sub(Math.log(2)).sum(-1).mul(-2);
    return ofRows.add(ofTanh);
  }

  /** Returns what is on and below a diagonal, row by row. */
  private static Tensor below(Tensor matrix, long diagonal) {
    long[] shape = matrix.size();
    long size = shape[shape.length - 1];
    Tensor places = places(size, diagonal).to(matrix.device());
    return matrix.flatten(-2).index_select(-1, places);
  }

  /** Returns the places in a flat matrix of what is on and below a diagonal. */
  private static Tensor places(long size, long diagonal) {
    Tensor both = torch.tril_indices(size, size, diagonal);
    return both.get(0).mul(size).add(both.get(1));
  }

  private Tensor lower(Tensor x) {
    long[] shape = forward_shape(x.size());
    long size = shape[shape.length - 1];
    long[] flat = Arrays.copyOf(x.size(), x.dim());
    flat[flat.length - 1] = size * size;
    Tensor places = places(size, -1).to(x.device());
    return x.new_zeros(flat).index_copy(-1, places, x).view(shape);
  }

  @Override
  public Constraint domain() {
    return constraints.real_vector;
  }

  @Override
  public Constraint codomain() {
    return constraints.corr_cholesky;
  }

  @Override
  public boolean bijective() {
    return true;
  }

  @Override
  public long[] forward_shape(long... shape) {
    checkDims(1, shape);
    long values = shape[shape.length - 1];
    long size = Math.round(Math.sqrt(0.25 + 2.0 * values) + 0.5);
    if (size * (size - 1) / 2 != values) {
      throw new IllegalArgumentException(
          "CorrCholeskyTransform: "
              + values
              + " values don't fill what is below a diagonal; give D * (D - 1) / 2 of them.");
    }
    long[] result = Arrays.copyOf(shape, shape.length + 1);
    result[shape.length - 1] = size;
    result[shape.length] = size;
    return result;
  }

  @Override
  public long[] inverse_shape(long... shape) {
    checkDims(2, shape);
    long size = shape[shape.length - 1];
    if (size != shape[shape.length - 2]) {
      throw new IllegalArgumentException(
          "CorrCholeskyTransform: a shape of " + Arrays.toString(shape) + " is not square.");
    }
    long[] result = Arrays.copyOf(shape, shape.length - 1);
    result[shape.length - 2] = size * (size - 1) / 2;
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CorrCholeskyTransform;
  }

  @Override
  public int hashCode() {
    return CorrCholeskyTransform.class.hashCode();
  }
}
