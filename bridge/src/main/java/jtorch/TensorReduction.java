package jtorch;

import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.ReductionKwarg;
import jtorch.internal.Call;
import jtorch.internal.Natives;

/**
 * Reduction: along the given dimensions, or over all elements to a tensor without dimensions.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#reduction-ops">Reduction ops</a>.
 */
abstract class TensorReduction extends TensorClamp {
  TensorReduction() {}

  /** Returns the sum of all elements; {@code dtype} is what they are converted to before. */
  public Tensor sum(ReductionKwarg... keywords) {
    Reduced how = Reduced.of(keywords);
    return Call.tensor("sum", () -> raw().sum(how.scalarType()));
  }

  /** Returns the sum along dimensions. */
  public Tensor sum(long[] dim, ReductionKwarg... keywords) {
    Reduced how = Reduced.of(keywords);
    return Call.tensor("sum", () -> raw().sum(dim, how.keepdim(), how.scalarType()));
  }

  /** Returns the sum along a dimension. */
  public Tensor sum(long dim, ReductionKwarg... keywords) {
    return sum(new long[] {dim}, keywords);
  }

  /** Returns the sum along dimensions. */
  public Tensor sum(Dims dim, ReductionKwarg... keywords) {
    return sum(dim.value(), keywords);
  }

  /** Returns the sum along a dimension. */
  public Tensor sum(Dim dim, ReductionKwarg... keywords) {
    return sum(dim.value(), keywords);
  }

  /** Returns the mean of all elements; {@code dtype} is what they are converted to before. */
  public Tensor mean(ReductionKwarg... keywords) {
    Reduced how = Reduced.of(keywords);
    return Call.tensor("mean", () -> raw().mean(how.scalarType()));
  }

  /** Returns the mean along dimensions. */
  public Tensor mean(long[] dim, ReductionKwarg... keywords) {
    Reduced how = Reduced.of(keywords);
    return Call.tensor("mean", () -> raw().mean(dim, how.keepdim(), how.scalarType()));
  }

  /** Returns the mean along a dimension. */
  public Tensor mean(long dim, ReductionKwarg... keywords) {
    return mean(new long[] {dim}, keywords);
  }

  /** Returns the mean along dimensions. */
  public Tensor mean(Dims dim, ReductionKwarg... keywords) {
    return mean(dim.value(), keywords);
  }

  /** Returns the mean along a dimension. */
  public Tensor mean(Dim dim, ReductionKwarg... keywords) {
    return mean(dim.value(), keywords);
  }

  /** Returns the product of all elements; {@code dtype} is what they are converted to before. */
  public Tensor prod(ReductionKwarg... keywords) {
    Reduced how = Reduced.of(keywords);
    return Call.tensor("prod", () -> raw().prod(how.scalarType()));
  }

  /** Returns the product along a dimension. */
  public Tensor prod(long dim, ReductionKwarg... keywords) {
    Reduced how = Reduced.of(keywords);
    return Call.tensor("prod", () -> raw().prod(dim, how.keepdim(), how.scalarType()));
  }

  /** Returns the product along a dimension. */
  public Tensor prod(Dim dim, ReductionKwarg... keywords) {
    return prod(dim.value(), keywords);
  }

  /** Returns the largest element of all. */
  public Tensor amax() {
    return Call.tensor("amax", () -> raw().amax());
  }

  /** Returns the largest element along dimensions. */
  public Tensor amax(long[] dim, Keepdim... keepdim) {
    return Call.tensor("amax", () -> raw().amax(dim, Keepdim.in(keepdim)));
  }

  /** Returns the largest element along a dimension. */
  public Tensor amax(long dim, Keepdim... keepdim) {
    return amax(new long[] {dim}, keepdim);
  }

  /** Returns the largest element along a dimension. */
  public Tensor amax(Dim dim, Keepdim... keepdim) {
    return amax(dim.value(), keepdim);
  }

  /** Returns the smallest element of all. */
  public Tensor amin() {
    return Call.tensor("amin", () -> raw().amin());
  }

  /** Returns the smallest element along dimensions. */
  public Tensor amin(long[] dim, Keepdim... keepdim) {
    return Call.tensor("amin", () -> raw().amin(dim, Keepdim.in(keepdim)));
  }

  /** Returns the smallest element along a dimension. */
  public Tensor amin(long dim, Keepdim... keepdim) {
    return amin(new long[] {dim}, keepdim);
  }

  /** Returns the smallest element along a dimension. */
  public Tensor amin(Dim dim, Keepdim... keepdim) {
    return amin(dim.value(), keepdim);
  }

  /** Returns whether all elements are not zero, as bool. */
  public Tensor all() {
    return Call.tensor("all", () -> raw().all());
  }

  /** Returns whether all elements along a dimension are not zero, as bool. */
  public Tensor all(long dim, Keepdim... keepdim) {
    return Call.tensor("all", () -> raw().all(dim, Keepdim.in(keepdim)));
  }

  /** As the other, with the dimension as a keyword. */
  public Tensor all(Dim dim, Keepdim... keepdim) {
    return all(dim.value(), keepdim);
  }

  /** Returns whether some elements are not zero, as bool. */
  public Tensor any() {
    return Call.tensor("any", () -> raw().any());
  }

  /** Returns whether some elements along a dimension are not zero, as bool. */
  public Tensor any(long dim, Keepdim... keepdim) {
    return Call.tensor("any", () -> raw().any(dim, Keepdim.in(keepdim)));
  }

  /** As the other, with the dimension as a keyword. */
  public Tensor any(Dim dim, Keepdim... keepdim) {
    return any(dim.value(), keepdim);
  }

  /** Returns where the largest element of all is, as int64, counted through. */
  public Tensor argmax() {
    return Call.tensor("argmax", () -> raw().argmax());
  }

  /** Returns where the largest elements along a dimension are, as int64. */
  public Tensor argmax(long dim, Keepdim... keepdim) {
    return Call.tensor(
        "argmax", () -> Optionals.with(dim, d -> raw().argmax(d, Keepdim.in(keepdim))));
  }

  /** Returns where the largest elements along a dimension are, as int64. */
  public Tensor argmax(Dim dim, Keepdim... keepdim) {
    return argmax(dim.value(), keepdim);
  }

  /** Returns where the smallest element of all is, as int64, counted through. */
  public Tensor argmin() {
    return Call.tensor("argmin", () -> raw().argmin());
  }

  /** Returns where the smallest elements along a dimension are, as int64. */
  public Tensor argmin(long dim, Keepdim... keepdim) {
    return Call.tensor(
        "argmin", () -> Optionals.with(dim, d -> raw().argmin(d, Keepdim.in(keepdim))));
  }

  /** Returns where the smallest elements along a dimension are, as int64. */
  public Tensor argmin(Dim dim, Keepdim... keepdim) {
    return argmin(dim.value(), keepdim);
  }

  /** Returns log(sum(exp(x))) along a dimension, without overflow. */
  public Tensor logsumexp(long dim, Keepdim... keepdim) {
    return Call.tensor("logsumexp", () -> raw().logsumexp(new long[] {dim}, Keepdim.in(keepdim)));
  }

  /** As the other, with the dimension as a keyword. */
  public Tensor logsumexp(Dim dim, Keepdim... keepdim) {
    return logsumexp(dim.value(), keepdim);
  }

  /** Returns how many elements are not zero, as int64. */
  public Tensor count_nonzero() {
    return Call.tensor("count_nonzero", () -> raw().count_nonzero());
  }

  /** Returns how many elements along dimensions are not zero, as int64. */
  public Tensor count_nonzero(long... dim) {
    return Call.tensor("count_nonzero", () -> raw().count_nonzero(dim));
  }

  /** Returns the square root of the sum of all squares. */
  public Tensor norm() {
    return Call.tensor("norm", () -> raw().norm());
  }

  /** Returns the p-norm of all elements. */
  public Tensor norm(double p) {
    return Call.tensor("norm", () -> Natives.withScalar(p, s -> raw().norm(s)));
  }

  /** Returns the p-norm along a dimension. */
  public Tensor norm(double p, long dim, Keepdim... keepdim) {
    return Call.tensor(
        "norm",
        () -> Natives.withOptional(p, o -> raw().norm(o, new long[] {dim}, Keepdim.in(keepdim))));
  }

  /** As the other, with the dimension as a keyword. */
  public Tensor norm(double p, Dim dim, Keepdim... keepdim) {
    return norm(p, dim.value(), keepdim);
  }

  /** Returns the Euclidean norm along a dimension. */
  public Tensor norm(Dim dim, Keepdim... keepdim) {
    return norm(2, dim, keepdim);
  }
}
