package jtorch;

import jtorch.TensorKwargs.Descending;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.Largest;
import jtorch.internal.Call;
import jtorch.internal.Facts;

/**
 * Order of elements, with the places where they stood.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#comparison-ops">Comparison ops</a>.
 */
abstract class TensorSorting extends TensorStatistics {
  TensorSorting() {}

  /** Returns the largest element, a tensor without dimensions. */
  public Tensor max() {
    return Call.tensor("max", () -> raw().max());
  }

  /** Returns the larger of two elements, broadcast. */
  public Tensor max(Tensor other) {
    return maximum(other);
  }

  /** Returns the smallest element, a tensor without dimensions. */
  public Tensor min() {
    return Call.tensor("min", () -> raw().min());
  }

  /** Returns the smaller of two elements, broadcast. */
  public Tensor min(Tensor other) {
    return minimum(other);
  }

  /** Returns the largest elements along a dimension and where they are. */
  public ValuesIndices max(long dim, Keepdim... keepdim) {
    return ValuesIndices.of("max", () -> raw().max(dim, Keepdim.in(keepdim)));
  }

  /** Returns the largest elements along a dimension and where they are. */
  public ValuesIndices max(Dim dim, Keepdim... keepdim) {
    return max(dim.value(), keepdim);
  }

  /** Returns the smallest elements along a dimension and where they are. */
  public ValuesIndices min(long dim, Keepdim... keepdim) {
    return ValuesIndices.of("min", () -> raw().min(dim, Keepdim.in(keepdim)));
  }

  /** Returns the smallest elements along a dimension and where they are. */
  public ValuesIndices min(Dim dim, Keepdim... keepdim) {
    return min(dim.value(), keepdim);
  }

  /** Returns the middle elements, the lower of two, along a dimension and where they are. */
  public ValuesIndices median(long dim, Keepdim... keepdim) {
    return ValuesIndices.of("median", () -> raw().median(dim, Keepdim.in(keepdim)));
  }

  /** Returns the middle elements, the lower of two, along a dimension and where they are. */
  public ValuesIndices median(Dim dim, Keepdim... keepdim) {
    return median(dim.value(), keepdim);
  }

  /** Returns the most frequent elements along a dimension and where they are. */
  public ValuesIndices mode(long dim, Keepdim... keepdim) {
    return ValuesIndices.of("mode", () -> raw().mode(dim, Keepdim.in(keepdim)));
  }

  /** Returns the most frequent elements along a dimension and where they are. */
  public ValuesIndices mode(Dim dim, Keepdim... keepdim) {
    return mode(dim.value(), keepdim);
  }

  /** Returns the k-th smallest elements along a dimension, from 1 on, and where they are. */
  public ValuesIndices kthvalue(long k, long dim, Keepdim... keepdim) {
    return Facts.added(
        () -> "k is " + k + ", " + Facts.shape("tensor", self()),
        () -> ValuesIndices.of("kthvalue", () -> raw().kthvalue(k, dim, Keepdim.in(keepdim))));
  }

  /** Returns the elements in order along the last dimension and where they were. */
  public ValuesIndices sort() {
    return sort(-1);
  }

  /** Returns the elements in order along a dimension and where they were. */
  public ValuesIndices sort(long dim, Descending... descending) {
    return ValuesIndices.of("sort", () -> raw().sort(dim, Descending.in(descending)));
  }

  /** As the other, with the dimension as a keyword. */
  public ValuesIndices sort(Dim dim, Descending... descending) {
    return sort(dim.value(), descending);
  }

  /** Returns where the elements in order along the last dimension are, as int64. */
  public Tensor argsort() {
    return argsort(-1);
  }

  /** Returns where the elements in order along a dimension are, as int64. */
  public Tensor argsort(long dim, Descending... descending) {
    return Call.tensor("argsort", () -> raw().argsort(dim, Descending.in(descending)));
  }

  /** As the other, with the dimension as a keyword. */
  public Tensor argsort(Dim dim, Descending... descending) {
    return argsort(dim.value(), descending);
  }

  /** Returns the k largest elements along the last dimension, in order, and where they are. */
  public ValuesIndices topk(long k) {
    return topk(k, -1);
  }

  /** Returns the k largest or smallest elements along a dimension and where they are. */
  public ValuesIndices topk(long k, long dim, Largest... largest) {
    return topk(k, dim, Largest.in(largest), true);
  }

  /**
   * Returns the k largest elements along a dimension and where they are.
   *
   * @param largest whether they are the largest, not the smallest
   * @param sorted whether they are in order
   */
  public ValuesIndices topk(long k, long dim, boolean largest, boolean sorted) {
    return Facts.added(
        () -> "k is " + k + ", " + Facts.shape("tensor", self()),
        () -> ValuesIndices.of("topk", () -> raw().topk(k, dim, largest, sorted)));
  }

  /** As the other, with the dimension as a keyword. */
  public ValuesIndices topk(long k, Dim dim, Largest... largest) {
    return topk(k, dim.value(), largest);
  }

  /** Returns the largest elements up to each one along a dimension and where they are. */
  public ValuesIndices cummax(long dim) {
    return ValuesIndices.of("cummax", () -> raw().cummax(dim));
  }

  /** Returns the smallest elements up to each one along a dimension and where they are. */
  public ValuesIndices cummin(long dim) {
    return ValuesIndices.of("cummin", () -> raw().cummin(dim));
  }

  /** Returns the different elements in order. */
  public Tensor unique() {
    return Unique.of(self()).output();
  }
}
