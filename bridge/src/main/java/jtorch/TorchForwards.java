package jtorch;

import java.util.List;

/**
 * Functions under the names of methods.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#indexing-slicing-joining-mutating-ops">Indexing,
 * slicing, joining, mutating ops</a>.
 */
abstract class TorchForwards extends TorchSearching {
  TorchForwards() {}

  /** As {@link Tensor#clone()}. */
  public static Tensor clone(Tensor input) {
    return input.clone();
  }

  /** As {@link Tensor#ravel()}. */
  public static Tensor ravel(Tensor input) {
    return input.ravel();
  }

  /** As {@link Tensor#moveaxis(long, long)}. */
  public static Tensor moveaxis(Tensor input, long source, long destination) {
    return input.moveaxis(source, destination);
  }

  /** As {@link Tensor#swapaxes(long, long)}. */
  public static Tensor swapaxes(Tensor input, long axis0, long axis1) {
    return input.swapaxes(axis0, axis1);
  }

  /** As {@link Tensor#swapdims(long, long)}. */
  public static Tensor swapdims(Tensor input, long dim0, long dim1) {
    return input.swapdims(dim0, dim1);
  }

  /** As {@link Tensor#broadcast_to(long...)}. */
  public static Tensor broadcast_to(Tensor input, long... size) {
    return input.broadcast_to(size);
  }

  /** As {@link Tensor#unflatten(long, long...)}. */
  public static Tensor unflatten(Tensor input, long dim, long... sizes) {
    return input.unflatten(dim, sizes);
  }

  /** As {@link Tensor#repeat_interleave(long)}. */
  public static Tensor repeat_interleave(Tensor input, long repeats) {
    return input.repeat_interleave(repeats);
  }

  /** As {@link Tensor#scatter_add(long, Tensor, Tensor)}. */
  public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) {
    return input.scatter_add(dim, index, src);
  }

  /** As {@link Tensor#index_add(long, Tensor, Tensor)}. */
  public static Tensor index_add(Tensor input, long dim, Tensor index, Tensor source) {
    return input.index_add(dim, index, source);
  }

  /** As {@link Tensor#index_copy(long, Tensor, Tensor)}. */
  public static Tensor index_copy(Tensor input, long dim, Tensor index, Tensor source) {
    return input.index_copy(dim, index, source);
  }

  /** As {@link Tensor#index_fill(long, Tensor, double)}. */
  public static Tensor index_fill(Tensor input, long dim, Tensor index, double value) {
    return input.index_fill(dim, index, value);
  }

  /** As {@link Tensor#index_fill(long, Tensor, long)}. */
  public static Tensor index_fill(Tensor input, long dim, Tensor index, long value) {
    return input.index_fill(dim, index, value);
  }

  /** As {@link Tensor#masked_fill(Tensor, long)}. */
  public static Tensor masked_fill(Tensor input, Tensor mask, long value) {
    return input.masked_fill(mask, value);
  }

  /** As {@link Tensor#masked_fill(Tensor, double)}. */
  public static Tensor masked_fill(Tensor input, Tensor mask, double value) {
    return input.masked_fill(mask, value);
  }

  /** As {@link Tensor#masked_fill(Tensor, Tensor)}. */
  public static Tensor masked_fill(Tensor input, Tensor mask, Tensor value) {
    return input.masked_fill(mask, value);
  }

  /** As {@link Tensor#masked_fill(Tensor, TensorKwargs.Value)}. */
  public static Tensor masked_fill(Tensor input, Tensor mask, TensorKwargs.Value value) {
    return input.masked_fill(mask, value);
  }

  /** As {@link Tensor#masked_scatter(Tensor, Tensor)}. */
  public static Tensor masked_scatter(Tensor input, Tensor mask, Tensor source) {
    return input.masked_scatter(mask, source);
  }

  /** As {@link Tensor#diagonal()}. */
  public static Tensor diagonal(Tensor input) {
    return input.diagonal();
  }

  /** As {@link Tensor#is_floating_point()}. */
  public static boolean is_floating_point(Tensor input) {
    return input.is_floating_point();
  }

  /** As {@link Tensor#detach()}. */
  public static Tensor detach(Tensor input) {
    return input.detach();
  }

  /** As {@link Tensor#is_signed()}. */
  public static boolean is_signed(Tensor input) {
    return input.is_signed();
  }

  /** As {@link Tensor#is_same_size(Tensor)}. */
  public static boolean is_same_size(Tensor input, Tensor other) {
    return input.is_same_size(other);
  }

  /** As {@link Tensor#relu_()}. */
  public static Tensor relu_(Tensor input) {
    return input.relu_();
  }

  /** As {@link Tensor#index_put(Tensor[], Tensor)}. */
  public static Tensor index_put(Tensor input, Tensor[] indices, Tensor values) {
    return input.index_put(indices, values);
  }

  /** As {@link Tensor#split_with_sizes(long[], long)}. */
  public static List<Tensor> split_with_sizes(Tensor input, long[] split_sizes, long dim) {
    return input.split_with_sizes(split_sizes, dim);
  }
}
