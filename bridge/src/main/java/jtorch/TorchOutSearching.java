package jtorch;

import jtorch.OutKwargs.Out;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.TensorKwargs.Right;

/**
 * Quantiles, places in sorted numbers, counts and sums of all before, written into a tensor of the
 * caller's.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#reduction-ops">Reduction ops</a>.
 */
abstract class TorchOutSearching extends TorchOutSorting {
  TorchOutSearching() {}

  /** {@code cumsum(input, dim, out=out)} in Python. */
  public static Tensor cumsum(Tensor input, long dim, Out out) {
    return Into.call("cumsum.out", out, input, dim);
  }

  /** {@code cumsum(input, dim, out=out)} in Python. */
  public static Tensor cumsum(Tensor input, Dim dim, Out out) {
    return Into.call("cumsum.out", out, input, dim.value());
  }

  /** {@code cumsum(input, dim, dtype, out=out)} in Python. */
  public static Tensor cumsum(Tensor input, long dim, DtypeOf dtype, Out out) {
    return Into.call("cumsum.out", out, input, dim, dtype.value());
  }

  /** {@code cumsum(input, dim, dtype, out=out)} in Python. */
  public static Tensor cumsum(Tensor input, Dim dim, DtypeOf dtype, Out out) {
    return Into.call("cumsum.out", out, input, dim.value(), dtype.value());
  }

  /** {@code cumprod(input, dim, out=out)} in Python. */
  public static Tensor cumprod(Tensor input, long dim, Out out) {
    return Into.call("cumprod.out", out, input, dim);
  }

  /** {@code cumprod(input, dim, out=out)} in Python. */
  public static Tensor cumprod(Tensor input, Dim dim, Out out) {
    return Into.call("cumprod.out", out, input, dim.value());
  }

  /** {@code cumprod(input, dim, dtype, out=out)} in Python. */
  public static Tensor cumprod(Tensor input, long dim, DtypeOf dtype, Out out) {
    return Into.call("cumprod.out", out, input, dim, dtype.value());
  }

  /** {@code cumprod(input, dim, dtype, out=out)} in Python. */
  public static Tensor cumprod(Tensor input, Dim dim, DtypeOf dtype, Out out) {
    return Into.call("cumprod.out", out, input, dim.value(), dtype.value());
  }

  /** {@code logcumsumexp(input, dim, out=out)} in Python. */
  public static Tensor logcumsumexp(Tensor input, long dim, Out out) {
    return Into.call("logcumsumexp.out", out, input, dim);
  }

  /** {@code logcumsumexp(input, dim, out=out)} in Python. */
  public static Tensor logcumsumexp(Tensor input, Dim dim, Out out) {
    return Into.call("logcumsumexp.out", out, input, dim.value());
  }

  /** {@code quantile(input, q, out=out)} in Python. */
  public static Tensor quantile(Tensor input, double q, Out out) {
    return Into.call("quantile.scalar_out", out, input, q);
  }

  /** {@code quantile(input, q, dim, out=out)} in Python. */
  public static Tensor quantile(Tensor input, double q, long dim, Out out) {
    return Into.call("quantile.scalar_out", out, input, q, dim);
  }

  /** {@code quantile(input, q, dim, out=out)} in Python. */
  public static Tensor quantile(Tensor input, double q, Dim dim, Out out) {
    return Into.call("quantile.scalar_out", out, input, q, dim.value());
  }

  /** {@code quantile(input, q, out=out)} in Python. */
  public static Tensor quantile(Tensor input, Tensor q, Out out) {
    return Into.call("quantile.out", out, input, q);
  }

  /** {@code quantile(input, q, dim, out=out)} in Python. */
  public static Tensor quantile(Tensor input, Tensor q, long dim, Out out) {
    return Into.call("quantile.out", out, input, q, dim);
  }

  /** {@code quantile(input, q, dim, out=out)} in Python. */
  public static Tensor quantile(Tensor input, Tensor q, Dim dim, Out out) {
    return Into.call("quantile.out", out, input, q, dim.value());
  }

  /** {@code nanquantile(input, q, out=out)} in Python. */
  public static Tensor nanquantile(Tensor input, double q, Out out) {
    return Into.call("nanquantile.scalar_out", out, input, q);
  }

  /** {@code nanquantile(input, q, dim, out=out)} in Python. */
  public static Tensor nanquantile(Tensor input, double q, long dim, Out out) {
    return Into.call("nanquantile.scalar_out", out, input, q, dim);
  }

  /** {@code nanquantile(input, q, dim, out=out)} in Python. */
  public static Tensor nanquantile(Tensor input, double q, Dim dim, Out out) {
    return Into.call("nanquantile.scalar_out", out, input, q, dim.value());
  }

  /** {@code nanquantile(input, q, out=out)} in Python. */
  public static Tensor nanquantile(Tensor input, Tensor q, Out out) {
    return Into.call("nanquantile.out", out, input, q);
  }

  /** {@code nanquantile(input, q, dim, out=out)} in Python. */
  public static Tensor nanquantile(Tensor input, Tensor q, long dim, Out out) {
    return Into.call("nanquantile.out", out, input, q, dim);
  }

  /** {@code nanquantile(input, q, dim, out=out)} in Python. */
  public static Tensor nanquantile(Tensor input, Tensor q, Dim dim, Out out) {
    return Into.call("nanquantile.out", out, input, q, dim.value());
  }

  /** {@code searchsorted(sorted_sequence, values, out=out)} in Python. */
  public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, Out out) {
    return Into.call("searchsorted.Tensor_out", out, sorted_sequence, values);
  }

  /** {@code searchsorted(sorted_sequence, values, right, out=out)} in Python. */
  public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, Right right, Out out) {
    return Into.call("searchsorted.Tensor_out", out, sorted_sequence, values, false, right.value());
  }

  /** {@code bucketize(input, boundaries, out=out)} in Python. */
  public static Tensor bucketize(Tensor input, Tensor boundaries, Out out) {
    return Into.call("bucketize.Tensor_out", out, input, boundaries);
  }

  /** {@code bucketize(input, boundaries, right, out=out)} in Python. */
  public static Tensor bucketize(Tensor input, Tensor boundaries, Right right, Out out) {
    return Into.call("bucketize.Tensor_out", out, input, boundaries, false, right.value());
  }

  /** {@code histc(input, bins, out=out)} in Python. */
  public static Tensor histc(Tensor input, long bins, Out out) {
    return Into.call("histc.out", out, input, bins);
  }

  /** {@code histc(input, bins, min, max, out=out)} in Python. */
  public static Tensor histc(Tensor input, long bins, Number min, Number max, Out out) {
    return Into.call("histc.out", out, input, bins, min, max);
  }
}
