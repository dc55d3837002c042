package jtorch;

import java.util.List;
import jtorch.CallKwargs.AsTuple;
import jtorch.CallKwargs.IndexOf;
import jtorch.CallKwargs.Src;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.ReductionKwarg;
import jtorch.TensorKwargs.SpreadKwarg;
import jtorch.TensorKwargs.Value;

/**
 * Functions whose arguments have a name, where the plain form has them in a place, and the reverse.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/torch.html">torch</a>.
 */
abstract class TorchNamedPlaces extends TorchAmp {
  TorchNamedPlaces() {}

  /** As {@link Tensor#gather(Dim, IndexOf)}. */
  public static Tensor gather(Tensor input, Dim dim, IndexOf index) {
    return input.gather(dim, index);
  }

  /** As {@link Tensor#gather(long, IndexOf)}. */
  public static Tensor gather(Tensor input, long dim, IndexOf index) {
    return input.gather(dim, index);
  }

  /** As {@link Tensor#index_select(Dim, IndexOf)}. */
  public static Tensor index_select(Tensor input, Dim dim, IndexOf index) {
    return input.index_select(dim, index);
  }

  /** As {@link Tensor#index_select(long, IndexOf)}. */
  public static Tensor index_select(Tensor input, long dim, IndexOf index) {
    return input.index_select(dim, index);
  }

  /** As {@link Tensor#scatter(Dim, IndexOf, Src)}. */
  public static Tensor scatter(Tensor input, Dim dim, IndexOf index, Src src) {
    return input.scatter(dim, index, src);
  }

  /** As {@link Tensor#scatter_add(Dim, IndexOf, Src)}. */
  public static Tensor scatter_add(Tensor input, Dim dim, IndexOf index, Src src) {
    return input.scatter_add(dim, index, src);
  }

  /** As {@link Tensor#scatter(long, Tensor, Tensor, String)}. */
  public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src, String reduce) {
    return input.scatter(dim, index, src, reduce);
  }

  /** As {@link Tensor#scatter(long, Tensor, double, String)}. */
  public static Tensor scatter(Tensor input, long dim, Tensor index, double value, String reduce) {
    return input.scatter(dim, index, value, reduce);
  }

  /** As {@link Tensor#scatter(Dim, IndexOf, Src, String)}. */
  public static Tensor scatter(Tensor input, Dim dim, IndexOf index, Src src, String reduce) {
    return input.scatter(dim, index, src, reduce);
  }

  /** As {@link Tensor#scatter(long, Tensor, Src)}. */
  public static Tensor scatter(Tensor input, long dim, Tensor index, Src src) {
    return input.scatter(dim, index, src);
  }

  /** As {@link Tensor#scatter(long, Tensor, Src, String)}. */
  public static Tensor scatter(Tensor input, long dim, Tensor index, Src src, String reduce) {
    return input.scatter(dim, index, src, reduce);
  }

  /** As {@link Tensor#scatter(Dim, IndexOf, Value)}. */
  public static Tensor scatter(Tensor input, Dim dim, IndexOf index, Value value) {
    return input.scatter(dim, index, value);
  }

  /** As {@link Tensor#scatter(long, Tensor, Value)}. */
  public static Tensor scatter(Tensor input, long dim, Tensor index, Value value) {
    return input.scatter(dim, index, value);
  }

  /** As {@link Tensor#scatter(Dim, IndexOf, Value, String)}. */
  public static Tensor scatter(Tensor input, Dim dim, IndexOf index, Value value, String reduce) {
    return input.scatter(dim, index, value, reduce);
  }

  /** As {@link Tensor#scatter(long, Tensor, Value, String)}. */
  public static Tensor scatter(Tensor input, long dim, Tensor index, Value value, String reduce) {
    return input.scatter(dim, index, value, reduce);
  }

  /** As {@link Tensor#scatter_add(long, Tensor, Src)}. */
  public static Tensor scatter_add(Tensor input, long dim, Tensor index, Src src) {
    return input.scatter_add(dim, index, src);
  }

  /** As {@link Tensor#masked_fill(Tensor, Value)}. */
  public static Tensor masked_fill(Tensor input, Tensor mask, Value value) {
    return input.masked_fill(mask, value);
  }

  /** As {@link Tensor#nonzero(AsTuple)}. */
  public static List<Tensor> nonzero(Tensor input, AsTuple as_tuple) {
    return input.nonzero(as_tuple);
  }

  /** As {@link Tensor#sum(long, boolean)}. */
  public static Tensor sum(Tensor input, long dim, boolean keepdim) {
    return input.sum(dim, keepdim);
  }

  /** As {@link Tensor#mean(long, boolean)}. */
  public static Tensor mean(Tensor input, long dim, boolean keepdim) {
    return input.mean(dim, keepdim);
  }

  /** As {@link Tensor#max(long, boolean)}. */
  public static ValuesIndices max(Tensor input, long dim, boolean keepdim) {
    return input.max(dim, keepdim);
  }

  /** As {@link Tensor#min(long, boolean)}. */
  public static ValuesIndices min(Tensor input, long dim, boolean keepdim) {
    return input.min(dim, keepdim);
  }

  /** As {@link Tensor#sum(Dims, ReductionKwarg...)}. */
  public static Tensor sum(Tensor input, Dims dim, ReductionKwarg... keywords) {
    return input.sum(dim, keywords);
  }

  /** As {@link Tensor#mean(Dims, ReductionKwarg...)}. */
  public static Tensor mean(Tensor input, Dims dim, ReductionKwarg... keywords) {
    return input.mean(dim, keywords);
  }

  /** As {@link Tensor#std(Dims, SpreadKwarg...)}. */
  public static Tensor std(Tensor input, Dims dim, SpreadKwarg... keywords) {
    return input.std(dim, keywords);
  }

  /** As {@link Tensor#var(Dims, SpreadKwarg...)}. */
  public static Tensor var(Tensor input, Dims dim, SpreadKwarg... keywords) {
    return input.var(dim, keywords);
  }

  /** As {@link Tensor#amax(Dims, Keepdim...)}. */
  public static Tensor amax(Tensor input, Dims dim, Keepdim... keepdim) {
    return input.amax(dim, keepdim);
  }

  /** As {@link Tensor#amin(Dims, Keepdim...)}. */
  public static Tensor amin(Tensor input, Dims dim, Keepdim... keepdim) {
    return input.amin(dim, keepdim);
  }

  /** As {@link Tensor#logsumexp(Dims, Keepdim...)}. */
  public static Tensor logsumexp(Tensor input, Dims dim, Keepdim... keepdim) {
    return input.logsumexp(dim, keepdim);
  }

  /** As {@link Tensor#logsumexp(long[], Keepdim...)}. */
  public static Tensor logsumexp(Tensor input, long[] dim, Keepdim... keepdim) {
    return input.logsumexp(dim, keepdim);
  }

  /** As {@link Tensor#sort(long, boolean)}. */
  public static ValuesIndices sort(Tensor input, long dim, boolean descending) {
    return input.sort(dim, descending);
  }

  /** As {@link Tensor#kthvalue(long, Dim, Keepdim...)}. */
  public static ValuesIndices kthvalue(Tensor input, long k, Dim dim, Keepdim... keepdim) {
    return input.kthvalue(k, dim, keepdim);
  }

  /** As {@link Tensor#median(Dim, Keepdim...)}. */
  public static ValuesIndices median(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.median(dim, keepdim);
  }

  /** As {@link Tensor#cummax(Dim)}. */
  public static ValuesIndices cummax(Tensor input, Dim dim) {
    return input.cummax(dim);
  }

  /** As {@link Tensor#cummin(Dim)}. */
  public static ValuesIndices cummin(Tensor input, Dim dim) {
    return input.cummin(dim);
  }

  /** As {@link Tensor#logcumsumexp(Dim)}. */
  public static Tensor logcumsumexp(Tensor input, Dim dim) {
    return input.logcumsumexp(dim);
  }

  /** As {@link Tensor#cumsum(Dim, DtypeOf)}. */
  public static Tensor cumsum(Tensor input, Dim dim, DtypeOf dtype) {
    return input.cumsum(dim, dtype);
  }

  /** As {@link Tensor#aminmax(Dim, Keepdim...)}. */
  public static AMinMax aminmax(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.aminmax(dim, keepdim);
  }

  /** As {@link Tensor#nansum(Dim, Keepdim...)}. */
  public static Tensor nansum(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.nansum(dim, keepdim);
  }

  /** As {@link Tensor#nanmean(Dim, Keepdim...)}. */
  public static Tensor nanmean(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.nanmean(dim, keepdim);
  }

  /** As {@link Tensor#nanmedian(Dim, Keepdim...)}. */
  public static ValuesIndices nanmedian(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.nanmedian(dim, keepdim);
  }

  /** As {@link Tensor#nanquantile(double, Dim, Keepdim...)}. */
  public static Tensor nanquantile(Tensor input, double q, Dim dim, Keepdim... keepdim) {
    return input.nanquantile(q, dim, keepdim);
  }
}
