package jtorch;

import jtorch.RarerKwargs.BinEdges;
import jtorch.RarerKwargs.HistogramKwarg;
import jtorch.SummaryWriterKwargs.Bins;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.UniqueKwarg;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import org.bytedeco.pytorch.DoubleArrayRefOptional;

/**
 * More statistics: without NaN, of pairs, in bins.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#reduction-ops">Reduction ops</a>.
 */
abstract class TensorMeasures extends TensorSpecialFunctions {
  TensorMeasures() {}

  /** Returns the sum of all elements that are numbers. */
  public Tensor nansum() {
    return Call.tensor("nansum", () -> raw().nansum());
  }

  /** Returns the sums along a dimension of the elements that are numbers. */
  public Tensor nansum(long dim, Keepdim... keepdim) {
    return Call.tensor("nansum", () -> raw().nansum(new long[] {dim}, Keepdim.in(keepdim), null));
  }

  /** Returns the mean of all elements that are numbers. */
  public Tensor nanmean() {
    return Call.tensor("nanmean", () -> raw().nanmean());
  }

  /** Returns the means along a dimension of the elements that are numbers. */
  public Tensor nanmean(long dim, Keepdim... keepdim) {
    return Call.tensor("nanmean", () -> raw().nanmean(new long[] {dim}, Keepdim.in(keepdim), null));
  }

  /** Returns the middle of all elements that are numbers, the lower of two. */
  public Tensor nanmedian() {
    return Call.tensor("nanmedian", () -> raw().nanmedian());
  }

  /** Returns the middles along a dimension of what are numbers, and where they are. */
  public ValuesIndices nanmedian(long dim, Keepdim... keepdim) {
    return ValuesIndices.of("nanmedian", () -> raw().nanmedian(dim, Keepdim.in(keepdim)));
  }

  /** Returns what a share {@code q}, from 0 to 1, of the elements that are numbers is at most. */
  public Tensor nanquantile(double q) {
    return Call.tensor("nanquantile", () -> raw().nanquantile(q));
  }

  /** As {@link #nanquantile(double)}, along a dimension. */
  public Tensor nanquantile(double q, long dim, Keepdim... keepdim) {
    return Call.tensor(
        "nanquantile",
        () -> Optionals.with(dim, d -> raw().nanquantile(q, d, Keepdim.in(keepdim), "linear")));
  }

  /** Returns what shares {@code q}, each from 0 to 1, of all elements are at most. */
  public Tensor quantile(Tensor q) {
    return Call.tensor("quantile", () -> raw().quantile(q.raw()));
  }

  /** Returns the logarithm of the sum of exp of the elements up to each one along a dimension. */
  public Tensor logcumsumexp(long dim) {
    return Call.tensor("logcumsumexp", () -> raw().logcumsumexp(dim));
  }

  /** Returns the square root of the sum of the squared differences. */
  public Tensor dist(Tensor other) {
    return Call.tensor("dist", () -> raw().dist(other.raw()));
  }

  /** Returns the p-norm of the differences. */
  public Tensor dist(Tensor other, double p) {
    return Call.tensor("dist", () -> Natives.withScalar(p, s -> raw().dist(other.raw(), s)));
  }

  /**
   * Returns the slices along a dimension, those with a p-norm above {@code maxnorm} scaled down to
   * it.
   */
  public Tensor renorm(double p, long dim, double maxnorm) {
    return Call.tensor(
        "renorm",
        () ->
            Natives.withScalar(p, a -> Natives.withScalar(maxnorm, b -> raw().renorm(a, dim, b))));
  }

  /** As {@link #renorm}, in place; returns this tensor. */
  public Tensor renorm_(double p, long dim, double maxnorm) {
    return change(
        "renorm_",
        x -> Natives.withScalar(p, a -> Natives.withScalar(maxnorm, b -> x.renorm_(a, dim, b))));
  }

  /** Returns the correlation of each pair of rows, (n, n) of (n, m). */
  public Tensor corrcoef() {
    return Call.tensor("corrcoef", () -> raw().corrcoef());
  }

  /** Returns the covariance of each pair of rows, (n, n) of (n, m). */
  public Tensor cov() {
    return Call.tensor("cov", () -> raw().cov());
  }

  /** As {@link #cov()}, with {@code correction} instead of 1 taken from the number of columns. */
  public Tensor cov(long correction) {
    return Call.tensor("cov", () -> raw().cov(correction, null, null));
  }

  /** Returns the smallest and the largest of all elements. */
  public AMinMax aminmax() {
    return AMinMax.of(() -> raw().aminmax());
  }

  /** Returns the smallest and the largest elements along a dimension. */
  public AMinMax aminmax(long dim, Keepdim... keepdim) {
    return AMinMax.of(() -> Optionals.with(dim, d -> raw().aminmax(d, Keepdim.in(keepdim))));
  }

  /**
   * Returns how many elements are in each of {@code bins} equal parts of their range, and the
   * edges.
   */
  public Histogram histogram(long bins) {
    return Histogram.of(() -> raw().histogram(bins, (DoubleArrayRefOptional) null, null, false));
  }

  /** As {@link #histogram(long)}, of the range from {@code min} to {@code max}. */
  public Histogram histogram(long bins, double min, double max) {
    return Histogram.of(() -> raw().histogram(bins, new double[] {min, max}, null, false));
  }

  /** Returns how many elements are between each edge and the next. */
  public Histogram histogram(Tensor bins) {
    return Histogram.of(() -> raw().histogram(bins.raw()));
  }

  /** Returns the different slices along a dimension in order. */
  public Tensor unique(long dim) {
    return Unique.of(self(), dim).output();
  }

  /**
   * Returns the different elements in order, with their places and counts, which are always there.
   */
  public Unique unique(UniqueKwarg first, UniqueKwarg... more) {
    return Unique.of(self());
  }

  /**
   * Returns the different slices in order, with their places and counts, which are always there.
   */
  public Unique unique(long dim, UniqueKwarg first, UniqueKwarg... more) {
    return Unique.of(self(), dim);
  }

  /** Returns the elements without those that equal the one before. */
  public Tensor unique_consecutive() {
    return Unique.consecutive(self()).output();
  }

  /** As the other, with their places and counts, which are always there. */
  public Unique unique_consecutive(UniqueKwarg first, UniqueKwarg... more) {
    return Unique.consecutive(self());
  }

  /** Returns the elements in order along the first dimension. */
  public Tensor msort() {
    return Call.tensor("msort", () -> raw().msort());
  }

  /** As {@link #nonzero}: the indices of what is not zero, one row each, as int64. */
  public Tensor argwhere() {
    return Call.tensor("argwhere", () -> raw().argwhere());
  }

  /** Returns the k-th smallest elements along the last dimension, from 1 on, and where they are. */
  public ValuesIndices kthvalue(long k) {
    return self().kthvalue(k, -1);
  }

  /** Returns the most frequent elements along the last dimension and where they are. */
  public ValuesIndices mode() {
    return ValuesIndices.of("mode", () -> raw().mode());
  }

  /** Returns, for each integer from 0 on, the sum of the weights of its elements. */
  public Tensor bincount(Tensor weights) {
    return Call.tensor("bincount", () -> Optionals.with(weights, w -> raw().bincount(w, 0)));
  }

  /** Returns the sums over what a shape, that can be broadcast to this one, lacks. */
  public Tensor sum_to_size(long... size) {
    return Call.tensor("sum_to_size", () -> raw().sum_to_size(size));
  }

  /** As {@link torch#multinomial(Tensor, long, boolean)}. */
  public Tensor multinomial(long num_samples, boolean replacement) {
    return torch.multinomial(self(), num_samples, replacement);
  }

  /** As {@link torch#multinomial(Tensor, long)}. */
  public Tensor multinomial(long num_samples) {
    return torch.multinomial(self(), num_samples);
  }

  /** As {@link torch#bernoulli(Tensor)}. */
  public Tensor bernoulli() {
    return torch.bernoulli(self());
  }

  /** Returns the differences of neighbours along a dimension, taken n times. */
  public Tensor diff(long n, long dim) {
    return Call.tensor("diff", () -> raw().diff(n, dim, null, null));
  }

  /** Returns how many elements are in each bin: {@code x.histogram(bins=4, range=(0, 1))}. */
  public Histogram histogram(Bins bins, HistogramKwarg... keywords) {
    return HistogramSettings.of(keywords).over(self(), HistogramSettings.count(bins));
  }

  /** As the other: {@code x.histogram(4, range=(0, 1))} in Python. */
  public Histogram histogram(long bins, HistogramKwarg first, HistogramKwarg... more) {
    return HistogramSettings.of(TensorNamedArguments.all(first, more)).over(self(), bins);
  }

  /** As the other, between edges: {@code x.histogram(bins=edges)} in Python. */
  public Histogram histogram(BinEdges bins, HistogramKwarg... keywords) {
    return HistogramSettings.of(keywords).over(self(), bins.value());
  }

  /** As the other, between edges: {@code x.histogram(edges, weight=w)} in Python. */
  public Histogram histogram(Tensor bins, HistogramKwarg first, HistogramKwarg... more) {
    return HistogramSettings.of(TensorNamedArguments.all(first, more)).over(self(), bins);
  }
}
