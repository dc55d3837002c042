package jtorch;

import static java.util.Objects.requireNonNull;

import jtorch.TensorKwargs.Accumulate;
import jtorch.TensorKwargs.Alpha;
import jtorch.internal.Call;
import jtorch.internal.Facts;
import jtorch.internal.Natives;

/**
 * Elements and parts of a tensor, by index.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#indexing-slicing-joining-mutating-ops">Indexing,
 * slicing, joining, mutating ops</a>.
 */
abstract class TensorIndexing extends TensorLayout {
  TensorIndexing() {}

  /**
   * Returns what Python's brackets return: {@code x[0:3, ..., None]}, see {@link Index}.
   *
   * @throws IndexOutOfBoundsException if a number is out of range, or there are too many
   */
  public Tensor get(Index... indices) {
    return Call.tensor(
        "get",
        () -> {
          org.bytedeco.pytorch.Tensor basic = BasicIndices.view(raw(), indices);
          org.bytedeco.pytorch.Tensor made =
              basic != null ? basic : GatheredRows.of(raw(), indices);
          return made != null ? made : NativeIndices.with(raw(), indices, (x, i) -> x.index(i));
        });
  }

  /**
   * Returns the part at these numbers: {@code x[1, 2]} in Python.
   *
   * @throws IndexOutOfBoundsException if a number is out of range, or there are too many
   */
  public Tensor get(long first, long... more) {
    return get(at(first, more));
  }

  private static Index[] at(long first, long... more) {
    Index[] indices = new Index[more.length + 1];
    indices[0] = Index.at(first);
    for (int i = 0; i < more.length; i++) {
      indices[i + 1] = Index.at(more[i]);
    }
    return indices;
  }

  /** Sets a part of this tensor to a number: {@code x[0:3] = 1.5} in Python; returns it. */
  public Tensor put(double value, Index... indices) {
    return change(
        "put",
        x ->
            Natives.withScalar(
                value,
                s ->
                    BasicIndices.change(x, indices, part -> part.fill_(s))
                        ? x
                        : NativeIndices.with(x, indices, (y, i) -> y.index_put_(i, s))));
  }

  /** Sets a part of this tensor to an integer: {@code x[0:3] = 1} in Python; returns it. */
  public Tensor put(long value, Index... indices) {
    return change(
        "put",
        x ->
            Natives.withScalar(
                value,
                s ->
                    BasicIndices.change(x, indices, part -> part.fill_(s))
                        ? x
                        : NativeIndices.with(x, indices, (y, i) -> y.index_put_(i, s))));
  }

  /** Sets a part of this tensor to true or false: {@code mask[idx] = True}; returns it. */
  public Tensor put(boolean value, Index... indices) {
    return put(value ? 1L : 0L, indices);
  }

  /**
   * Sets a part of this tensor to another's elements: {@code x[0:3] = y}; returns it.
   *
   * <p>Python's {@code Tensor.put} is {@code clone().put_(index, source)} here.
   */
  public Tensor put(Tensor value, Index... indices) {
    return change(
        "put",
        x -> {
          if (!BasicIndices.copy(x, indices, value.raw())) {
            NativeIndices.with(x, indices, (y, i) -> y.index_put_(i, value.raw()));
          }
        });
  }

  /**
   * Sets the part at these numbers to another's elements: {@code x[1, 2] = y}; returns it.
   *
   * @throws IndexOutOfBoundsException if a number is out of range, or there are too many
   */
  public Tensor put(Tensor value, long first, long... more) {
    return put(value, at(first, more));
  }

  /** As {@link #put(Tensor, Index...)}, for index tensors alone, in PyTorch's order. */
  public Tensor index_put_(Tensor[] indices, Tensor values) {
    return put(values, indices);
  }

  /**
   * As the other; with {@code accumulate(true)} the values are added to what is there, each of
   * several for the same place too.
   */
  public Tensor index_put_(Tensor[] indices, Tensor values, Accumulate accumulate) {
    if (!accumulate.value()) {
      return index_put_(indices, values);
    }
    return change("index_put_", x -> NativeIndices.accumulate(x, indices, values));
  }

  /** Returns the slice of a number along a dimension, which goes. */
  public Tensor select(long dim, long index) {
    return Call.tensor("select", () -> raw().select(dim, index));
  }

  /** Returns, for each number in {@code index}, that element along a dimension. */
  public Tensor gather(long dim, Tensor index) {
    return Call.tensor("gather", () -> raw().gather(dim, index.raw()));
  }

  /**
   * Returns a copy with the elements at {@code index} along a dimension set to those of {@code
   * src}.
   */
  public Tensor scatter(long dim, Tensor index, Tensor src) {
    return Call.tensor("scatter", () -> raw().scatter(dim, index.raw(), src.raw()));
  }

  /** As {@link #scatter(long, Tensor, Tensor)}, in place; returns this tensor. */
  public Tensor scatter_(long dim, Tensor index, Tensor src) {
    return change("scatter_", x -> x.scatter_(dim, index.raw(), src.raw()));
  }

  /**
   * Returns a copy with the elements of {@code src} added to those at {@code index}, or multiplied
   * with them.
   *
   * @param reduce {@code add} or {@code multiply}
   */
  public Tensor scatter(long dim, Tensor index, Tensor src, String reduce) {
    return Call.tensor(
        "scatter", () -> raw().scatter(dim, index.raw(), src.raw(), requireNonNull(reduce)));
  }

  /** As the other, with a number: {@code x.scatter(0, places, 2.5, reduce='add')} in Python. */
  public Tensor scatter(long dim, Tensor index, double value, String reduce) {
    return Call.tensor(
        "scatter",
        () ->
            Natives.withScalar(
                value, s -> raw().scatter(dim, index.raw(), s, requireNonNull(reduce))));
  }

  /** As {@link #scatter(long, Tensor, Tensor, String)}, in place; returns this tensor. */
  public Tensor scatter_(long dim, Tensor index, Tensor src, String reduce) {
    return change("scatter_", x -> x.scatter_(dim, index.raw(), src.raw(), requireNonNull(reduce)));
  }

  /** As {@link #scatter(long, Tensor, double, String)}, in place; returns this tensor. */
  public Tensor scatter_(long dim, Tensor index, double value, String reduce) {
    return change(
        "scatter_",
        x ->
            Natives.withScalar(
                value, s -> x.scatter_(dim, index.raw(), s, requireNonNull(reduce))));
  }

  /** Returns a copy with the elements of {@code src} added at {@code index} along a dimension. */
  public Tensor scatter_add(long dim, Tensor index, Tensor src) {
    return Call.tensor("scatter_add", () -> raw().scatter_add(dim, index.raw(), src.raw()));
  }

  /** As {@link #scatter_add(long, Tensor, Tensor)}, in place; returns this tensor. */
  public Tensor scatter_add_(long dim, Tensor index, Tensor src) {
    return change("scatter_add_", x -> x.scatter_add_(dim, index.raw(), src.raw()));
  }

  /** Sets the elements at {@code index} along a dimension to a number; returns this tensor. */
  public Tensor scatter_(long dim, Tensor index, double value) {
    return change("scatter_", x -> Natives.withScalar(value, s -> x.scatter_(dim, index.raw(), s)));
  }

  /** Sets the elements at {@code index} along a dimension to an integer; returns this tensor. */
  public Tensor scatter_(long dim, Tensor index, long value) {
    return change("scatter_", x -> Natives.withScalar(value, s -> x.scatter_(dim, index.raw(), s)));
  }

  /** Returns a copy with the elements at {@code index} along a dimension set to a number. */
  public Tensor scatter(long dim, Tensor index, double value) {
    return Call.tensor(
        "scatter", () -> Natives.withScalar(value, s -> raw().scatter(dim, index.raw(), s)));
  }

  /** Returns a copy with the elements at {@code index} along a dimension set to an integer. */
  public Tensor scatter(long dim, Tensor index, long value) {
    return Call.tensor(
        "scatter", () -> Natives.withScalar(value, s -> raw().scatter(dim, index.raw(), s)));
  }

  /** Returns the slices along a dimension whose numbers stand in an int64 or int32 tensor. */
  public Tensor index_select(long dim, Tensor index) {
    return Facts.added(
        () -> Facts.range("indices", index) + ", " + Facts.shape("tensor", self()),
        () -> Call.tensor("index_select", () -> raw().index_select(dim, index.raw())));
  }

  /** Returns a copy with the slices of {@code source} added at {@code index}. */
  public Tensor index_add(long dim, Tensor index, Tensor source) {
    return Call.tensor("index_add", () -> raw().index_add(dim, index.raw(), source.raw()));
  }

  /** As {@link #index_add(long, Tensor, Tensor)}, with a multiple of {@code source}. */
  public Tensor index_add(long dim, Tensor index, Tensor source, Alpha alpha) {
    return Call.tensor(
        "index_add",
        () ->
            Natives.withScalar(
                alpha.value(), s -> raw().index_add(dim, index.raw(), source.raw(), s)));
  }

  /** As {@link #index_add(long, Tensor, Tensor)}, in place; returns this tensor. */
  public Tensor index_add_(long dim, Tensor index, Tensor source) {
    return change("index_add_", x -> x.index_add_(dim, index.raw(), source.raw()));
  }

  /** As {@link #index_add(long, Tensor, Tensor, Alpha)}, in place; returns this tensor. */
  public Tensor index_add_(long dim, Tensor index, Tensor source, Alpha alpha) {
    return change(
        "index_add_",
        x ->
            Natives.withScalar(
                alpha.value(), s -> x.index_add_(dim, index.raw(), source.raw(), s)));
  }

  /** Returns a copy with the slices at {@code index} set to those of {@code source}. */
  public Tensor index_copy(long dim, Tensor index, Tensor source) {
    return Call.tensor("index_copy", () -> raw().index_copy(dim, index.raw(), source.raw()));
  }

  /** As {@link #index_copy(long, Tensor, Tensor)}, in place; returns this tensor. */
  public Tensor index_copy_(long dim, Tensor index, Tensor source) {
    return change("index_copy_", x -> x.index_copy_(dim, index.raw(), source.raw()));
  }

  /**
   * Returns a copy with the elements where the mask is true set to those of {@code source} in
   * order.
   */
  public Tensor masked_scatter(Tensor mask, Tensor source) {
    return Call.tensor("masked_scatter", () -> raw().masked_scatter(mask.raw(), source.raw()));
  }

  /** As {@link #masked_scatter(Tensor, Tensor)}, in place; returns this tensor. */
  public Tensor masked_scatter_(Tensor mask, Tensor source) {
    return change("masked_scatter_", x -> x.masked_scatter_(mask.raw(), source.raw()));
  }

  /** Returns a copy with the slices at {@code index} set to a number. */
  public Tensor index_fill(long dim, Tensor index, double value) {
    return Call.tensor(
        "index_fill", () -> Natives.withScalar(value, s -> raw().index_fill(dim, index.raw(), s)));
  }

  /** Returns a copy with the slices at {@code index} set to an integer. */
  public Tensor index_fill(long dim, Tensor index, long value) {
    return Call.tensor(
        "index_fill", () -> Natives.withScalar(value, s -> raw().index_fill(dim, index.raw(), s)));
  }

  /** As {@link #index_fill(long, Tensor, double)}, in place; returns this tensor. */
  public Tensor index_fill_(long dim, Tensor index, double value) {
    return change(
        "index_fill_", x -> Natives.withScalar(value, s -> x.index_fill_(dim, index.raw(), s)));
  }

  /** As {@link #index_fill(long, Tensor, long)}, in place; returns this tensor. */
  public Tensor index_fill_(long dim, Tensor index, long value) {
    return change(
        "index_fill_", x -> Natives.withScalar(value, s -> x.index_fill_(dim, index.raw(), s)));
  }

  /** Returns a copy with the elements where the mask is true set to a number. */
  public Tensor masked_fill(Tensor mask, double value) {
    return Call.tensor(
        "masked_fill", () -> Natives.withScalar(value, s -> raw().masked_fill(mask.raw(), s)));
  }

  /** Returns a copy with the elements where the mask is true set to an integer. */
  public Tensor masked_fill(Tensor mask, long value) {
    return Call.tensor(
        "masked_fill", () -> Natives.withScalar(value, s -> raw().masked_fill(mask.raw(), s)));
  }

  /** As {@link #masked_fill(Tensor, double)}, in place; returns this tensor. */
  public Tensor masked_fill_(Tensor mask, double value) {
    return change(
        "masked_fill_", x -> Natives.withScalar(value, s -> x.masked_fill_(mask.raw(), s)));
  }

  /** As {@link #masked_fill(Tensor, long)}, in place; returns this tensor. */
  public Tensor masked_fill_(Tensor mask, long value) {
    return change(
        "masked_fill_", x -> Natives.withScalar(value, s -> x.masked_fill_(mask.raw(), s)));
  }

  /** Returns a copy with the elements where the mask is true set to a tensor's only number. */
  public Tensor masked_fill(Tensor mask, Tensor value) {
    return Call.tensor("masked_fill", () -> raw().masked_fill(mask.raw(), value.raw()));
  }

  /** As {@link #masked_fill(Tensor, Tensor)}, in place; returns this tensor. */
  public Tensor masked_fill_(Tensor mask, Tensor value) {
    return change("masked_fill_", x -> x.masked_fill_(mask.raw(), value.raw()));
  }

  /** Returns the elements where the mask is true, in a vector. */
  public Tensor masked_select(Tensor mask) {
    return Call.tensor("masked_select", () -> raw().masked_select(mask.raw()));
  }

  /** Returns the elements at these numbers, counted through. */
  public Tensor take(Tensor index) {
    return Call.tensor("take", () -> raw().take(index.raw()));
  }

  /** Returns the indices of the elements that are not zero, one row each, as int64. */
  public Tensor nonzero() {
    return Call.tensor("nonzero", () -> raw().nonzero());
  }

  /** Returns this tensor's elements where the condition is true, else another's. */
  public Tensor where(Tensor condition, Tensor other) {
    return Call.tensor("where", () -> raw().where(condition.raw(), other.raw()));
  }

  /** Returns this tensor's elements where the condition is true, else a number. */
  public Tensor where(Tensor condition, double other) {
    return Call.tensor(
        "where", () -> Natives.withScalar(other, s -> raw().where(condition.raw(), s)));
  }

  /** Returns this tensor's elements where the condition is true, else an integer. */
  public Tensor where(Tensor condition, long other) {
    return Call.tensor(
        "where", () -> Natives.withScalar(other, s -> raw().where(condition.raw(), s)));
  }

  /** Returns this tensor's elements where the condition is true, else true or false. */
  public Tensor where(Tensor condition, boolean other) {
    return Call.tensor(
        "where", () -> Natives.withScalar(other, s -> raw().where(condition.raw(), s)));
  }
}
