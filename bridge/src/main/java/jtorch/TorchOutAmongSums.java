package jtorch;

import jtorch.OutKwargs.Out;
import jtorch.OutKwargs.ReductionOutKwarg;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.TensorKwargs.Keepdim;

/**
 * Sums and means with {@code out=} in any place among their keywords.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#reduction-ops">Reduction ops</a>.
 */
abstract class TorchOutAmongSums extends TorchOutRandom {
  TorchOutAmongSums() {}

  /** {@code sum(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor sum(Tensor input, long dim, ReductionOutKwarg... keywords) {
    return Among.reduce("sum.IntList_out", input, new long[] {dim}, keywords);
  }

  /** {@code sum(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor sum(Tensor input, Dim dim, ReductionOutKwarg... keywords) {
    return Among.reduce("sum.IntList_out", input, new long[] {dim.value()}, keywords);
  }

  /** {@code sum(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor sum(Tensor input, Dims dim, ReductionOutKwarg... keywords) {
    return Among.reduce("sum.IntList_out", input, dim.value(), keywords);
  }

  /** {@code sum(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor sum(Tensor input, long[] dim, ReductionOutKwarg... keywords) {
    return Among.reduce("sum.IntList_out", input, dim, keywords);
  }

  /** {@code mean(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor mean(Tensor input, long dim, ReductionOutKwarg... keywords) {
    return Among.reduce("mean.out", input, new long[] {dim}, keywords);
  }

  /** {@code mean(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor mean(Tensor input, Dim dim, ReductionOutKwarg... keywords) {
    return Among.reduce("mean.out", input, new long[] {dim.value()}, keywords);
  }

  /** {@code mean(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor mean(Tensor input, Dims dim, ReductionOutKwarg... keywords) {
    return Among.reduce("mean.out", input, dim.value(), keywords);
  }

  /** {@code mean(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor mean(Tensor input, long[] dim, ReductionOutKwarg... keywords) {
    return Among.reduce("mean.out", input, dim, keywords);
  }

  /** {@code nansum(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor nansum(Tensor input, long dim, ReductionOutKwarg... keywords) {
    return Among.reduce("nansum.out", input, new long[] {dim}, keywords);
  }

  /** {@code nansum(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor nansum(Tensor input, Dim dim, ReductionOutKwarg... keywords) {
    return Among.reduce("nansum.out", input, new long[] {dim.value()}, keywords);
  }

  /** {@code nansum(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor nansum(Tensor input, Dims dim, ReductionOutKwarg... keywords) {
    return Among.reduce("nansum.out", input, dim.value(), keywords);
  }

  /** {@code nansum(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor nansum(Tensor input, long[] dim, ReductionOutKwarg... keywords) {
    return Among.reduce("nansum.out", input, dim, keywords);
  }

  /** {@code nanmean(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor nanmean(Tensor input, long dim, ReductionOutKwarg... keywords) {
    return Among.reduce("nanmean.out", input, new long[] {dim}, keywords);
  }

  /** {@code nanmean(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor nanmean(Tensor input, Dim dim, ReductionOutKwarg... keywords) {
    return Among.reduce("nanmean.out", input, new long[] {dim.value()}, keywords);
  }

  /** {@code nanmean(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor nanmean(Tensor input, Dims dim, ReductionOutKwarg... keywords) {
    return Among.reduce("nanmean.out", input, dim.value(), keywords);
  }

  /** {@code nanmean(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor nanmean(Tensor input, long[] dim, ReductionOutKwarg... keywords) {
    return Among.reduce("nanmean.out", input, dim, keywords);
  }

  /** {@code prod(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor prod(Tensor input, long dim, ReductionOutKwarg... keywords) {
    return Among.reduce("prod.int_out", input, dim, keywords);
  }

  /** {@code prod(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor prod(Tensor input, Dim dim, ReductionOutKwarg... keywords) {
    return Among.reduce("prod.int_out", input, dim.value(), keywords);
  }

  /** {@code sum(input, dim, keepdim, out=out)} in Python. */
  public static Tensor sum(Tensor input, long dim, boolean keepdim, Out out) {
    return sum(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code mean(input, dim, keepdim, out=out)} in Python. */
  public static Tensor mean(Tensor input, long dim, boolean keepdim, Out out) {
    return mean(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code nansum(input, dim, keepdim, out=out)} in Python. */
  public static Tensor nansum(Tensor input, long dim, boolean keepdim, Out out) {
    return nansum(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code nanmean(input, dim, keepdim, out=out)} in Python. */
  public static Tensor nanmean(Tensor input, long dim, boolean keepdim, Out out) {
    return nanmean(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code prod(input, dim, keepdim, out=out)} in Python. */
  public static Tensor prod(Tensor input, long dim, boolean keepdim, Out out) {
    return prod(input, dim, out, new Keepdim(keepdim));
  }
}
