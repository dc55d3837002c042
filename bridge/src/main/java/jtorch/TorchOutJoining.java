package jtorch;

import jtorch.CallKwargs.IndexOf;
import jtorch.InitKwargs.DiagonalAt;
import jtorch.OutKwargs.Out;
import jtorch.TensorKwargs.Dim;

/**
 * Joining, picking and changing places: what writes into a tensor of the caller's, {@code out=}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#indexing-slicing-joining-mutating-ops">Indexing,
 * Slicing, Joining, Mutating Ops</a>.
 */
abstract class TorchOutJoining extends TorchOutMatrices {
  TorchOutJoining() {}

  /** {@code cat(tensors, out=out)} in Python. */
  public static Tensor cat(Iterable<? extends Tensor> tensors, Out out) {
    return Into.call("cat.out", out, Into.list(tensors));
  }

  /** {@code cat(tensors, dim, out=out)} in Python. */
  public static Tensor cat(Iterable<? extends Tensor> tensors, long dim, Out out) {
    return Into.call("cat.out", out, Into.list(tensors), dim);
  }

  /** {@code cat(tensors, dim, out=out)} in Python. */
  public static Tensor cat(Iterable<? extends Tensor> tensors, Dim dim, Out out) {
    return Into.call("cat.out", out, Into.list(tensors), dim.value());
  }

  /** {@code concat(tensors, out=out)} in Python. */
  public static Tensor concat(Iterable<? extends Tensor> tensors, Out out) {
    return Into.call("concat.out", out, Into.list(tensors));
  }

  /** {@code concat(tensors, dim, out=out)} in Python. */
  public static Tensor concat(Iterable<? extends Tensor> tensors, long dim, Out out) {
    return Into.call("concat.out", out, Into.list(tensors), dim);
  }

  /** {@code concat(tensors, dim, out=out)} in Python. */
  public static Tensor concat(Iterable<? extends Tensor> tensors, Dim dim, Out out) {
    return Into.call("concat.out", out, Into.list(tensors), dim.value());
  }

  /** {@code concatenate(tensors, out=out)} in Python. */
  public static Tensor concatenate(Iterable<? extends Tensor> tensors, Out out) {
    return Into.call("concatenate.out", out, Into.list(tensors));
  }

  /** {@code concatenate(tensors, dim, out=out)} in Python. */
  public static Tensor concatenate(Iterable<? extends Tensor> tensors, long dim, Out out) {
    return Into.call("concatenate.out", out, Into.list(tensors), dim);
  }

  /** {@code concatenate(tensors, dim, out=out)} in Python. */
  public static Tensor concatenate(Iterable<? extends Tensor> tensors, Dim dim, Out out) {
    return Into.call("concatenate.out", out, Into.list(tensors), dim.value());
  }

  /** {@code stack(tensors, out=out)} in Python. */
  public static Tensor stack(Iterable<? extends Tensor> tensors, Out out) {
    return Into.call("stack.out", out, Into.list(tensors));
  }

  /** {@code stack(tensors, dim, out=out)} in Python. */
  public static Tensor stack(Iterable<? extends Tensor> tensors, long dim, Out out) {
    return Into.call("stack.out", out, Into.list(tensors), dim);
  }

  /** {@code stack(tensors, dim, out=out)} in Python. */
  public static Tensor stack(Iterable<? extends Tensor> tensors, Dim dim, Out out) {
    return Into.call("stack.out", out, Into.list(tensors), dim.value());
  }

  /** {@code hstack(tensors, out=out)} in Python. */
  public static Tensor hstack(Iterable<? extends Tensor> tensors, Out out) {
    return Into.call("hstack.out", out, Into.list(tensors));
  }

  /** {@code vstack(tensors, out=out)} in Python. */
  public static Tensor vstack(Iterable<? extends Tensor> tensors, Out out) {
    return Into.call("vstack.out", out, Into.list(tensors));
  }

  /** {@code dstack(tensors, out=out)} in Python. */
  public static Tensor dstack(Iterable<? extends Tensor> tensors, Out out) {
    return Into.call("dstack.out", out, Into.list(tensors));
  }

  /** {@code column_stack(tensors, out=out)} in Python. */
  public static Tensor column_stack(Iterable<? extends Tensor> tensors, Out out) {
    return Into.call("column_stack.out", out, Into.list(tensors));
  }

  /** {@code row_stack(tensors, out=out)} in Python. */
  public static Tensor row_stack(Iterable<? extends Tensor> tensors, Out out) {
    return Into.call("row_stack.out", out, Into.list(tensors));
  }

  /** {@code index_select(input, dim, index, out=out)} in Python. */
  public static Tensor index_select(Tensor input, long dim, Tensor index, Out out) {
    return Into.call("index_select.out", out, input, dim, index);
  }

  /** {@code index_select(input, dim, index, out=out)} in Python. */
  public static Tensor index_select(Tensor input, long dim, IndexOf index, Out out) {
    return Into.call("index_select.out", out, input, dim, index.value());
  }

  /** {@code index_select(input, dim, index, out=out)} in Python. */
  public static Tensor index_select(Tensor input, Dim dim, IndexOf index, Out out) {
    return Into.call("index_select.out", out, input, dim.value(), index.value());
  }

  /** {@code gather(input, dim, index, out=out)} in Python. */
  public static Tensor gather(Tensor input, long dim, Tensor index, Out out) {
    return Into.call("gather.out", out, input, dim, index);
  }

  /** {@code gather(input, dim, index, out=out)} in Python. */
  public static Tensor gather(Tensor input, long dim, IndexOf index, Out out) {
    return Into.call("gather.out", out, input, dim, index.value());
  }

  /** {@code gather(input, dim, index, out=out)} in Python. */
  public static Tensor gather(Tensor input, Dim dim, IndexOf index, Out out) {
    return Into.call("gather.out", out, input, dim.value(), index.value());
  }

  /** {@code take(input, index, out=out)} in Python. */
  public static Tensor take(Tensor input, Tensor index, Out out) {
    return Into.call("take.out", out, input, index);
  }

  /** {@code take_along_dim(input, indices, out=out)} in Python. */
  public static Tensor take_along_dim(Tensor input, Tensor indices, Out out) {
    return Into.call("take_along_dim.out", out, input, indices);
  }

  /** {@code take_along_dim(input, indices, dim, out=out)} in Python. */
  public static Tensor take_along_dim(Tensor input, Tensor indices, long dim, Out out) {
    return Into.call("take_along_dim.out", out, input, indices, dim);
  }

  /** {@code take_along_dim(input, indices, dim, out=out)} in Python. */
  public static Tensor take_along_dim(Tensor input, Tensor indices, Dim dim, Out out) {
    return Into.call("take_along_dim.out", out, input, indices, dim.value());
  }

  /** {@code masked_select(input, mask, out=out)} in Python. */
  public static Tensor masked_select(Tensor input, Tensor mask, Out out) {
    return Into.call("masked_select.out", out, input, mask);
  }

  /** {@code nonzero(input, out=out)} in Python. */
  public static Tensor nonzero(Tensor input, Out out) {
    return Into.call("nonzero.out", out, input);
  }

  /** {@code narrow_copy(input, dim, start, length, out=out)} in Python. */
  public static Tensor narrow_copy(Tensor input, long dim, long start, long length, Out out) {
    return Into.call("narrow_copy.out", out, input, dim, start, length);
  }

  /** {@code tril(input, out=out)} in Python. */
  public static Tensor tril(Tensor input, Out out) {
    return Into.call("tril.out", out, input);
  }

  /** {@code tril(input, diagonal, out=out)} in Python. */
  public static Tensor tril(Tensor input, long diagonal, Out out) {
    return Into.call("tril.out", out, input, diagonal);
  }

  /** {@code tril(input, diagonal, out=out)} in Python. */
  public static Tensor tril(Tensor input, DiagonalAt diagonal, Out out) {
    return Into.call("tril.out", out, input, diagonal.value());
  }

  /** {@code triu(input, out=out)} in Python. */
  public static Tensor triu(Tensor input, Out out) {
    return Into.call("triu.out", out, input);
  }

  /** {@code triu(input, diagonal, out=out)} in Python. */
  public static Tensor triu(Tensor input, long diagonal, Out out) {
    return Into.call("triu.out", out, input, diagonal);
  }

  /** {@code triu(input, diagonal, out=out)} in Python. */
  public static Tensor triu(Tensor input, DiagonalAt diagonal, Out out) {
    return Into.call("triu.out", out, input, diagonal.value());
  }

  /** {@code diag(input, out=out)} in Python. */
  public static Tensor diag(Tensor input, Out out) {
    return Into.call("diag.out", out, input);
  }

  /** {@code diag(input, diagonal, out=out)} in Python. */
  public static Tensor diag(Tensor input, long diagonal, Out out) {
    return Into.call("diag.out", out, input, diagonal);
  }

  /** {@code diag(input, diagonal, out=out)} in Python. */
  public static Tensor diag(Tensor input, DiagonalAt diagonal, Out out) {
    return Into.call("diag.out", out, input, diagonal.value());
  }

  /** {@code index_add(input, dim, index, source, out=out)} in Python. */
  public static Tensor index_add(Tensor input, long dim, Tensor index, Tensor source, Out out) {
    return Into.call("index_add.out", out, input, dim, index, source);
  }

  /** {@code index_copy(input, dim, index, source, out=out)} in Python. */
  public static Tensor index_copy(Tensor input, long dim, Tensor index, Tensor source, Out out) {
    return Into.call("index_copy.out", out, input, dim, index, source);
  }

  /** {@code scatter(input, dim, index, src, out=out)} in Python. */
  public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src, Out out) {
    return Into.call("scatter.src_out", out, input, dim, index, src);
  }

  /** {@code scatter(input, dim, index, value, out=out)} in Python. */
  public static Tensor scatter(Tensor input, long dim, Tensor index, Number value, Out out) {
    return Into.call("scatter.value_out", out, input, dim, index, value);
  }

  /** {@code scatter_add(input, dim, index, src, out=out)} in Python. */
  public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src, Out out) {
    return Into.call("scatter_add.out", out, input, dim, index, src);
  }

  /** {@code scatter_reduce(input, dim, index, src, reduce, out=out)} in Python. */
  public static Tensor scatter_reduce(
      Tensor input, long dim, Tensor index, Tensor src, String reduce, Out out) {
    return Into.call("scatter_reduce.two_out", out, input, dim, index, src, reduce);
  }

  /** {@code diff(input, out=out)} in Python. */
  public static Tensor diff(Tensor input, Out out) {
    return Into.call("diff.out", out, input);
  }
}
