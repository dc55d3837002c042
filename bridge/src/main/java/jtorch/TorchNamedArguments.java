package jtorch;

import java.util.List;
import jtorch.ActivationKwargs.KOf;
import jtorch.NnKwargs.P;
import jtorch.OperatorKwargs.BincountKwarg;
import jtorch.OperatorKwargs.DiagonalKwarg;
import jtorch.OperatorKwargs.DiffKwarg;
import jtorch.OperatorKwargs.DimsOf;
import jtorch.OperatorKwargs.FlattenKwarg;
import jtorch.OperatorKwargs.HistcKwarg;
import jtorch.OperatorKwargs.Indexing;
import jtorch.OperatorKwargs.NanKwarg;
import jtorch.OperatorKwargs.QuantileKwarg;
import jtorch.OperatorKwargs.Shifts;
import jtorch.OperatorKwargs.Side;
import jtorch.OperatorKwargs.SortKwarg;
import jtorch.OperatorKwargs.TopkKwarg;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Keepdim;

/**
 * Functions whose arguments programs give by their names.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/torch.html">torch</a>.
 */
abstract class TorchNamedArguments extends TorchNnFunctions {
  TorchNamedArguments() {}

  /** As {@link Tensor#flatten(FlattenKwarg, FlattenKwarg...)}. */
  public static Tensor flatten(Tensor input, FlattenKwarg first, FlattenKwarg... more) {
    return input.flatten(first, more);
  }

  /** As {@link Tensor#diagonal(DiagonalKwarg, DiagonalKwarg...)}. */
  public static Tensor diagonal(Tensor input, DiagonalKwarg first, DiagonalKwarg... more) {
    return input.diagonal(first, more);
  }

  /** As {@link Tensor#roll(Shifts, DimsOf...)}. */
  public static Tensor roll(Tensor input, Shifts shifts, DimsOf... dims) {
    return input.roll(shifts, dims);
  }

  /** As {@link Tensor#roll(long, DimsOf)}. */
  public static Tensor roll(Tensor input, long shifts, DimsOf dims) {
    return input.roll(shifts, dims);
  }

  /** As {@link Tensor#flip(DimsOf)}. */
  public static Tensor flip(Tensor input, DimsOf dims) {
    return input.flip(dims);
  }

  /** As {@link Tensor#permute(DimsOf)}. */
  public static Tensor permute(Tensor input, DimsOf dims) {
    return input.permute(dims);
  }

  /** As {@link Tensor#nan_to_num(NanKwarg, NanKwarg...)}. */
  public static Tensor nan_to_num(Tensor input, NanKwarg first, NanKwarg... more) {
    return input.nan_to_num(first, more);
  }

  /** As {@link Tensor#quantile(double, QuantileKwarg, QuantileKwarg...)}. */
  public static Tensor quantile(
      Tensor input, double q, QuantileKwarg first, QuantileKwarg... more) {
    return input.quantile(q, first, more);
  }

  /** As {@link Tensor#quantile(Tensor, QuantileKwarg, QuantileKwarg...)}. */
  public static Tensor quantile(
      Tensor input, Tensor q, QuantileKwarg first, QuantileKwarg... more) {
    return input.quantile(q, first, more);
  }

  /** As {@link Tensor#topk(KOf, TopkKwarg...)}. */
  public static ValuesIndices topk(Tensor input, KOf k, TopkKwarg... keywords) {
    return input.topk(k, keywords);
  }

  /** As {@link Tensor#topk(long, TopkKwarg, TopkKwarg...)}. */
  public static ValuesIndices topk(Tensor input, long k, TopkKwarg first, TopkKwarg... more) {
    return input.topk(k, first, more);
  }

  /** As {@link Tensor#sort(SortKwarg, SortKwarg...)}. */
  public static ValuesIndices sort(Tensor input, SortKwarg first, SortKwarg... more) {
    return input.sort(first, more);
  }

  /** As {@link Tensor#argsort(SortKwarg, SortKwarg...)}. */
  public static Tensor argsort(Tensor input, SortKwarg first, SortKwarg... more) {
    return input.argsort(first, more);
  }

  /** As {@link Tensor#diff(DiffKwarg, DiffKwarg...)}. */
  public static Tensor diff(Tensor input, DiffKwarg first, DiffKwarg... more) {
    return input.diff(first, more);
  }

  /** As {@link Tensor#histc(HistcKwarg, HistcKwarg...)}. */
  public static Tensor histc(Tensor input, HistcKwarg first, HistcKwarg... more) {
    return input.histc(first, more);
  }

  /** As {@link Tensor#bincount(BincountKwarg, BincountKwarg...)}. */
  public static Tensor bincount(Tensor input, BincountKwarg first, BincountKwarg... more) {
    return input.bincount(first, more);
  }

  /** As {@link Tensor#repeat_interleave(long, Dim)}. */
  public static Tensor repeat_interleave(Tensor input, long repeats, Dim dim) {
    return input.repeat_interleave(repeats, dim);
  }

  /** As {@link Tensor#repeat_interleave(Tensor, Dim)}. */
  public static Tensor repeat_interleave(Tensor input, Tensor repeats, Dim dim) {
    return input.repeat_interleave(repeats, dim);
  }

  /** As {@link Tensor#take_along_dim(Tensor, Dim)}. */
  public static Tensor take_along_dim(Tensor input, Tensor indices, Dim dim) {
    return input.take_along_dim(indices, dim);
  }

  /** As {@link Tensor#cross(Tensor, Dim)}. */
  public static Tensor cross(Tensor input, Tensor other, Dim dim) {
    return input.cross(other, dim);
  }

  /** As {@link Tensor#norm(P, Dim, Keepdim...)}. */
  public static Tensor norm(Tensor input, P p, Dim dim, Keepdim... keepdim) {
    return input.norm(p, dim, keepdim);
  }

  /** As {@link Tensor#norm(P)}. */
  public static Tensor norm(Tensor input, P p) {
    return input.norm(p);
  }

  /** As {@link Tensor#dist(Tensor, P)}. */
  public static Tensor dist(Tensor input, Tensor other, P p) {
    return input.dist(other, p);
  }

  /** As {@link torch#cdist(Tensor, Tensor, double)}. */
  public static Tensor cdist(Tensor x1, Tensor x2, P p) {
    return torch.cdist(x1, x2, p.value());
  }

  /** As {@link torch#meshgrid(String, Tensor...)}: {@code torch.meshgrid(x, y, indexing='ij')}. */
  public static List<Tensor> meshgrid(Tensor x, Tensor y, Indexing indexing) {
    return torch.meshgrid(indexing.value(), x, y);
  }

  /** As the other, of three vectors. */
  public static List<Tensor> meshgrid(Tensor x, Tensor y, Tensor z, Indexing indexing) {
    return torch.meshgrid(indexing.value(), x, y, z);
  }

  /** As the other, of any number of vectors: {@code torch.meshgrid(*xs, indexing='ij')}. */
  public static List<Tensor> meshgrid(List<? extends Tensor> vectors, Indexing indexing) {
    return torch.meshgrid(indexing.value(), vectors.toArray(Tensor[]::new));
  }

  /**
   * As {@link torch#tensordot(Tensor, Tensor, long)}: {@code torch.tensordot(a, b, dims=2)}.
   *
   * @throws IllegalArgumentException if {@code dims} isn't one number
   */
  public static Tensor tensordot(Tensor a, Tensor b, DimsOf dims) {
    if (dims.value().length != 1) {
      throw new IllegalArgumentException(
          "tensordot: dims is how many there are, one number; tensordot(a, b, dims_a, dims_b) takes"
              + " their places.");
    }
    return torch.tensordot(a, b, dims.value()[0]);
  }

  /**
   * As {@link torch#searchsorted(Tensor, Tensor, boolean)}: {@code torch.searchsorted(s, x,
   * side='right')} in Python.
   *
   * @throws IllegalArgumentException if the side is neither left nor right
   */
  public static Tensor searchsorted(Tensor sorted_sequence, Tensor input, Side side) {
    return switch (side.value()) {
      case "left" -> torch.searchsorted(sorted_sequence, input, false);
      case "right" -> torch.searchsorted(sorted_sequence, input, true);
      default ->
          throw new IllegalArgumentException(
              "searchsorted: side is left or right, not " + side.value() + ".");
    };
  }
}
