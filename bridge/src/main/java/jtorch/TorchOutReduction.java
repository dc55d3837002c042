package jtorch;

import jtorch.OutKwargs.Out;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.TensorKwargs.Keepdim;

/**
 * Reductions that write into tensors of the caller's: {@code out=}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#reduction-ops">Reduction ops</a>.
 */
abstract class TorchOutReduction extends TorchOutComparison {
  TorchOutReduction() {}

  /** {@code sum(input, dim, out=out)} in Python. */
  public static Tensor sum(Tensor input, long dim, Out out) {
    return Into.call("sum.IntList_out", out, input, new long[] {dim});
  }

  /** {@code sum(input, dim, keepdim, out=out)} in Python. */
  public static Tensor sum(Tensor input, long dim, Keepdim keepdim, Out out) {
    return Into.call("sum.IntList_out", out, input, new long[] {dim}, keepdim.value());
  }

  /** {@code sum(input, dim, out=out)} in Python. */
  public static Tensor sum(Tensor input, Dim dim, Out out) {
    return Into.call("sum.IntList_out", out, input, new long[] {dim.value()});
  }

  /** {@code sum(input, dim, keepdim, out=out)} in Python. */
  public static Tensor sum(Tensor input, Dim dim, Keepdim keepdim, Out out) {
    return Into.call("sum.IntList_out", out, input, new long[] {dim.value()}, keepdim.value());
  }

  /** {@code sum(input, dim, out=out)} in Python. */
  public static Tensor sum(Tensor input, Dims dim, Out out) {
    return Into.call("sum.IntList_out", out, input, dim.value());
  }

  /** {@code sum(input, dim, keepdim, out=out)} in Python. */
  public static Tensor sum(Tensor input, Dims dim, Keepdim keepdim, Out out) {
    return Into.call("sum.IntList_out", out, input, dim.value(), keepdim.value());
  }

  /** {@code mean(input, out=out)} in Python. */
  public static Tensor mean(Tensor input, Out out) {
    return Into.call("mean.dtype_out", out, input);
  }

  /** {@code mean(input, dim, out=out)} in Python. */
  public static Tensor mean(Tensor input, long dim, Out out) {
    return Into.call("mean.out", out, input, new long[] {dim});
  }

  /** {@code mean(input, dim, keepdim, out=out)} in Python. */
  public static Tensor mean(Tensor input, long dim, Keepdim keepdim, Out out) {
    return Into.call("mean.out", out, input, new long[] {dim}, keepdim.value());
  }

  /** {@code mean(input, dim, out=out)} in Python. */
  public static Tensor mean(Tensor input, Dim dim, Out out) {
    return Into.call("mean.out", out, input, new long[] {dim.value()});
  }

  /** {@code mean(input, dim, keepdim, out=out)} in Python. */
  public static Tensor mean(Tensor input, Dim dim, Keepdim keepdim, Out out) {
    return Into.call("mean.out", out, input, new long[] {dim.value()}, keepdim.value());
  }

  /** {@code mean(input, dim, out=out)} in Python. */
  public static Tensor mean(Tensor input, Dims dim, Out out) {
    return Into.call("mean.out", out, input, dim.value());
  }

  /** {@code mean(input, dim, keepdim, out=out)} in Python. */
  public static Tensor mean(Tensor input, Dims dim, Keepdim keepdim, Out out) {
    return Into.call("mean.out", out, input, dim.value(), keepdim.value());
  }

  /** {@code nansum(input, out=out)} in Python. */
  public static Tensor nansum(Tensor input, Out out) {
    return Into.call("nansum.out", out, input);
  }

  /** {@code nansum(input, dim, out=out)} in Python. */
  public static Tensor nansum(Tensor input, long dim, Out out) {
    return Into.call("nansum.out", out, input, new long[] {dim});
  }

  /** {@code nansum(input, dim, keepdim, out=out)} in Python. */
  public static Tensor nansum(Tensor input, long dim, Keepdim keepdim, Out out) {
    return Into.call("nansum.out", out, input, new long[] {dim}, keepdim.value());
  }

  /** {@code nansum(input, dim, out=out)} in Python. */
  public static Tensor nansum(Tensor input, Dim dim, Out out) {
    return Into.call("nansum.out", out, input, new long[] {dim.value()});
  }

  /** {@code nansum(input, dim, keepdim, out=out)} in Python. */
  public static Tensor nansum(Tensor input, Dim dim, Keepdim keepdim, Out out) {
    return Into.call("nansum.out", out, input, new long[] {dim.value()}, keepdim.value());
  }

  /** {@code nansum(input, dim, out=out)} in Python. */
  public static Tensor nansum(Tensor input, Dims dim, Out out) {
    return Into.call("nansum.out", out, input, dim.value());
  }

  /** {@code nansum(input, dim, keepdim, out=out)} in Python. */
  public static Tensor nansum(Tensor input, Dims dim, Keepdim keepdim, Out out) {
    return Into.call("nansum.out", out, input, dim.value(), keepdim.value());
  }

  /** {@code nanmean(input, out=out)} in Python. */
  public static Tensor nanmean(Tensor input, Out out) {
    return Into.call("nanmean.out", out, input);
  }

  /** {@code nanmean(input, dim, out=out)} in Python. */
  public static Tensor nanmean(Tensor input, long dim, Out out) {
    return Into.call("nanmean.out", out, input, new long[] {dim});
  }

  /** {@code nanmean(input, dim, keepdim, out=out)} in Python. */
  public static Tensor nanmean(Tensor input, long dim, Keepdim keepdim, Out out) {
    return Into.call("nanmean.out", out, input, new long[] {dim}, keepdim.value());
  }

  /** {@code nanmean(input, dim, out=out)} in Python. */
  public static Tensor nanmean(Tensor input, Dim dim, Out out) {
    return Into.call("nanmean.out", out, input, new long[] {dim.value()});
  }

  /** {@code nanmean(input, dim, keepdim, out=out)} in Python. */
  public static Tensor nanmean(Tensor input, Dim dim, Keepdim keepdim, Out out) {
    return Into.call("nanmean.out", out, input, new long[] {dim.value()}, keepdim.value());
  }

  /** {@code nanmean(input, dim, out=out)} in Python. */
  public static Tensor nanmean(Tensor input, Dims dim, Out out) {
    return Into.call("nanmean.out", out, input, dim.value());
  }

  /** {@code nanmean(input, dim, keepdim, out=out)} in Python. */
  public static Tensor nanmean(Tensor input, Dims dim, Keepdim keepdim, Out out) {
    return Into.call("nanmean.out", out, input, dim.value(), keepdim.value());
  }

  /** {@code prod(input, dim, out=out)} in Python. */
  public static Tensor prod(Tensor input, long dim, Out out) {
    return Into.call("prod.int_out", out, input, dim);
  }

  /** {@code prod(input, dim, keepdim, out=out)} in Python. */
  public static Tensor prod(Tensor input, long dim, Keepdim keepdim, Out out) {
    return Into.call("prod.int_out", out, input, dim, keepdim.value());
  }

  /** {@code prod(input, dim, out=out)} in Python. */
  public static Tensor prod(Tensor input, Dim dim, Out out) {
    return Into.call("prod.int_out", out, input, dim.value());
  }

  /** {@code prod(input, dim, keepdim, out=out)} in Python. */
  public static Tensor prod(Tensor input, Dim dim, Keepdim keepdim, Out out) {
    return Into.call("prod.int_out", out, input, dim.value(), keepdim.value());
  }

  /** {@code logsumexp(input, dim, out=out)} in Python. */
  public static Tensor logsumexp(Tensor input, long dim, Out out) {
    return Into.call("logsumexp.out", out, input, new long[] {dim});
  }

  /** {@code logsumexp(input, dim, keepdim, out=out)} in Python. */
  public static Tensor logsumexp(Tensor input, long dim, Keepdim keepdim, Out out) {
    return Into.call("logsumexp.out", out, input, new long[] {dim}, keepdim.value());
  }

  /** {@code logsumexp(input, dim, out=out)} in Python. */
  public static Tensor logsumexp(Tensor input, Dim dim, Out out) {
    return Into.call("logsumexp.out", out, input, new long[] {dim.value()});
  }

  /** {@code logsumexp(input, dim, keepdim, out=out)} in Python. */
  public static Tensor logsumexp(Tensor input, Dim dim, Keepdim keepdim, Out out) {
    return Into.call("logsumexp.out", out, input, new long[] {dim.value()}, keepdim.value());
  }

  /** {@code logsumexp(input, dim, out=out)} in Python. */
  public static Tensor logsumexp(Tensor input, Dims dim, Out out) {
    return Into.call("logsumexp.out", out, input, dim.value());
  }

  /** {@code logsumexp(input, dim, keepdim, out=out)} in Python. */
  public static Tensor logsumexp(Tensor input, Dims dim, Keepdim keepdim, Out out) {
    return Into.call("logsumexp.out", out, input, dim.value(), keepdim.value());
  }

  /** {@code norm(input, out=out)} in Python. */
  public static Tensor norm(Tensor input, Out out) {
    return Into.call("norm.Scalar_out", out, input);
  }

  /** {@code norm(input, p, out=out)} in Python. */
  public static Tensor norm(Tensor input, double p, Out out) {
    return Into.call("norm.Scalar_out", out, input, p);
  }

  /** {@code norm(input, p, dim, out=out)} in Python. */
  public static Tensor norm(Tensor input, double p, long dim, Out out) {
    return Into.call("norm.out", out, input, p, new long[] {dim});
  }

  /** {@code norm(input, p, dim, out=out)} in Python. */
  public static Tensor norm(Tensor input, double p, Dim dim, Out out) {
    return Into.call("norm.out", out, input, p, new long[] {dim.value()});
  }
}
