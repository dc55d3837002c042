package jtorch;

import jtorch.OutKwargs.KeepdimOutKwarg;
import jtorch.OutKwargs.KeepdimPairKwarg;
import jtorch.OutKwargs.Out;
import jtorch.OutKwargs.OutPair;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.TensorKwargs.Keepdim;

/**
 * Extremes with {@code out=} in any place among their keywords.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#reduction-ops">Reduction ops</a>.
 */
abstract class TorchOutAmongExtremes extends TorchOutAmongSums {
  TorchOutAmongExtremes() {}

  /** {@code logsumexp(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor logsumexp(Tensor input, long dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("logsumexp.out", input, new long[] {dim}, keywords);
  }

  /** {@code logsumexp(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor logsumexp(Tensor input, Dim dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("logsumexp.out", input, new long[] {dim.value()}, keywords);
  }

  /** {@code logsumexp(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor logsumexp(Tensor input, Dims dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("logsumexp.out", input, dim.value(), keywords);
  }

  /** {@code logsumexp(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor logsumexp(Tensor input, long[] dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("logsumexp.out", input, dim, keywords);
  }

  /** {@code amax(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor amax(Tensor input, long dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("amax.out", input, new long[] {dim}, keywords);
  }

  /** {@code amax(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor amax(Tensor input, Dim dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("amax.out", input, new long[] {dim.value()}, keywords);
  }

  /** {@code amax(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor amax(Tensor input, Dims dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("amax.out", input, dim.value(), keywords);
  }

  /** {@code amax(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor amax(Tensor input, long[] dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("amax.out", input, dim, keywords);
  }

  /** {@code amin(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor amin(Tensor input, long dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("amin.out", input, new long[] {dim}, keywords);
  }

  /** {@code amin(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor amin(Tensor input, Dim dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("amin.out", input, new long[] {dim.value()}, keywords);
  }

  /** {@code amin(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor amin(Tensor input, Dims dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("amin.out", input, dim.value(), keywords);
  }

  /** {@code amin(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor amin(Tensor input, long[] dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("amin.out", input, dim, keywords);
  }

  /** {@code all(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor all(Tensor input, long dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("all.out", input, dim, keywords);
  }

  /** {@code all(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor all(Tensor input, Dim dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("all.out", input, dim.value(), keywords);
  }

  /** {@code any(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor any(Tensor input, long dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("any.out", input, dim, keywords);
  }

  /** {@code any(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor any(Tensor input, Dim dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("any.out", input, dim.value(), keywords);
  }

  /** {@code argmax(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor argmax(Tensor input, long dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("argmax.out", input, dim, keywords);
  }

  /** {@code argmax(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor argmax(Tensor input, Dim dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("argmax.out", input, dim.value(), keywords);
  }

  /** {@code argmin(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor argmin(Tensor input, long dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("argmin.out", input, dim, keywords);
  }

  /** {@code argmin(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor argmin(Tensor input, Dim dim, KeepdimOutKwarg... keywords) {
    return Among.reduceKept("argmin.out", input, dim.value(), keywords);
  }

  /** {@code max(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices max(Tensor input, long dim, KeepdimPairKwarg... keywords) {
    return Among.places("max.dim_max", input, dim, keywords).valuesIndices("max");
  }

  /** {@code max(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices max(Tensor input, Dim dim, KeepdimPairKwarg... keywords) {
    return Among.places("max.dim_max", input, dim.value(), keywords).valuesIndices("max");
  }

  /** {@code min(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices min(Tensor input, long dim, KeepdimPairKwarg... keywords) {
    return Among.places("min.dim_min", input, dim, keywords).valuesIndices("min");
  }

  /** {@code min(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices min(Tensor input, Dim dim, KeepdimPairKwarg... keywords) {
    return Among.places("min.dim_min", input, dim.value(), keywords).valuesIndices("min");
  }

  /** {@code median(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices median(Tensor input, long dim, KeepdimPairKwarg... keywords) {
    return Among.places("median.dim_values", input, dim, keywords).valuesIndices("median");
  }

  /** {@code median(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices median(Tensor input, Dim dim, KeepdimPairKwarg... keywords) {
    return Among.places("median.dim_values", input, dim.value(), keywords).valuesIndices("median");
  }

  /** {@code nanmedian(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices nanmedian(Tensor input, long dim, KeepdimPairKwarg... keywords) {
    return Among.places("nanmedian.dim_values", input, dim, keywords).valuesIndices("nanmedian");
  }

  /** {@code nanmedian(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices nanmedian(Tensor input, Dim dim, KeepdimPairKwarg... keywords) {
    return Among.places("nanmedian.dim_values", input, dim.value(), keywords)
        .valuesIndices("nanmedian");
  }

  /** {@code mode(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices mode(Tensor input, long dim, KeepdimPairKwarg... keywords) {
    return Among.places("mode.values", input, dim, keywords).valuesIndices("mode");
  }

  /** {@code mode(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices mode(Tensor input, Dim dim, KeepdimPairKwarg... keywords) {
    return Among.places("mode.values", input, dim.value(), keywords).valuesIndices("mode");
  }

  /** {@code kthvalue(input, k, dim, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices kthvalue(
      Tensor input, long k, long dim, KeepdimPairKwarg... keywords) {
    return Among.kth(input, k, dim, keywords);
  }

  /** {@code kthvalue(input, k, dim, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices kthvalue(
      Tensor input, long k, Dim dim, KeepdimPairKwarg... keywords) {
    return Among.kth(input, k, dim.value(), keywords);
  }

  /** {@code max(input, dim, keepdim, out=out)} in Python. */
  public static ValuesIndices max(Tensor input, long dim, boolean keepdim, OutPair out) {
    return max(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code min(input, dim, keepdim, out=out)} in Python. */
  public static ValuesIndices min(Tensor input, long dim, boolean keepdim, OutPair out) {
    return min(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code median(input, dim, keepdim, out=out)} in Python. */
  public static ValuesIndices median(Tensor input, long dim, boolean keepdim, OutPair out) {
    return median(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code nanmedian(input, dim, keepdim, out=out)} in Python. */
  public static ValuesIndices nanmedian(Tensor input, long dim, boolean keepdim, OutPair out) {
    return nanmedian(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code mode(input, dim, keepdim, out=out)} in Python. */
  public static ValuesIndices mode(Tensor input, long dim, boolean keepdim, OutPair out) {
    return mode(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code logsumexp(input, dim, keepdim, out=out)} in Python. */
  public static Tensor logsumexp(Tensor input, long dim, boolean keepdim, Out out) {
    return logsumexp(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code amax(input, dim, keepdim, out=out)} in Python. */
  public static Tensor amax(Tensor input, long dim, boolean keepdim, Out out) {
    return amax(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code amin(input, dim, keepdim, out=out)} in Python. */
  public static Tensor amin(Tensor input, long dim, boolean keepdim, Out out) {
    return amin(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code all(input, dim, keepdim, out=out)} in Python. */
  public static Tensor all(Tensor input, long dim, boolean keepdim, Out out) {
    return all(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code any(input, dim, keepdim, out=out)} in Python. */
  public static Tensor any(Tensor input, long dim, boolean keepdim, Out out) {
    return any(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code argmax(input, dim, keepdim, out=out)} in Python. */
  public static Tensor argmax(Tensor input, long dim, boolean keepdim, Out out) {
    return argmax(input, dim, out, new Keepdim(keepdim));
  }

  /** {@code argmin(input, dim, keepdim, out=out)} in Python. */
  public static Tensor argmin(Tensor input, long dim, boolean keepdim, Out out) {
    return argmin(input, dim, out, new Keepdim(keepdim));
  }
}
