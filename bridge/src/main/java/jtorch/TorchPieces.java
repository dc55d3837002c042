package jtorch;

import java.util.List;
import jtorch.internal.Call;
import jtorch.internal.Followed;
import jtorch.internal.Raw;

/**
 * More views, splits and scatters.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#indexing-slicing-joining-mutating-ops">Indexing,
 * slicing, joining, mutating ops</a>.
 */
abstract class TorchPieces extends TorchSparse {
  TorchPieces() {}

  /** As {@link Tensor#as_strided(long[], long[])}. */
  public static Tensor as_strided(Tensor input, long[] size, long[] stride) {
    return input.as_strided(size, stride);
  }

  /** As {@link Tensor#as_strided(long[], long[], long)}. */
  public static Tensor as_strided(Tensor input, long[] size, long[] stride, long storage_offset) {
    return input.as_strided(size, stride, storage_offset);
  }

  /** As {@link Tensor#as_strided_scatter(Tensor, long[], long[])}. */
  public static Tensor as_strided_scatter(Tensor input, Tensor src, long[] size, long[] stride) {
    return input.as_strided_scatter(src, size, stride);
  }

  /** As {@link Tensor#diag_embed()}. */
  public static Tensor diag_embed(Tensor input) {
    return input.diag_embed();
  }

  /** As {@link Tensor#diag_embed(long, long, long)}. */
  public static Tensor diag_embed(Tensor input, long offset, long dim1, long dim2) {
    return input.diag_embed(offset, dim1, dim2);
  }

  /** As {@link Tensor#diagflat()}. */
  public static Tensor diagflat(Tensor input) {
    return input.diagflat();
  }

  /** As {@link Tensor#diagflat(long)}. */
  public static Tensor diagflat(Tensor input, long offset) {
    return input.diagflat(offset);
  }

  /** As {@link Tensor#diagonal(long, long, long)}. */
  public static Tensor diagonal(Tensor input, long offset, long dim1, long dim2) {
    return input.diagonal(offset, dim1, dim2);
  }

  /** As {@link Tensor#diagonal_scatter(Tensor)}. */
  public static Tensor diagonal_scatter(Tensor input, Tensor src) {
    return input.diagonal_scatter(src);
  }

  /** As {@link Tensor#diagonal_scatter(Tensor, long, long, long)}. */
  public static Tensor diagonal_scatter(
      Tensor input, Tensor src, long offset, long dim1, long dim2) {
    return input.diagonal_scatter(src, offset, dim1, dim2);
  }

  /** As {@link Tensor#select_scatter(Tensor, long, long)}. */
  public static Tensor select_scatter(Tensor input, Tensor src, long dim, long index) {
    return input.select_scatter(src, dim, index);
  }

  /** As {@link Tensor#slice_scatter(Tensor, long, long, long, long)}. */
  public static Tensor slice_scatter(
      Tensor input, Tensor src, long dim, long start, long end, long step) {
    return input.slice_scatter(src, dim, start, end, step);
  }

  /** As {@link Tensor#slice_scatter(Tensor, long)}. */
  public static Tensor slice_scatter(Tensor input, Tensor src, long dim) {
    return input.slice_scatter(src, dim);
  }

  /** As {@link Tensor#slice_scatter(Tensor)}. */
  public static Tensor slice_scatter(Tensor input, Tensor src) {
    return input.slice_scatter(src);
  }

  /** As {@link Tensor#scatter_reduce(long, Tensor, Tensor, String)}. */
  public static Tensor scatter_reduce(
      Tensor input, long dim, Tensor index, Tensor src, String reduce) {
    return input.scatter_reduce(dim, index, src, reduce);
  }

  /** As {@link Tensor#scatter_reduce(long, Tensor, Tensor, String, boolean)}. */
  public static Tensor scatter_reduce(
      Tensor input, long dim, Tensor index, Tensor src, String reduce, boolean include_self) {
    return input.scatter_reduce(dim, index, src, reduce, include_self);
  }

  /** As {@link Tensor#index_reduce(long, Tensor, Tensor, String)}. */
  public static Tensor index_reduce(
      Tensor input, long dim, Tensor index, Tensor source, String reduce) {
    return input.index_reduce(dim, index, source, reduce);
  }

  /** As {@link Tensor#take_along_dim(Tensor, long)}. */
  public static Tensor take_along_dim(Tensor input, Tensor indices, long dim) {
    return input.take_along_dim(indices, dim);
  }

  /** As {@link Tensor#take_along_dim(Tensor)}. */
  public static Tensor take_along_dim(Tensor input, Tensor indices) {
    return input.take_along_dim(indices);
  }

  /** As {@link Tensor#tensor_split(long)}. */
  public static List<Tensor> tensor_split(Tensor input, long sections) {
    return input.tensor_split(sections);
  }

  /** As {@link Tensor#tensor_split(long[])}. */
  public static List<Tensor> tensor_split(Tensor input, long[] indices) {
    return input.tensor_split(indices);
  }

  /** As {@link Tensor#tensor_split(long, long)}. */
  public static List<Tensor> tensor_split(Tensor input, long sections, long dim) {
    return input.tensor_split(sections, dim);
  }

  /** As {@link Tensor#tensor_split(long[], long)}. */
  public static List<Tensor> tensor_split(Tensor input, long[] indices, long dim) {
    return input.tensor_split(indices, dim);
  }

  /** As {@link Tensor#hsplit(long)}. */
  public static List<Tensor> hsplit(Tensor input, long sections) {
    return input.hsplit(sections);
  }

  /** As {@link Tensor#hsplit(long[])}. */
  public static List<Tensor> hsplit(Tensor input, long[] indices) {
    return input.hsplit(indices);
  }

  /** As {@link Tensor#vsplit(long)}. */
  public static List<Tensor> vsplit(Tensor input, long sections) {
    return input.vsplit(sections);
  }

  /** As {@link Tensor#vsplit(long[])}. */
  public static List<Tensor> vsplit(Tensor input, long[] indices) {
    return input.vsplit(indices);
  }

  /** As {@link Tensor#dsplit(long)}. */
  public static List<Tensor> dsplit(Tensor input, long sections) {
    return input.dsplit(sections);
  }

  /** As {@link Tensor#dsplit(long[])}. */
  public static List<Tensor> dsplit(Tensor input, long[] indices) {
    return input.dsplit(indices);
  }

  /** As {@link Tensor#fliplr()}. */
  public static Tensor fliplr(Tensor input) {
    return input.fliplr();
  }

  /** As {@link Tensor#flipud()}. */
  public static Tensor flipud(Tensor input) {
    return input.flipud();
  }

  /** As {@link Tensor#rot90(long, long...)}. */
  public static Tensor rot90(Tensor input, long k, long... dims) {
    return input.rot90(k, dims);
  }

  /** As {@link Tensor#rot90()}. */
  public static Tensor rot90(Tensor input) {
    return input.rot90();
  }

  /** As {@link Tensor#narrow_copy(long, long, long)}. */
  public static Tensor narrow_copy(Tensor input, long dim, long start, long length) {
    return input.narrow_copy(dim, start, length);
  }

  /** As {@link Tensor#repeat_interleave(long, long)}. */
  public static Tensor repeat_interleave(Tensor input, long repeats, long dim) {
    return input.repeat_interleave(repeats, dim);
  }

  /** As {@link Tensor#repeat_interleave(Tensor, long)}. */
  public static Tensor repeat_interleave(Tensor input, Tensor repeats, long dim) {
    return input.repeat_interleave(repeats, dim);
  }

  /**
   * Returns what stands for each number of repeats: 0 as often as the first one says, then 1, and
   * so on.
   */
  public static Tensor repeat_interleave(Tensor repeats) {
    Followed.repeats(repeats);
    return Call.tensor(
        "repeat_interleave",
        () -> org.bytedeco.pytorch.global.torch.repeat_interleave(Raw.of(repeats)));
  }

  /** As {@link Tensor#repeat_interleave(Tensor)}. */
  public static Tensor repeat_interleave(Tensor input, Tensor repeats) {
    return input.repeat_interleave(repeats);
  }

  /** As {@link Tensor#squeeze(long[])}. */
  public static Tensor squeeze(Tensor input, long[] dim) {
    return input.squeeze(dim);
  }
}
