package jtorch;

import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.Minlength;
import jtorch.TensorKwargs.ReductionKwarg;
import jtorch.TensorKwargs.SpreadKwarg;

/**
 * Reduction and order of elements.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#reduction-ops">Reduction ops</a>.
 */
abstract class TorchReduction extends TorchPairwise {
  TorchReduction() {}

  /** As {@link Tensor#sum(ReductionKwarg...)}. */
  public static Tensor sum(Tensor input, ReductionKwarg... keywords) {
    return input.sum(keywords);
  }

  /** As {@link Tensor#sum(long, ReductionKwarg...)}. */
  public static Tensor sum(Tensor input, long dim, ReductionKwarg... keywords) {
    return input.sum(dim, keywords);
  }

  /** As {@link Tensor#sum(Dim, ReductionKwarg...)}. */
  public static Tensor sum(Tensor input, Dim dim, ReductionKwarg... keywords) {
    return input.sum(dim, keywords);
  }

  /** As {@link Tensor#sum(long[], ReductionKwarg...)}. */
  public static Tensor sum(Tensor input, long[] dim, ReductionKwarg... keywords) {
    return input.sum(dim, keywords);
  }

  /** As {@link Tensor#mean(ReductionKwarg...)}. */
  public static Tensor mean(Tensor input, ReductionKwarg... keywords) {
    return input.mean(keywords);
  }

  /** As {@link Tensor#mean(long, ReductionKwarg...)}. */
  public static Tensor mean(Tensor input, long dim, ReductionKwarg... keywords) {
    return input.mean(dim, keywords);
  }

  /** As {@link Tensor#mean(Dim, ReductionKwarg...)}. */
  public static Tensor mean(Tensor input, Dim dim, ReductionKwarg... keywords) {
    return input.mean(dim, keywords);
  }

  /** As {@link Tensor#mean(long[], ReductionKwarg...)}. */
  public static Tensor mean(Tensor input, long[] dim, ReductionKwarg... keywords) {
    return input.mean(dim, keywords);
  }

  /** As {@link Tensor#prod(ReductionKwarg...)}. */
  public static Tensor prod(Tensor input, ReductionKwarg... keywords) {
    return input.prod(keywords);
  }

  /** As {@link Tensor#prod(long, ReductionKwarg...)}. */
  public static Tensor prod(Tensor input, long dim, ReductionKwarg... keywords) {
    return input.prod(dim, keywords);
  }

  /** As {@link Tensor#prod(Dim, ReductionKwarg...)}. */
  public static Tensor prod(Tensor input, Dim dim, ReductionKwarg... keywords) {
    return input.prod(dim, keywords);
  }

  /** As {@link Tensor#std(SpreadKwarg...)}. */
  public static Tensor std(Tensor input, SpreadKwarg... keywords) {
    return input.std(keywords);
  }

  /** As {@link Tensor#std(long, SpreadKwarg...)}. */
  public static Tensor std(Tensor input, long dim, SpreadKwarg... keywords) {
    return input.std(dim, keywords);
  }

  /** As {@link Tensor#std(Dim, SpreadKwarg...)}. */
  public static Tensor std(Tensor input, Dim dim, SpreadKwarg... keywords) {
    return input.std(dim, keywords);
  }

  /** As {@link Tensor#std(long[], SpreadKwarg...)}. */
  public static Tensor std(Tensor input, long[] dim, SpreadKwarg... keywords) {
    return input.std(dim, keywords);
  }

  /** As {@link Tensor#var(SpreadKwarg...)}. */
  public static Tensor var(Tensor input, SpreadKwarg... keywords) {
    return input.var(keywords);
  }

  /** As {@link Tensor#var(long, SpreadKwarg...)}. */
  public static Tensor var(Tensor input, long dim, SpreadKwarg... keywords) {
    return input.var(dim, keywords);
  }

  /** As {@link Tensor#var(Dim, SpreadKwarg...)}. */
  public static Tensor var(Tensor input, Dim dim, SpreadKwarg... keywords) {
    return input.var(dim, keywords);
  }

  /** As {@link Tensor#var(long[], SpreadKwarg...)}. */
  public static Tensor var(Tensor input, long[] dim, SpreadKwarg... keywords) {
    return input.var(dim, keywords);
  }

  /** As {@link Tensor#amax()}. */
  public static Tensor amax(Tensor input) {
    return input.amax();
  }

  /** As {@link Tensor#amax(long, Keepdim...)}. */
  public static Tensor amax(Tensor input, long dim, Keepdim... keepdim) {
    return input.amax(dim, keepdim);
  }

  /** As {@link Tensor#amax(Dim, Keepdim...)}. */
  public static Tensor amax(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.amax(dim, keepdim);
  }

  /** As {@link Tensor#amin()}. */
  public static Tensor amin(Tensor input) {
    return input.amin();
  }

  /** As {@link Tensor#amin(long, Keepdim...)}. */
  public static Tensor amin(Tensor input, long dim, Keepdim... keepdim) {
    return input.amin(dim, keepdim);
  }

  /** As {@link Tensor#amin(Dim, Keepdim...)}. */
  public static Tensor amin(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.amin(dim, keepdim);
  }

  /** As {@link Tensor#all()}. */
  public static Tensor all(Tensor input) {
    return input.all();
  }

  /** As {@link Tensor#all(long, Keepdim...)}. */
  public static Tensor all(Tensor input, long dim, Keepdim... keepdim) {
    return input.all(dim, keepdim);
  }

  /** As {@link Tensor#all(Dim, Keepdim...)}. */
  public static Tensor all(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.all(dim, keepdim);
  }

  /** As {@link Tensor#any()}. */
  public static Tensor any(Tensor input) {
    return input.any();
  }

  /** As {@link Tensor#any(long, Keepdim...)}. */
  public static Tensor any(Tensor input, long dim, Keepdim... keepdim) {
    return input.any(dim, keepdim);
  }

  /** As {@link Tensor#any(Dim, Keepdim...)}. */
  public static Tensor any(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.any(dim, keepdim);
  }

  /** As {@link Tensor#argmax()}. */
  public static Tensor argmax(Tensor input) {
    return input.argmax();
  }

  /** As {@link Tensor#argmax(long, Keepdim...)}. */
  public static Tensor argmax(Tensor input, long dim, Keepdim... keepdim) {
    return input.argmax(dim, keepdim);
  }

  /** As {@link Tensor#argmax(Dim, Keepdim...)}. */
  public static Tensor argmax(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.argmax(dim, keepdim);
  }

  /** As {@link Tensor#argmin()}. */
  public static Tensor argmin(Tensor input) {
    return input.argmin();
  }

  /** As {@link Tensor#argmin(long, Keepdim...)}. */
  public static Tensor argmin(Tensor input, long dim, Keepdim... keepdim) {
    return input.argmin(dim, keepdim);
  }

  /** As {@link Tensor#argmin(Dim, Keepdim...)}. */
  public static Tensor argmin(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.argmin(dim, keepdim);
  }

  /** As {@link Tensor#max()}. */
  public static Tensor max(Tensor input) {
    return input.max();
  }

  /** As {@link Tensor#max(Tensor)}. */
  public static Tensor max(Tensor input, Tensor other) {
    return input.max(other);
  }

  /** As {@link Tensor#max(long, Keepdim...)}. */
  public static ValuesIndices max(Tensor input, long dim, Keepdim... keepdim) {
    return input.max(dim, keepdim);
  }

  /** As {@link Tensor#max(Dim, Keepdim...)}. */
  public static ValuesIndices max(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.max(dim, keepdim);
  }

  /** As {@link Tensor#min()}. */
  public static Tensor min(Tensor input) {
    return input.min();
  }

  /** As {@link Tensor#min(Tensor)}. */
  public static Tensor min(Tensor input, Tensor other) {
    return input.min(other);
  }

  /** As {@link Tensor#min(long, Keepdim...)}. */
  public static ValuesIndices min(Tensor input, long dim, Keepdim... keepdim) {
    return input.min(dim, keepdim);
  }

  /** As {@link Tensor#min(Dim, Keepdim...)}. */
  public static ValuesIndices min(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.min(dim, keepdim);
  }

  /** As {@link Tensor#median()}. */
  public static Tensor median(Tensor input) {
    return input.median();
  }

  /** As {@link Tensor#median(long, Keepdim...)}. */
  public static ValuesIndices median(Tensor input, long dim, Keepdim... keepdim) {
    return input.median(dim, keepdim);
  }

  /** As {@link Tensor#mode(long, Keepdim...)}. */
  public static ValuesIndices mode(Tensor input, long dim, Keepdim... keepdim) {
    return input.mode(dim, keepdim);
  }

  /** As {@link Tensor#logsumexp(long, Keepdim...)}. */
  public static Tensor logsumexp(Tensor input, long dim, Keepdim... keepdim) {
    return input.logsumexp(dim, keepdim);
  }

  /** As {@link Tensor#logsumexp(Dim, Keepdim...)}. */
  public static Tensor logsumexp(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.logsumexp(dim, keepdim);
  }

  /** As {@link Tensor#norm()}. */
  public static Tensor norm(Tensor input) {
    return input.norm();
  }

  /** As {@link Tensor#norm(double)}. */
  public static Tensor norm(Tensor input, double p) {
    return input.norm(p);
  }

  /** As {@link Tensor#norm(double, Dim, Keepdim...)}. */
  public static Tensor norm(Tensor input, double p, Dim dim, Keepdim... keepdim) {
    return input.norm(p, dim, keepdim);
  }

  /** As {@link Tensor#norm(double, long, Keepdim...)}. */
  public static Tensor norm(Tensor input, double p, long dim, Keepdim... keepdim) {
    return input.norm(p, dim, keepdim);
  }

  /** As {@link Tensor#norm(Dim, Keepdim...)}. */
  public static Tensor norm(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.norm(dim, keepdim);
  }

  /** As {@link Tensor#count_nonzero(long...)}. */
  public static Tensor count_nonzero(Tensor input, long... dim) {
    return input.count_nonzero(dim);
  }

  /** As {@link Tensor#count_nonzero(long...)}. */
  public static Tensor count_nonzero(Tensor input, Dim dim) {
    return input.count_nonzero(dim.value());
  }

  /** As {@link Tensor#count_nonzero()}. */
  public static Tensor count_nonzero(Tensor input) {
    return input.count_nonzero();
  }

  /** As {@link Tensor#quantile(double)}. */
  public static Tensor quantile(Tensor input, double q) {
    return input.quantile(q);
  }

  /** As {@link Tensor#bincount(long)}. */
  public static Tensor bincount(Tensor input, long minlength) {
    return input.bincount(minlength);
  }

  /** As {@link Tensor#bincount(long)}. */
  public static Tensor bincount(Tensor input, Minlength minlength) {
    return input.bincount(minlength);
  }

  /** As {@link Tensor#bincount()}. */
  public static Tensor bincount(Tensor input) {
    return input.bincount();
  }

  /** As {@link Tensor#histc(long, double, double)}. */
  public static Tensor histc(Tensor input, long bins, double min, double max) {
    return input.histc(bins, min, max);
  }

  /** As {@link Tensor#histc(long)}. */
  public static Tensor histc(Tensor input, long bins) {
    return input.histc(bins);
  }

  /** As {@link Tensor#histc()}. */
  public static Tensor histc(Tensor input) {
    return input.histc();
  }

  /** As {@link Tensor#unique()}. */
  public static Tensor unique(Tensor input) {
    return input.unique();
  }
}
