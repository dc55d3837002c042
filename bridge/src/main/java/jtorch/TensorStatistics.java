package jtorch;

import jtorch.TensorKwargs.Correction;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.Minlength;
import jtorch.TensorKwargs.SpreadKwarg;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import org.bytedeco.pytorch.LongArrayRefOptional;
import org.bytedeco.pytorch.TensorOptional;

/**
 * Statistics of elements.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#reduction-ops">Reduction ops</a>.
 */
abstract class TensorStatistics extends TensorReduction {
  private static final String LINEAR = "linear"; // how PyTorch's quantile takes a point between two

  TensorStatistics() {}

  /** Returns the standard deviation of all elements; {@code correction} is 1 unless given. */
  public Tensor std(SpreadKwarg... keywords) {
    Spread how = Spread.of(keywords);
    return Call.tensor(
        "std",
        () ->
            Natives.withOptional(
                how.correction(), c -> raw().std((LongArrayRefOptional) null, c, how.keepdim())));
  }

  /** Returns the standard deviation along dimensions. */
  public Tensor std(long[] dim, SpreadKwarg... keywords) {
    Spread how = Spread.of(keywords);
    return Call.tensor(
        "std", () -> Natives.withOptional(how.correction(), c -> raw().std(dim, c, how.keepdim())));
  }

  /** Returns the standard deviation along a dimension. */
  public Tensor std(long dim, SpreadKwarg... keywords) {
    return std(new long[] {dim}, keywords);
  }

  /** Returns the standard deviation along a dimension. */
  public Tensor std(Dim dim, SpreadKwarg... keywords) {
    return std(dim.value(), keywords);
  }

  /** Returns the standard deviation along dimensions. */
  public Tensor std(Dims dim, SpreadKwarg... keywords) {
    return std(dim.value(), keywords);
  }

  /** As the other: {@code std(unbiased=True, dim=...)} in Python. */
  public Tensor std(Correction unbiased, Dim dim, Keepdim... keepdim) {
    return std(dim.value(), unbiased, new Keepdim(Keepdim.in(keepdim)));
  }

  /** As the other: {@code std(unbiased=True, dim=...)} in Python. */
  public Tensor std(Correction unbiased, Dims dim, Keepdim... keepdim) {
    return std(dim.value(), unbiased, new Keepdim(Keepdim.in(keepdim)));
  }

  /** Returns the variance of all elements; {@code correction} is 1 unless given. */
  public Tensor var(SpreadKwarg... keywords) {
    Spread how = Spread.of(keywords);
    return Call.tensor(
        "var",
        () ->
            Natives.withOptional(
                how.correction(), c -> raw().var((LongArrayRefOptional) null, c, how.keepdim())));
  }

  /** Returns the variance along dimensions. */
  public Tensor var(long[] dim, SpreadKwarg... keywords) {
    Spread how = Spread.of(keywords);
    return Call.tensor(
        "var", () -> Natives.withOptional(how.correction(), c -> raw().var(dim, c, how.keepdim())));
  }

  /** Returns the variance along a dimension. */
  public Tensor var(long dim, SpreadKwarg... keywords) {
    return var(new long[] {dim}, keywords);
  }

  /** Returns the variance along a dimension. */
  public Tensor var(Dim dim, SpreadKwarg... keywords) {
    return var(dim.value(), keywords);
  }

  /** Returns the variance along dimensions. */
  public Tensor var(Dims dim, SpreadKwarg... keywords) {
    return var(dim.value(), keywords);
  }

  /** As the other: {@code var(unbiased=True, dim=...)} in Python. */
  public Tensor var(Correction unbiased, Dim dim, Keepdim... keepdim) {
    return var(dim.value(), unbiased, new Keepdim(Keepdim.in(keepdim)));
  }

  /** As the other: {@code var(unbiased=True, dim=...)} in Python. */
  public Tensor var(Correction unbiased, Dims dim, Keepdim... keepdim) {
    return var(dim.value(), unbiased, new Keepdim(Keepdim.in(keepdim)));
  }

  /** Returns the middle of all elements, the lower of two. */
  public Tensor median() {
    return Call.tensor("median", () -> raw().median());
  }

  /** Returns what a share {@code q}, from 0 to 1, of all elements is at most. */
  public Tensor quantile(double q) {
    return Call.tensor("quantile", () -> raw().quantile(q));
  }

  /** Returns what a share {@code q}, from 0 to 1, of the elements along a dimension is at most. */
  public Tensor quantile(double q, long dim, Keepdim... keepdim) {
    return Call.tensor(
        "quantile",
        () -> Optionals.with(dim, d -> raw().quantile(q, d, Keepdim.in(keepdim), LINEAR)));
  }

  /** Returns how often each integer from 0 on is among the elements, as int64. */
  public Tensor bincount() {
    return Call.tensor("bincount", () -> raw().bincount());
  }

  /** As {@link #bincount()}, with at least {@code minlength} counts. */
  public Tensor bincount(long minlength) {
    return Call.tensor("bincount", () -> raw().bincount((TensorOptional) null, minlength));
  }

  /** As {@link #bincount()}, with at least {@code minlength} counts. */
  public Tensor bincount(Minlength minlength) {
    return bincount(minlength.value());
  }

  /** Returns how many elements are in each of {@code bins} equal parts from min to max. */
  public Tensor histc(long bins, double min, double max) {
    return Call.tensor(
        "histc",
        () ->
            Natives.withScalar(
                min, lower -> Natives.withScalar(max, upper -> raw().histc(bins, lower, upper))));
  }

  /** Returns how many elements are in each of {@code bins} equal parts of all that there are. */
  public Tensor histc(long bins) {
    return histc(bins, 0, 0);
  }

  /** Returns how many elements are in each of 100 equal parts of all that there are. */
  public Tensor histc() {
    return histc(100);
  }

  /** Returns the sum of the elements up to each one along a dimension. */
  public Tensor cumsum(long dim) {
    return Call.tensor("cumsum", () -> raw().cumsum(dim));
  }

  /** As the other, with the dimension as a keyword. */
  public Tensor cumsum(Dim dim) {
    return cumsum(dim.value());
  }

  /** As {@link #cumsum}, in place; returns this tensor. */
  public Tensor cumsum_(long dim) {
    return change("cumsum_", x -> x.cumsum_(dim));
  }

  /** Returns the product of the elements up to each one along a dimension. */
  public Tensor cumprod(long dim) {
    return Call.tensor("cumprod", () -> raw().cumprod(dim));
  }

  /** As the other, with the dimension as a keyword. */
  public Tensor cumprod(Dim dim) {
    return cumprod(dim.value());
  }

  /** As {@link #cumprod}, in place; returns this tensor. */
  public Tensor cumprod_(long dim) {
    return change("cumprod_", x -> x.cumprod_(dim));
  }

  /** Returns the differences of neighbours along the last dimension. */
  public Tensor diff() {
    return Call.tensor("diff", () -> raw().diff());
  }

  /** Returns exp(x) divided by the sum of exp along a dimension. */
  public Tensor softmax(long dim) {
    return Call.tensor("softmax", () -> raw().softmax(dim));
  }

  /** Returns exp(x) divided by the sum of exp along a dimension. */
  public Tensor softmax(Dim dim) {
    return softmax(dim.value());
  }

  /** Returns the logarithm of {@link #softmax(long)}, computed together. */
  public Tensor log_softmax(long dim) {
    return Call.tensor("log_softmax", () -> raw().log_softmax(dim));
  }

  /** Returns the logarithm of {@link #softmax(long)}, computed together. */
  public Tensor log_softmax(Dim dim) {
    return log_softmax(dim.value());
  }
}
