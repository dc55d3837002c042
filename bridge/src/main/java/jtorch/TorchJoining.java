package jtorch;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import jtorch.TensorKwargs.Dim;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.Vectors;
import org.bytedeco.pytorch.Scalar;

/**
 * Joining, splitting and choosing tensors.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#indexing-slicing-joining-mutating-ops">Indexing,
 * slicing, joining, mutating ops</a>.
 */
abstract class TorchJoining extends TorchSorting {
  TorchJoining() {}

  /** Returns the tensors one after the other along a dimension. */
  public static Tensor cat(Iterable<? extends Tensor> tensors, long dim) {
    return Call.tensor(
        "cat", () -> Vectors.with(tensors, v -> org.bytedeco.pytorch.global.torch.cat(v, dim)));
  }

  /** Returns the tensors one after the other along a dimension. */
  public static Tensor cat(Iterable<? extends Tensor> tensors, Dim dim) {
    return cat(tensors, dim.value());
  }

  /** Returns the tensors one after the other along the first dimension. */
  public static Tensor cat(Iterable<? extends Tensor> tensors) {
    return cat(tensors, 0);
  }

  /** Returns the tensors, all of one shape, along a new dimension. */
  public static Tensor stack(Iterable<? extends Tensor> tensors, long dim) {
    return Call.tensor(
        "stack", () -> Vectors.with(tensors, v -> org.bytedeco.pytorch.global.torch.stack(v, dim)));
  }

  /** Returns the tensors, all of one shape, along a new dimension. */
  public static Tensor stack(Iterable<? extends Tensor> tensors, Dim dim) {
    return stack(tensors, dim.value());
  }

  /** Returns the tensors, all of one shape, along a new first dimension. */
  public static Tensor stack(Iterable<? extends Tensor> tensors) {
    return stack(tensors, 0);
  }

  /** As {@link #cat(Iterable, long)}. */
  public static Tensor concat(Iterable<? extends Tensor> tensors, long dim) {
    return cat(tensors, dim);
  }

  /** As {@link #cat(Iterable, Dim)}. */
  public static Tensor concat(Iterable<? extends Tensor> tensors, Dim dim) {
    return cat(tensors, dim);
  }

  /** As {@link #cat(Iterable)}. */
  public static Tensor concat(Iterable<? extends Tensor> tensors) {
    return cat(tensors);
  }

  /** Returns the tensors side by side: along the second dimension, or the only one. */
  public static Tensor hstack(Iterable<? extends Tensor> tensors) {
    return Call.tensor(
        "hstack", () -> Vectors.with(tensors, v -> org.bytedeco.pytorch.global.torch.hstack(v)));
  }

  /** Returns the tensors below each other, vectors as rows. */
  public static Tensor vstack(Iterable<? extends Tensor> tensors) {
    return Call.tensor(
        "vstack", () -> Vectors.with(tensors, v -> org.bytedeco.pytorch.global.torch.vstack(v)));
  }

  /** Returns the coordinates of the grid that vectors span; {@code indexing} is "ij" or "xy". */
  public static List<Tensor> meshgrid(String indexing, Tensor... tensors) {
    return Vectors.list(
        "meshgrid",
        () ->
            Vectors.with(
                Arrays.asList(tensors),
                v -> org.bytedeco.pytorch.global.torch.meshgrid(v, requireNonNull(indexing))));
  }

  /** As {@link Tensor#chunk(long)}. */
  public static List<Tensor> chunk(Tensor input, long chunks) {
    return input.chunk(chunks);
  }

  /** As {@link Tensor#chunk(long, long)}. */
  public static List<Tensor> chunk(Tensor input, long chunks, long dim) {
    return input.chunk(chunks, dim);
  }

  /** As {@link Tensor#chunk(long, Dim)}. */
  public static List<Tensor> chunk(Tensor input, long chunks, Dim dim) {
    return input.chunk(chunks, dim);
  }

  /** As {@link Tensor#split(long)}. */
  public static List<Tensor> split(Tensor input, long split_size) {
    return input.split(split_size);
  }

  /** As {@link Tensor#split(long, long)}. */
  public static List<Tensor> split(Tensor input, long split_size, long dim) {
    return input.split(split_size, dim);
  }

  /** As {@link Tensor#split(long, Dim)}. */
  public static List<Tensor> split(Tensor input, long split_size, Dim dim) {
    return input.split(split_size, dim);
  }

  /** As {@link Tensor#split(long[])}. */
  public static List<Tensor> split(Tensor input, long[] split_sizes) {
    return input.split(split_sizes);
  }

  /** As {@link Tensor#split(long[], Dim)}. */
  public static List<Tensor> split(Tensor input, long[] split_sizes, Dim dim) {
    return input.split(split_sizes, dim);
  }

  /** As {@link Tensor#split(long[], long)}. */
  public static List<Tensor> split(Tensor input, long[] split_sizes, long dim) {
    return input.split(split_sizes, dim);
  }

  /** As {@link Tensor#unbind()}. */
  public static List<Tensor> unbind(Tensor input) {
    return input.unbind();
  }

  /** As {@link Tensor#unbind(long)}. */
  public static List<Tensor> unbind(Tensor input, long dim) {
    return input.unbind(dim);
  }

  /** As {@link Tensor#unbind(Dim)}. */
  public static List<Tensor> unbind(Tensor input, Dim dim) {
    return input.unbind(dim);
  }

  /** As {@link Tensor#gather(long, Tensor)}. */
  public static Tensor gather(Tensor input, long dim, Tensor index) {
    return input.gather(dim, index);
  }

  /** As {@link Tensor#index_select(long, Tensor)}. */
  public static Tensor index_select(Tensor input, long dim, Tensor index) {
    return input.index_select(dim, index);
  }

  /** As {@link Tensor#scatter(long, Tensor, Tensor)}. */
  public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) {
    return input.scatter(dim, index, src);
  }

  /** As {@link Tensor#scatter(long, Tensor, double)}. */
  public static Tensor scatter(Tensor input, long dim, Tensor index, double value) {
    return input.scatter(dim, index, value);
  }

  /** As {@link Tensor#scatter(long, Tensor, long)}. */
  public static Tensor scatter(Tensor input, long dim, Tensor index, long value) {
    return input.scatter(dim, index, value);
  }

  /** As {@link Tensor#masked_select(Tensor)}. */
  public static Tensor masked_select(Tensor input, Tensor mask) {
    return input.masked_select(mask);
  }

  /** As {@link Tensor#take(Tensor)}. */
  public static Tensor take(Tensor input, Tensor index) {
    return input.take(index);
  }

  /** As {@link Tensor#nonzero()}. */
  public static Tensor nonzero(Tensor input) {
    return input.nonzero();
  }

  /** As {@link Tensor#flatten()}. */
  public static Tensor flatten(Tensor input) {
    return input.flatten();
  }

  /** As {@link Tensor#flatten(long)}. */
  public static Tensor flatten(Tensor input, long start_dim) {
    return input.flatten(start_dim);
  }

  /** As {@link Tensor#flatten(long, long)}. */
  public static Tensor flatten(Tensor input, long start_dim, long end_dim) {
    return input.flatten(start_dim, end_dim);
  }

  /** As {@link Tensor#reshape(long...)}. */
  public static Tensor reshape(Tensor input, long... shape) {
    return input.reshape(shape);
  }

  /** As {@link Tensor#squeeze()}. */
  public static Tensor squeeze(Tensor input) {
    return input.squeeze();
  }

  /** As {@link Tensor#squeeze(long)}. */
  public static Tensor squeeze(Tensor input, long dim) {
    return input.squeeze(dim);
  }

  /** As {@link Tensor#squeeze(Dim)}. */
  public static Tensor squeeze(Tensor input, Dim dim) {
    return input.squeeze(dim);
  }

  /** As {@link Tensor#unsqueeze(long)}. */
  public static Tensor unsqueeze(Tensor input, long dim) {
    return input.unsqueeze(dim);
  }

  /** As {@link Tensor#unsqueeze(Dim)}. */
  public static Tensor unsqueeze(Tensor input, Dim dim) {
    return input.unsqueeze(dim);
  }

  /** As {@link Tensor#transpose(long, long)}. */
  public static Tensor transpose(Tensor input, long dim0, long dim1) {
    return input.transpose(dim0, dim1);
  }

  /** As {@link Tensor#permute(long...)}. */
  public static Tensor permute(Tensor input, long... dims) {
    return input.permute(dims);
  }

  /** As {@link Tensor#movedim(long, long)}. */
  public static Tensor movedim(Tensor input, long source, long destination) {
    return input.movedim(source, destination);
  }

  /** As {@link Tensor#flip(long...)}. */
  public static Tensor flip(Tensor input, long... dims) {
    return input.flip(dims);
  }

  /** As {@link Tensor#roll(long, long)}. */
  public static Tensor roll(Tensor input, long shifts, long dims) {
    return input.roll(shifts, dims);
  }

  /** As {@link Tensor#roll(long)}. */
  public static Tensor roll(Tensor input, long shifts) {
    return input.roll(shifts);
  }

  /** As {@link Tensor#roll(long[], long...)}. */
  public static Tensor roll(Tensor input, long[] shifts, long... dims) {
    return input.roll(shifts, dims);
  }

  /** As {@link Tensor#t()}. */
  public static Tensor t(Tensor input) {
    return input.t();
  }

  /** As {@link Tensor#narrow(long, long, long)}. */
  public static Tensor narrow(Tensor input, long dim, long start, long length) {
    return input.narrow(dim, start, length);
  }

  /** As {@link Tensor#select(long, long)}. */
  public static Tensor select(Tensor input, long dim, long index) {
    return input.select(dim, index);
  }

  /** As {@link Tensor#tile(long...)}. */
  public static Tensor tile(Tensor input, long... dims) {
    return input.tile(dims);
  }

  /** As {@link Tensor#tril()}. */
  public static Tensor tril(Tensor input) {
    return input.tril();
  }

  /** As {@link Tensor#tril(long)}. */
  public static Tensor tril(Tensor input, long diagonal) {
    return input.tril(diagonal);
  }

  /** As {@link Tensor#triu()}. */
  public static Tensor triu(Tensor input) {
    return input.triu();
  }

  /** As {@link Tensor#triu(long)}. */
  public static Tensor triu(Tensor input, long diagonal) {
    return input.triu(diagonal);
  }

  /** As {@link Tensor#diag()}. */
  public static Tensor diag(Tensor input) {
    return input.diag();
  }

  /** As {@link Tensor#diag(long)}. */
  public static Tensor diag(Tensor input, long diagonal) {
    return input.diag(diagonal);
  }

  /** As {@link Tensor#numel()}. */
  public static long numel(Tensor input) {
    return input.numel();
  }

  /** Returns the elements of one tensor where the condition is true, else of the other. */
  public static Tensor where(Tensor condition, Tensor input, Tensor other) {
    return input.where(condition, other);
  }

  /** Returns the elements of a tensor where the condition is true, else a number. */
  public static Tensor where(Tensor condition, Tensor input, double other) {
    return input.where(condition, other);
  }

  /** Returns the elements of a tensor where the condition is true, else an integer. */
  public static Tensor where(Tensor condition, Tensor input, long other) {
    return input.where(condition, other);
  }

  /** Returns the elements of a tensor where the condition is true, else true or false. */
  public static Tensor where(Tensor condition, Tensor input, boolean other) {
    return input.where(condition, other);
  }

  /** Returns a number where the condition is true, else a tensor's elements. */
  public static Tensor where(Tensor condition, double input, Tensor other) {
    return Call.tensor("where", () -> Natives.withScalar(input, s -> chosen(condition, s, other)));
  }

  /** Returns an integer where the condition is true, else a tensor's elements. */
  public static Tensor where(Tensor condition, long input, Tensor other) {
    return Call.tensor("where", () -> Natives.withScalar(input, s -> chosen(condition, s, other)));
  }

  /** Returns true or false where the condition is true, else a tensor's elements. */
  public static Tensor where(Tensor condition, boolean input, Tensor other) {
    return Call.tensor("where", () -> Natives.withScalar(input, s -> chosen(condition, s, other)));
  }

  private static org.bytedeco.pytorch.Tensor chosen(Tensor condition, Scalar input, Tensor other) {
    return org.bytedeco.pytorch.global.torch.where(condition.raw(), input, other.raw());
  }

  /** Returns one number where the condition is true, else the other. */
  public static Tensor where(Tensor condition, double input, double other) {
    return Call.tensor(
        "where",
        () ->
            Natives.withScalar(
                input, s -> Natives.withScalar(other, o -> chosen(condition, s, o))));
  }

  /** Returns one integer where the condition is true, else the other, as int64. */
  public static Tensor where(Tensor condition, long input, long other) {
    return Call.tensor(
        "where",
        () ->
            Natives.withScalar(
                input, s -> Natives.withScalar(other, o -> chosen(condition, s, o))));
  }

  /** Returns one truth where the condition is true, else the other, as bool. */
  public static Tensor where(Tensor condition, boolean input, boolean other) {
    return Call.tensor(
        "where",
        () ->
            Natives.withScalar(
                input, s -> Natives.withScalar(other, o -> chosen(condition, s, o))));
  }

  private static org.bytedeco.pytorch.Tensor chosen(Tensor condition, Scalar input, Scalar other) {
    return org.bytedeco.pytorch.global.torch.where(condition.raw(), input, other);
  }
}
