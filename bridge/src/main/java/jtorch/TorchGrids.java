package jtorch;

import java.util.Arrays;
import java.util.List;
import jtorch.RarerKwargs.Columns;
import jtorch.RarerKwargs.Increasing;
import jtorch.internal.Call;
import jtorch.internal.Vectors;

/**
 * Tensors put together from several: products, blocks, columns.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#other-operations">Other operations</a>.
 */
abstract class TorchGrids extends TorchFacts {
  TorchGrids() {}

  /** Returns the matrices along the diagonal of one, zeros elsewhere. */
  public static Tensor block_diag(Tensor... tensors) {
    return Call.tensor(
        "block_diag",
        () ->
            Vectors.with(
                Arrays.asList(tensors), v -> org.bytedeco.pytorch.global.torch.block_diag(v)));
  }

  /** Returns all choices of one element of each vector, one row each. */
  public static Tensor cartesian_prod(Tensor... tensors) {
    return Call.tensor(
        "cartesian_prod",
        () ->
            Vectors.with(
                Arrays.asList(tensors), v -> org.bytedeco.pytorch.global.torch.cartesian_prod(v)));
  }

  /** Returns all pairs of a vector's elements, one row each. */
  public static Tensor combinations(Tensor input) {
    return combinations(input, 2, false);
  }

  /** Returns all choices of {@code r} of a vector's elements, each once or also again. */
  public static Tensor combinations(Tensor input, long r, boolean with_replacement) {
    return Call.tensor(
        "combinations",
        () -> org.bytedeco.pytorch.global.torch.combinations(input.raw(), r, with_replacement));
  }

  /** Returns the product of matrices in the order that costs least. */
  public static Tensor chain_matmul(Tensor... matrices) {
    return linalg.multi_dot(Arrays.asList(matrices));
  }

  /** Returns the tensor with at least one dimension. */
  public static Tensor atleast_1d(Tensor input) {
    return Call.tensor(
        "atleast_1d", () -> org.bytedeco.pytorch.global.torch.atleast_1d(input.raw()));
  }

  /** Returns the tensor with at least two dimensions. */
  public static Tensor atleast_2d(Tensor input) {
    return Call.tensor(
        "atleast_2d", () -> org.bytedeco.pytorch.global.torch.atleast_2d(input.raw()));
  }

  /** Returns the tensor with at least three dimensions. */
  public static Tensor atleast_3d(Tensor input) {
    return Call.tensor(
        "atleast_3d", () -> org.bytedeco.pytorch.global.torch.atleast_3d(input.raw()));
  }

  /** Returns the tensors side by side, vectors as columns. */
  public static Tensor column_stack(Iterable<? extends Tensor> tensors) {
    return Call.tensor(
        "column_stack",
        () -> Vectors.with(tensors, v -> org.bytedeco.pytorch.global.torch.column_stack(v)));
  }

  /** Returns the tensors behind each other: along the third dimension. */
  public static Tensor dstack(Iterable<? extends Tensor> tensors) {
    return Call.tensor(
        "dstack", () -> Vectors.with(tensors, v -> org.bytedeco.pytorch.global.torch.dstack(v)));
  }

  /** As {@link #vstack}. */
  public static Tensor row_stack(Iterable<? extends Tensor> tensors) {
    return vstack(tensors);
  }

  /** As {@link #cat(Iterable)}. */
  public static Tensor concatenate(Iterable<? extends Tensor> tensors) {
    return cat(tensors);
  }

  /** As {@link #cat(Iterable, Dim)}. */
  public static Tensor concatenate(Iterable<? extends Tensor> tensors, TensorKwargs.Dim dim) {
    return cat(tensors, dim);
  }

  /** As {@link #cat(Iterable, long)}. */
  public static Tensor concatenate(Iterable<? extends Tensor> tensors, long dim) {
    return cat(tensors, dim);
  }

  /** Returns the tensors, broadcast to one shape. */
  public static List<Tensor> broadcast_tensors(Tensor... tensors) {
    return Vectors.list(
        "broadcast_tensors",
        () ->
            Vectors.with(
                Arrays.asList(tensors),
                v -> org.bytedeco.pytorch.global.torch.broadcast_tensors(v)));
  }

  /**
   * Returns the shape that tensors of these shapes are broadcast to.
   *
   * @throws IllegalArgumentException if they don't fit
   */
  public static long[] broadcast_shapes(long[]... shapes) {
    int dims = Arrays.stream(shapes).mapToInt(s -> s.length).max().orElse(0);
    long[] all = new long[dims];
    Arrays.fill(all, 1);
    for (long[] shape : shapes) {
      for (int i = 0; i < shape.length; i++) {
        int at = dims - shape.length + i;
        if (shape[i] != 1 && all[at] != 1 && shape[i] != all[at]) {
          throw new IllegalArgumentException(
              "broadcast_shapes: " + Arrays.deepToString(shapes) + " don't fit one another.");
        }
        all[at] = shape[i] == 1 ? all[at] : shape[i];
      }
    }
    return all;
  }

  /**
   * Returns the sums of products over the last {@code dims} dimensions and the first ones.
   *
   * @throws IllegalArgumentException if a tensor has not as many dimensions
   */
  public static Tensor tensordot(Tensor a, Tensor b, long dims) {
    long first = a.dim() - dims;
    if (dims < 0 || first < 0 || dims > b.dim()) {
      throw new IllegalArgumentException(
          "tensordot: tensors of shapes "
              + Arrays.toString(a.shape())
              + " and "
              + Arrays.toString(b.shape())
              + " have no "
              + dims
              + " dimensions to sum over.");
    }
    long[] ofA = new long[(int) dims];
    long[] ofB = new long[(int) dims];
    Arrays.setAll(ofA, i -> first + i);
    Arrays.setAll(ofB, i -> i);
    return tensordot(a, b, ofA, ofB);
  }

  /** Returns the sums of products over pairs of dimensions. */
  public static Tensor tensordot(Tensor a, Tensor b, long[] dims_a, long[] dims_b) {
    return Call.tensor(
        "tensordot",
        () -> org.bytedeco.pytorch.global.torch.tensordot(a.raw(), b.raw(), dims_a, dims_b));
  }

  /** Returns the powers of a vector's elements, the highest first, one row each. */
  public static Tensor vander(Tensor x) {
    return Call.tensor("vander", () -> org.bytedeco.pytorch.global.torch.vander(x.raw()));
  }

  /** As {@link #vander(Tensor)}, with N columns, the lowest power first if {@code increasing}. */
  public static Tensor vander(Tensor x, long N, boolean increasing) {
    return Call.tensor(
        "vander",
        () ->
            Optionals.with(
                N, n -> org.bytedeco.pytorch.global.torch.vander(x.raw(), n, increasing)));
  }

  /** As the other: {@code torch.vander(x, N=3)} in Python. */
  public static Tensor vander(Tensor x, Columns N) {
    return vander(x, N.value(), false);
  }

  /** As the other: {@code torch.vander(x, N=3, increasing=True)} in Python. */
  public static Tensor vander(Tensor x, Columns N, Increasing increasing) {
    return vander(x, N.value(), increasing.value());
  }

  /** As the other, with as many columns as elements: {@code increasing=True} in Python. */
  public static Tensor vander(Tensor x, Increasing increasing) {
    return vander(x, x.numel(), increasing.value());
  }

  /** As the other, the highest power first: {@code torch.vander(x, 3)} in Python. */
  public static Tensor vander(Tensor x, long N) {
    return vander(x, N, false);
  }

  /** Returns the indices of the lower triangle of a matrix, (2, n), as int64. */
  public static Tensor tril_indices(long row, long col, TensorKwargs.FactoryKwarg... keywords) {
    return tril_indices(row, col, 0, keywords);
  }

  /** As the other, of the triangle that begins {@code offset} above the diagonal. */
  public static Tensor tril_indices(
      long row, long col, long offset, TensorKwargs.FactoryKwarg... keywords) {
    return NewTensor.of(keywords)
        .make(
            "tril_indices",
            DType.int64,
            o -> org.bytedeco.pytorch.global.torch.tril_indices(row, col, offset, o));
  }

  /** Returns the indices of the upper triangle of a matrix, (2, n), as int64. */
  public static Tensor triu_indices(long row, long col, TensorKwargs.FactoryKwarg... keywords) {
    return triu_indices(row, col, 0, keywords);
  }

  /** As the other, of the triangle that begins {@code offset} above the diagonal. */
  public static Tensor triu_indices(
      long row, long col, long offset, TensorKwargs.FactoryKwarg... keywords) {
    return NewTensor.of(keywords)
        .make(
            "triu_indices",
            DType.int64,
            o -> org.bytedeco.pytorch.global.torch.triu_indices(row, col, offset, o));
  }

  /** Returns the coordinates of elements that are counted through, one tensor a dimension. */
  public static List<Tensor> unravel_index(Tensor indices, long... shape) {
    Tensor[] coordinates = new Tensor[shape.length];
    try (TensorScope _ = torch.scope()) {
      Tensor rest = indices;
      for (int i = shape.length - 1; i >= 0; i--) {
        coordinates[i] = rest.remainder(shape[i]).keep();
        rest = rest.floor_divide(shape[i]);
      }
    }
    return List.of(coordinates);
  }
}
