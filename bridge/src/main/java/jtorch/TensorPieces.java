package jtorch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import jtorch.TensorKwargs.Accumulate;
import jtorch.internal.Call;
import jtorch.internal.Followed;
import jtorch.internal.Natives;
import jtorch.internal.Vectors;

/**
 * More views, splits and scatters.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#indexing-slicing-joining-mutating-ops">Indexing,
 * slicing, joining, mutating ops</a>.
 */
abstract class TensorPieces extends TensorMeasures {
  TensorPieces() {}

  /** Returns a view of the storage with these sizes and steps, from this tensor's first element. */
  public Tensor as_strided(long[] size, long[] stride) {
    return Call.tensor("as_strided", () -> raw().as_strided(size, stride));
  }

  /** As {@link #as_strided(long[], long[])}, from an element of the storage. */
  public Tensor as_strided(long[] size, long[] stride, long storage_offset) {
    return Call.tensor(
        "as_strided", () -> Optionals.with(storage_offset, o -> raw().as_strided(size, stride, o)));
  }

  /** As {@link #as_strided(long[], long[])}, in place; returns this tensor. */
  public Tensor as_strided_(long[] size, long[] stride) {
    return change("as_strided_", x -> x.as_strided_(size, stride));
  }

  /** Returns a copy with the elements of such a view replaced. */
  public Tensor as_strided_scatter(Tensor src, long[] size, long[] stride) {
    return Call.tensor(
        "as_strided_scatter", () -> raw().as_strided_scatter(src.raw(), size, stride));
  }

  /** Returns matrices whose diagonals are the last dimension. */
  public Tensor diag_embed() {
    return Call.tensor("diag_embed", () -> raw().diag_embed());
  }

  /** As {@link #diag_embed()}, {@code offset} above the diagonal, in two dimensions. */
  public Tensor diag_embed(long offset, long dim1, long dim2) {
    return Call.tensor("diag_embed", () -> raw().diag_embed(offset, dim1, dim2));
  }

  /** Returns the matrix whose diagonal holds all elements. */
  public Tensor diagflat() {
    return Call.tensor("diagflat", () -> raw().diagflat());
  }

  /** As {@link #diagflat()}, {@code offset} above the diagonal. */
  public Tensor diagflat(long offset) {
    return Call.tensor("diagflat", () -> raw().diagflat(offset));
  }

  /** Returns a view of the diagonal {@code offset} above the main one of two dimensions. */
  public Tensor diagonal(long offset, long dim1, long dim2) {
    return Call.tensor("diagonal", () -> raw().diagonal(offset, dim1, dim2));
  }

  /** Returns a copy with the diagonal replaced. */
  public Tensor diagonal_scatter(Tensor src) {
    return Call.tensor("diagonal_scatter", () -> raw().diagonal_scatter(src.raw()));
  }

  /**
   * As {@link #diagonal_scatter(Tensor)}, for the diagonal of two dimensions {@code offset} above.
   */
  public Tensor diagonal_scatter(Tensor src, long offset, long dim1, long dim2) {
    return Call.tensor(
        "diagonal_scatter", () -> raw().diagonal_scatter(src.raw(), offset, dim1, dim2));
  }

  /** Returns a copy with one slice along a dimension replaced. */
  public Tensor select_scatter(Tensor src, long dim, long index) {
    return Call.tensor("select_scatter", () -> raw().select_scatter(src.raw(), dim, index));
  }

  /** Returns a copy with the slices from start to below end replaced. */
  public Tensor slice_scatter(Tensor src, long dim, long start, long end, long step) {
    return Call.tensor(
        "slice_scatter",
        () ->
            Optionals.with(
                start,
                a -> Optionals.with(end, b -> raw().slice_scatter(src.raw(), dim, a, b, step))));
  }

  /** Returns a copy with all slices of a dimension replaced. */
  public Tensor slice_scatter(Tensor src, long dim) {
    return slice_scatter(src, dim, 0, Long.MAX_VALUE, 1);
  }

  /** Returns a copy with all slices of the first dimension replaced. */
  public Tensor slice_scatter(Tensor src) {
    return slice_scatter(src, 0);
  }

  /**
   * Returns a copy with {@code src} combined at {@code index}: "sum", "prod", "mean", "amax" or
   * "amin".
   */
  public Tensor scatter_reduce(long dim, Tensor index, Tensor src, String reduce) {
    return Call.tensor(
        "scatter_reduce",
        () -> raw().scatter_reduce(dim, index.raw(), src.raw(), requireNonNull(reduce)));
  }

  /** As the other; the elements here count or are only what is combined. */
  public Tensor scatter_reduce(
      long dim, Tensor index, Tensor src, String reduce, boolean include_self) {
    return Call.tensor(
        "scatter_reduce",
        () ->
            raw()
                .scatter_reduce(dim, index.raw(), src.raw(), requireNonNull(reduce), include_self));
  }

  /** As {@link #scatter_reduce(long, Tensor, Tensor, String)}, in place; returns this tensor. */
  public Tensor scatter_reduce_(long dim, Tensor index, Tensor src, String reduce) {
    return change(
        "scatter_reduce_",
        x -> x.scatter_reduce_(dim, index.raw(), src.raw(), requireNonNull(reduce)));
  }

  /** As the other; the elements here count or are only what is combined. */
  public Tensor scatter_reduce_(
      long dim, Tensor index, Tensor src, String reduce, boolean include_self) {
    return change(
        "scatter_reduce_",
        x -> x.scatter_reduce_(dim, index.raw(), src.raw(), requireNonNull(reduce), include_self));
  }

  /**
   * Returns a copy with slices of {@code source} combined at {@code index}: "prod", "mean", "amax"
   * or "amin".
   */
  public Tensor index_reduce(long dim, Tensor index, Tensor source, String reduce) {
    return Call.tensor(
        "index_reduce",
        () -> raw().index_reduce(dim, index.raw(), source.raw(), requireNonNull(reduce)));
  }

  /** As {@link #index_reduce}, in place; returns this tensor. */
  public Tensor index_reduce_(long dim, Tensor index, Tensor source, String reduce) {
    return change(
        "index_reduce_",
        x -> x.index_reduce_(dim, index.raw(), source.raw(), requireNonNull(reduce)));
  }

  /**
   * Sets the elements at these numbers, counted through, to those of {@code source}; returns this
   * tensor.
   */
  public Tensor put_(Tensor index, Tensor source) {
    return change("put_", x -> x.put_(index.raw(), source.raw()));
  }

  /** Returns a copy with the elements at index tensors replaced. */
  public Tensor index_put(Tensor[] indices, Tensor values) {
    return clone().index_put_(indices, values);
  }

  /** Returns a copy with values added to the elements at index tensors, if so said. */
  public Tensor index_put(Tensor[] indices, Tensor values, Accumulate accumulate) {
    return clone().index_put_(indices, values, accumulate);
  }

  /** Returns the elements at places along a dimension, as argsort and argmax give them. */
  public Tensor take_along_dim(Tensor indices, long dim) {
    return Call.tensor(
        "take_along_dim", () -> Optionals.with(dim, d -> raw().take_along_dim(indices.raw(), d)));
  }

  /** Returns the elements at places of the tensor as if it were flat. */
  public Tensor take_along_dim(Tensor indices) {
    return Call.tensor("take_along_dim", () -> raw().take_along_dim(indices.raw()));
  }

  /** Returns the tensor in a number of views along a dimension, the first ones perhaps longer. */
  public List<Tensor> tensor_split(long sections, long dim) {
    return Vectors.list("tensor_split", () -> raw().tensor_split(sections, dim));
  }

  /** Returns the tensor in a number of views of nearly one size along the first dimension. */
  public List<Tensor> tensor_split(long sections) {
    return tensor_split(sections, 0);
  }

  /** Returns the tensor in views cut before these places along the first dimension. */
  public List<Tensor> tensor_split(long[] indices) {
    return tensor_split(indices, 0);
  }

  /** Returns the tensor in views cut before these places along a dimension. */
  public List<Tensor> tensor_split(long[] indices, long dim) {
    return Vectors.list("tensor_split", () -> raw().tensor_split(indices, dim));
  }

  /** Returns equal views along the second dimension, or the only one. */
  public List<Tensor> hsplit(long sections) {
    return Vectors.list("hsplit", () -> raw().hsplit(sections));
  }

  /** Returns views cut before these places of the second dimension, or the only one. */
  public List<Tensor> hsplit(long[] indices) {
    return Vectors.list("hsplit", () -> raw().hsplit(indices));
  }

  /** Returns equal views along the first dimension. */
  public List<Tensor> vsplit(long sections) {
    return Vectors.list("vsplit", () -> raw().vsplit(sections));
  }

  /** Returns views cut before these places of the first dimension. */
  public List<Tensor> vsplit(long[] indices) {
    return Vectors.list("vsplit", () -> raw().vsplit(indices));
  }

  /** Returns equal views along the third dimension. */
  public List<Tensor> dsplit(long sections) {
    return Vectors.list("dsplit", () -> raw().dsplit(sections));
  }

  /** Returns views cut before these places of the third dimension. */
  public List<Tensor> dsplit(long[] indices) {
    return Vectors.list("dsplit", () -> raw().dsplit(indices));
  }

  /** As {@link #split(long[])}. */
  public List<Tensor> split_with_sizes(long[] split_sizes) {
    return split_with_sizes(split_sizes, 0);
  }

  /** As {@link #split(long[], long)}. */
  public List<Tensor> split_with_sizes(long[] split_sizes, long dim) {
    return Vectors.list("split_with_sizes", () -> raw().split_with_sizes(split_sizes, dim));
  }

  /** Returns the elements in reverse along the second dimension. */
  public Tensor fliplr() {
    return Call.tensor("fliplr", () -> raw().fliplr());
  }

  /** Returns the elements in reverse along the first dimension. */
  public Tensor flipud() {
    return Call.tensor("flipud", () -> raw().flipud());
  }

  /** Returns a copy turned k times by 90 degrees, from the first towards the second dimension. */
  public Tensor rot90(long k, long... dims) {
    long[] plane = dims.length == 0 ? new long[] {0, 1} : dims;
    return Call.tensor("rot90", () -> raw().rot90(k, plane));
  }

  /** Returns a copy turned by 90 degrees, from the first towards the second dimension. */
  public Tensor rot90() {
    return rot90(1, 0, 1);
  }

  /** As {@link #narrow}, with a copy. */
  public Tensor narrow_copy(long dim, long start, long length) {
    return Call.tensor("narrow_copy", () -> raw().narrow_copy(dim, start, length));
  }

  /** Returns each slice along a dimension repeated. */
  public Tensor repeat_interleave(long repeats, long dim) {
    return Call.tensor(
        "repeat_interleave",
        () -> Optionals.with(dim, d -> raw().repeat_interleave(repeats, d, null)));
  }

  /**
   * Returns each slice along a dimension repeated as often as an int64 tensor says.
   *
   * @throws IllegalArgumentException if a number is negative or their sum too large
   */
  public Tensor repeat_interleave(Tensor repeats, long dim) {
    Followed.repeats(repeats);
    return Call.tensor(
        "repeat_interleave",
        () -> Optionals.with(dim, d -> raw().repeat_interleave(repeats.raw(), d, null)));
  }

  /**
   * Returns each element, in a row, repeated as often as an int64 tensor says.
   *
   * @throws IllegalArgumentException if a number is negative or their sum too large
   */
  public Tensor repeat_interleave(Tensor repeats) {
    Followed.repeats(repeats);
    return Call.tensor("repeat_interleave", () -> raw().repeat_interleave(repeats.raw()));
  }

  /** Returns the data without those of these dimensions that have size 1. */
  public Tensor squeeze(long[] dim) {
    return Call.tensor("squeeze", () -> raw().squeeze(dim));
  }

  /** As {@link #squeeze()}, in place; returns this tensor. */
  public Tensor squeeze_() {
    return change("squeeze_", x -> x.squeeze_());
  }

  /** As {@link #squeeze(long)}, in place; returns this tensor. */
  public Tensor squeeze_(long dim) {
    return change("squeeze_", x -> x.squeeze_(dim));
  }

  /** As {@link #unsqueeze}, in place; returns this tensor. */
  public Tensor unsqueeze_(long dim) {
    return change("unsqueeze_", x -> x.unsqueeze_(dim));
  }

  /** As {@link #t}, in place; returns this tensor. */
  public Tensor t_() {
    return change("t_", x -> x.t_());
  }

  /** As {@link #transpose}, in place; returns this tensor. */
  public Tensor transpose_(long dim0, long dim1) {
    return change("transpose_", x -> x.transpose_(dim0, dim1));
  }

  /** As {@link #transpose_}. */
  public Tensor swapaxes_(long axis0, long axis1) {
    return change("swapaxes_", x -> x.swapaxes_(axis0, axis1));
  }

  /** As {@link #transpose_}. */
  public Tensor swapdims_(long dim0, long dim1) {
    return change("swapdims_", x -> x.swapdims_(dim0, dim1));
  }

  /** As {@link #tril(long)}, in place; returns this tensor. */
  public Tensor tril_(long diagonal) {
    return change("tril_", x -> x.tril_(diagonal));
  }

  /** As {@link #tril()}, in place; returns this tensor. */
  public Tensor tril_() {
    return tril_(0);
  }

  /** As {@link #triu(long)}, in place; returns this tensor. */
  public Tensor triu_(long diagonal) {
    return change("triu_", x -> x.triu_(diagonal));
  }

  /** As {@link #triu()}, in place; returns this tensor. */
  public Tensor triu_() {
    return triu_(0);
  }

  /** Sets the diagonal to an integer; returns this tensor. */
  public Tensor fill_diagonal_(long fill_value) {
    return change("fill_diagonal_", x -> Natives.withScalar(fill_value, s -> x.fill_diagonal_(s)));
  }

  /** Sets the diagonal to a number; returns this tensor. */
  public Tensor fill_diagonal_(double fill_value) {
    return change("fill_diagonal_", x -> Natives.withScalar(fill_value, s -> x.fill_diagonal_(s)));
  }
}
