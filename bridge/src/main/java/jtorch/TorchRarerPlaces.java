package jtorch;

import java.util.List;
import java.util.stream.IntStream;
import jtorch.CallKwargs.IndexOf;
import jtorch.CallKwargs.SampleDistance;
import jtorch.OperatorKwargs.Dim1;
import jtorch.OperatorKwargs.Dim2;
import jtorch.OperatorKwargs.Offset;
import jtorch.RarerKwargs.CovKwarg;
import jtorch.RarerKwargs.DimsOfBoth;
import jtorch.RarerKwargs.GradientOfKwarg;
import jtorch.RarerKwargs.SampleDistances;
import jtorch.RarerKwargs.SamplePlaces;
import jtorch.RarerKwargs.SliceKwarg;
import jtorch.RarerKwargs.SourceOf;
import jtorch.RarerKwargs.WithReplacement;
import jtorch.TensorKwargs.Alpha;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.TensorKwargs.Value;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.Vectors;
import org.bytedeco.pytorch.Scalar;

/**
 * Functions that few programs call by name, where the plain form has arguments in places, and the
 * reverse.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/torch.html">torch</a>.
 */
abstract class TorchRarerPlaces extends TorchNamedPlaces {
  TorchRarerPlaces() {}

  /** As {@link Tensor#index_add(Dim, IndexOf, SourceOf)}. */
  public static Tensor index_add(Tensor input, Dim dim, IndexOf index, SourceOf source) {
    return input.index_add(dim, index, source);
  }

  /** As {@link Tensor#index_add(Dim, IndexOf, SourceOf, Alpha)}. */
  public static Tensor index_add(
      Tensor input, Dim dim, IndexOf index, SourceOf source, Alpha alpha) {
    return input.index_add(dim, index, source, alpha);
  }

  /** As {@link Tensor#index_copy(Dim, IndexOf, SourceOf)}. */
  public static Tensor index_copy(Tensor input, Dim dim, IndexOf index, SourceOf source) {
    return input.index_copy(dim, index, source);
  }

  /** As {@link Tensor#index_fill(long, Tensor, Value)}. */
  public static Tensor index_fill(Tensor input, long dim, Tensor index, Value value) {
    return input.index_fill(dim, index, value);
  }

  /** As {@link Tensor#diag_embed(Offset, Dim1, Dim2)}. */
  public static Tensor diag_embed(Tensor input, Offset offset, Dim1 dim1, Dim2 dim2) {
    return input.diag_embed(offset, dim1, dim2);
  }

  /** As {@link Tensor#diagonal_scatter(Tensor, long)}. */
  public static Tensor diagonal_scatter(Tensor input, Tensor src, long offset) {
    return input.diagonal_scatter(src, offset);
  }

  /** As {@link Tensor#diagonal_scatter(Tensor, Offset)}. */
  public static Tensor diagonal_scatter(Tensor input, Tensor src, Offset offset) {
    return input.diagonal_scatter(src, offset);
  }

  /** As {@link Tensor#slice_scatter(Tensor, SliceKwarg, SliceKwarg...)}. */
  public static Tensor slice_scatter(
      Tensor input, Tensor src, SliceKwarg first, SliceKwarg... more) {
    return input.slice_scatter(src, first, more);
  }

  /** As {@link Tensor#tensor_split(long, Dim)}. */
  public static List<Tensor> tensor_split(Tensor input, long sections, Dim dim) {
    return input.tensor_split(sections, dim);
  }

  /** As {@link Tensor#tensor_split(long[], Dim)}. */
  public static List<Tensor> tensor_split(Tensor input, long[] indices, Dim dim) {
    return input.tensor_split(indices, dim);
  }

  /** As {@link Tensor#cov(CovKwarg, CovKwarg...)}. */
  public static Tensor cov(Tensor input, CovKwarg first, CovKwarg... more) {
    return input.cov(first, more);
  }

  /**
   * As {@link torch#combinations(Tensor, long, boolean)}, of pairs: {@code with_replacement=True}.
   */
  public static Tensor combinations(Tensor input, WithReplacement with_replacement) {
    return torch.combinations(input, 2, with_replacement.value());
  }

  /** As the other: {@code torch.combinations(x, 3, with_replacement=True)} in Python. */
  public static Tensor combinations(Tensor input, long r, WithReplacement with_replacement) {
    return torch.combinations(input, r, with_replacement.value());
  }

  /** As {@link torch#trapezoid(Tensor)}, along a dimension: {@code dim=0} in Python. */
  public static Tensor trapezoid(Tensor y, Dim dim) {
    return torch.trapezoid(y.movedim(dim.value(), -1));
  }

  /** As {@link torch#trapezoid(Tensor, Tensor)}, along a dimension: {@code dim=0} in Python. */
  public static Tensor trapezoid(Tensor y, Tensor x, Dim dim) {
    return Call.tensor(
        "trapezoid",
        () -> org.bytedeco.pytorch.global.torch.trapezoid(y.raw(), x.raw(), dim.value()));
  }

  /** As {@link torch#cumulative_trapezoid(Tensor)}, of samples at places x. */
  public static Tensor cumulative_trapezoid(Tensor y, Tensor x) {
    return Call.tensor(
        "cumulative_trapezoid",
        () -> org.bytedeco.pytorch.global.torch.cumulative_trapezoid(y.raw(), x.raw()));
  }

  /** As {@link torch#cumulative_trapezoid(Tensor)}, of samples at a distance: {@code dx=2}. */
  public static Tensor cumulative_trapezoid(Tensor y, SampleDistance dx) {
    return torch.cumulative_trapezoid(y).mul(dx.value());
  }

  /** As {@link torch#cumulative_trapezoid(Tensor)}, along a dimension: {@code dim=0} in Python. */
  public static Tensor cumulative_trapezoid(Tensor y, Dim dim) {
    return torch.cumulative_trapezoid(y.movedim(dim.value(), -1)).movedim(-1, dim.value());
  }

  /** As {@link torch#gradient(Tensor)}, along some dimensions: {@code dim=1} in Python. */
  public static List<Tensor> gradient(Tensor input, GradientOfKwarg dim) {
    return Vectors.list(
        "gradient",
        () ->
            org.bytedeco.pytorch.global.torch.gradient(
                input.raw(),
                switch (dim) {
                  case Dim one -> new long[] {one.value()};
                  case Dims several -> several.value();
                }));
  }

  /**
   * As {@link torch#gradient(Tensor)}, with a distance for each dimension: {@code spacing=(3, 2)}.
   *
   * @throws IllegalArgumentException if there are not as many distances as dimensions
   */
  public static List<Tensor> gradient(Tensor input, SampleDistances spacing) {
    double[] distances = spacing.value();
    if (distances.length != input.dim()) {
      throw new IllegalArgumentException(
          "gradient: spacing has "
              + distances.length
              + " distances, but the tensor "
              + input.dim()
              + " dimensions; give one for each.");
    }
    List<Tensor> plain = torch.gradient(input);
    return IntStream.range(0, distances.length)
        .mapToObj(d -> plain.get(d).div(distances[d]))
        .toList();
  }

  /** As {@link torch#gradient(Tensor)}, of samples at places: {@code spacing=(x, y)} in Python. */
  public static List<Tensor> gradient(Tensor input, SamplePlaces spacing) {
    return Vectors.list(
        "gradient",
        () ->
            Vectors.with(
                spacing.value(),
                places -> org.bytedeco.pytorch.global.torch.gradient(input.raw(), places)));
  }

  /** As {@link torch#tensordot(Tensor, Tensor, long[], long[])}: {@code dims=([1, 0], [0, 1])}. */
  public static Tensor tensordot(Tensor a, Tensor b, DimsOfBoth dims) {
    return torch.tensordot(a, b, dims.first(), dims.second());
  }

  /** Returns the type of the result of an operator on a tensor and a number. */
  public static DType result_type(Tensor tensor, double other) {
    return Natives.withScalar(other, s -> typeOf(tensor, s));
  }

  /** Returns the type of the result of an operator on a tensor and an integer. */
  public static DType result_type(Tensor tensor, long other) {
    return Natives.withScalar(other, s -> typeOf(tensor, s));
  }

  private static DType typeOf(Tensor tensor, Scalar other) {
    return Call.value(
        "result_type",
        () -> DType.of(org.bytedeco.pytorch.global.torch.result_type(tensor.raw(), other).value));
  }

  /** As {@link torch#atleast_1d(Tensor)}, of each: {@code torch.atleast_1d((x, y))} in Python. */
  public static List<Tensor> atleast_1d(List<Tensor> tensors) {
    return tensors.stream().map(torch::atleast_1d).toList();
  }

  /** As {@link torch#atleast_2d(Tensor)}, of each: {@code torch.atleast_2d((x, y))} in Python. */
  public static List<Tensor> atleast_2d(List<Tensor> tensors) {
    return tensors.stream().map(torch::atleast_2d).toList();
  }

  /** As {@link torch#atleast_3d(Tensor)}, of each: {@code torch.atleast_3d((x, y))} in Python. */
  public static List<Tensor> atleast_3d(List<Tensor> tensors) {
    return tensors.stream().map(torch::atleast_3d).toList();
  }

  /** As {@link Tensor#topk(long, long, boolean)}. */
  public static ValuesIndices topk(Tensor input, long k, long dim, boolean largest) {
    return input.topk(k, dim, largest);
  }

  /** As {@link torch#einsum(String, Tensor...)}, of a list: {@code einsum(equation, [a, b])}. */
  public static Tensor einsum(String equation, List<Tensor> operands) {
    return torch.einsum(equation, operands.toArray(Tensor[]::new));
  }

  /** As {@link Tensor#kthvalue(long, long, boolean)}. */
  public static ValuesIndices kthvalue(Tensor input, long k, long dim, boolean keepdim) {
    return input.kthvalue(k, dim, keepdim);
  }

  /** As {@link torch#tensordot(Tensor, Tensor, long)}, along two dimensions, Python's default. */
  public static Tensor tensordot(Tensor a, Tensor b) {
    return torch.tensordot(a, b, 2);
  }
}
