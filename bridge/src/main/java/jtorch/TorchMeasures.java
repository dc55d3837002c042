package jtorch;

import jtorch.RarerKwargs.BinEdges;
import jtorch.RarerKwargs.HistogramKwarg;
import jtorch.SummaryWriterKwargs.Bins;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.UniqueKwarg;

/**
 * More statistics: without NaN, of pairs, in bins.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#reduction-ops">Reduction ops</a>.
 */
abstract class TorchMeasures extends TorchSpecialFunctions {
  TorchMeasures() {}

  /** As {@link Tensor#nansum()}. */
  public static Tensor nansum(Tensor input) {
    return input.nansum();
  }

  /** As {@link Tensor#nansum(long, Keepdim...)}. */
  public static Tensor nansum(Tensor input, long dim, Keepdim... keepdim) {
    return input.nansum(dim, keepdim);
  }

  /** As {@link Tensor#nanmean()}. */
  public static Tensor nanmean(Tensor input) {
    return input.nanmean();
  }

  /** As {@link Tensor#nanmean(long, Keepdim...)}. */
  public static Tensor nanmean(Tensor input, long dim, Keepdim... keepdim) {
    return input.nanmean(dim, keepdim);
  }

  /** As {@link Tensor#nanmedian()}. */
  public static Tensor nanmedian(Tensor input) {
    return input.nanmedian();
  }

  /** As {@link Tensor#nanmedian(long, Keepdim...)}. */
  public static ValuesIndices nanmedian(Tensor input, long dim, Keepdim... keepdim) {
    return input.nanmedian(dim, keepdim);
  }

  /** As {@link Tensor#nanquantile(double)}. */
  public static Tensor nanquantile(Tensor input, double q) {
    return input.nanquantile(q);
  }

  /** As {@link Tensor#nanquantile(double, long, Keepdim...)}. */
  public static Tensor nanquantile(Tensor input, double q, long dim, Keepdim... keepdim) {
    return input.nanquantile(q, dim, keepdim);
  }

  /** As {@link Tensor#quantile(Tensor)}. */
  public static Tensor quantile(Tensor input, Tensor q) {
    return input.quantile(q);
  }

  /** As {@link Tensor#logcumsumexp(long)}. */
  public static Tensor logcumsumexp(Tensor input, long dim) {
    return input.logcumsumexp(dim);
  }

  /** As {@link Tensor#dist(Tensor)}. */
  public static Tensor dist(Tensor input, Tensor other) {
    return input.dist(other);
  }

  /** As {@link Tensor#dist(Tensor, double)}. */
  public static Tensor dist(Tensor input, Tensor other, double p) {
    return input.dist(other, p);
  }

  /** As {@link Tensor#renorm(double, long, double)}. */
  public static Tensor renorm(Tensor input, double p, long dim, double maxnorm) {
    return input.renorm(p, dim, maxnorm);
  }

  /** As {@link Tensor#corrcoef()}. */
  public static Tensor corrcoef(Tensor input) {
    return input.corrcoef();
  }

  /** As {@link Tensor#cov()}. */
  public static Tensor cov(Tensor input) {
    return input.cov();
  }

  /** As {@link Tensor#cov(long)}. */
  public static Tensor cov(Tensor input, long correction) {
    return input.cov(correction);
  }

  /** As {@link Tensor#aminmax()}. */
  public static AMinMax aminmax(Tensor input) {
    return input.aminmax();
  }

  /** As {@link Tensor#aminmax(long, Keepdim...)}. */
  public static AMinMax aminmax(Tensor input, long dim, Keepdim... keepdim) {
    return input.aminmax(dim, keepdim);
  }

  /** As {@link Tensor#histogram(long)}. */
  public static Histogram histogram(Tensor input, long bins) {
    return input.histogram(bins);
  }

  /** As {@link Tensor#histogram(long, double, double)}. */
  public static Histogram histogram(Tensor input, long bins, double min, double max) {
    return input.histogram(bins, min, max);
  }

  /** As {@link Tensor#histogram(Tensor)}. */
  public static Histogram histogram(Tensor input, Tensor bins) {
    return input.histogram(bins);
  }

  /** As {@link Tensor#unique(long)}. */
  public static Tensor unique(Tensor input, long dim) {
    return input.unique(dim);
  }

  /** As {@link Tensor#unique(UniqueKwarg, UniqueKwarg...)}. */
  public static Unique unique(Tensor input, UniqueKwarg first, UniqueKwarg... more) {
    return input.unique(first, more);
  }

  /** As {@link Tensor#unique(long, UniqueKwarg, UniqueKwarg...)}. */
  public static Unique unique(Tensor input, long dim, UniqueKwarg first, UniqueKwarg... more) {
    return input.unique(dim, first, more);
  }

  /** As {@link Tensor#unique_consecutive()}. */
  public static Tensor unique_consecutive(Tensor input) {
    return input.unique_consecutive();
  }

  /** As {@link Tensor#unique_consecutive(UniqueKwarg, UniqueKwarg...)}. */
  public static Unique unique_consecutive(Tensor input, UniqueKwarg first, UniqueKwarg... more) {
    return input.unique_consecutive(first, more);
  }

  /** As {@link Tensor#msort()}. */
  public static Tensor msort(Tensor input) {
    return input.msort();
  }

  /** As {@link Tensor#argwhere()}. */
  public static Tensor argwhere(Tensor input) {
    return input.argwhere();
  }

  /** As {@link Tensor#kthvalue(long)}. */
  public static ValuesIndices kthvalue(Tensor input, long k) {
    return input.kthvalue(k);
  }

  /** As {@link Tensor#mode()}. */
  public static ValuesIndices mode(Tensor input) {
    return input.mode();
  }

  /** As {@link Tensor#bincount(Tensor)}. */
  public static Tensor bincount(Tensor input, Tensor weights) {
    return input.bincount(weights);
  }

  /** As {@link Tensor#diff(long, long)}. */
  public static Tensor diff(Tensor input, long n, long dim) {
    return input.diff(n, dim);
  }

  /** As {@link Tensor#histogram(Bins, HistogramKwarg...)}. */
  public static Histogram histogram(Tensor input, Bins bins, HistogramKwarg... keywords) {
    return input.histogram(bins, keywords);
  }

  /** As {@link Tensor#histogram(long, HistogramKwarg, HistogramKwarg...)}. */
  public static Histogram histogram(
      Tensor input, long bins, HistogramKwarg first, HistogramKwarg... more) {
    return input.histogram(bins, first, more);
  }

  /** As {@link Tensor#histogram(BinEdges, HistogramKwarg...)}. */
  public static Histogram histogram(Tensor input, BinEdges bins, HistogramKwarg... keywords) {
    return input.histogram(bins, keywords);
  }

  /** As {@link Tensor#histogram(Tensor, HistogramKwarg, HistogramKwarg...)}. */
  public static Histogram histogram(
      Tensor input, Tensor bins, HistogramKwarg first, HistogramKwarg... more) {
    return input.histogram(bins, first, more);
  }

  /** Returns how many points, one row each, are in each of {@code bins} for each dimension. */
  public static HistogramOfSeveral histogramdd(
      Tensor input, Bins bins, HistogramKwarg... keywords) {
    return histogramdd(input, HistogramSettings.counts(bins), keywords);
  }

  /** As the other: {@code torch.histogramdd(x, [3, 3])} in Python. */
  public static HistogramOfSeveral histogramdd(
      Tensor input, long[] bins, HistogramKwarg... keywords) {
    return HistogramSettings.of(keywords).overSeveral(input, bins);
  }
}
