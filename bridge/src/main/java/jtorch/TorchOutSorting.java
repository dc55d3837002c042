package jtorch;

import jtorch.OutKwargs.Out;
import jtorch.OutKwargs.OutPair;
import jtorch.TensorKwargs.Descending;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.Largest;

/**
 * Order and extremes with their places, written into tensors of the caller's: {@code out=}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#comparison-ops">Comparison ops</a>.
 */
abstract class TorchOutSorting extends TorchOutExtremes {
  TorchOutSorting() {}

  /** {@code max(input, out=out)} in Python. */
  public static Tensor max(Tensor input, Out out) {
    return Into.call("max.unary_out", out, input);
  }

  /** {@code max(input, other, out=out)} in Python. */
  public static Tensor max(Tensor input, Tensor other, Out out) {
    return Into.call("max.out", out, input, other);
  }

  /** {@code max(input, dim, out=out)} in Python. */
  public static ValuesIndices max(Tensor input, long dim, OutPair out) {
    return Into.call("max.dim_max", out, input, dim).valuesIndices("max");
  }

  /** {@code max(input, dim, out=out)} in Python. */
  public static ValuesIndices max(Tensor input, Dim dim, OutPair out) {
    return Into.call("max.dim_max", out, input, dim.value()).valuesIndices("max");
  }

  /** {@code max(input, dim, keepdim, out=out)} in Python. */
  public static ValuesIndices max(Tensor input, long dim, Keepdim keepdim, OutPair out) {
    return Into.call("max.dim_max", out, input, dim, keepdim.value()).valuesIndices("max");
  }

  /** {@code max(input, dim, keepdim, out=out)} in Python. */
  public static ValuesIndices max(Tensor input, Dim dim, Keepdim keepdim, OutPair out) {
    return Into.call("max.dim_max", out, input, dim.value(), keepdim.value()).valuesIndices("max");
  }

  /** {@code min(input, out=out)} in Python. */
  public static Tensor min(Tensor input, Out out) {
    return Into.call("min.unary_out", out, input);
  }

  /** {@code min(input, other, out=out)} in Python. */
  public static Tensor min(Tensor input, Tensor other, Out out) {
    return Into.call("min.out", out, input, other);
  }

  /** {@code min(input, dim, out=out)} in Python. */
  public static ValuesIndices min(Tensor input, long dim, OutPair out) {
    return Into.call("min.dim_min", out, input, dim).valuesIndices("min");
  }

  /** {@code min(input, dim, out=out)} in Python. */
  public static ValuesIndices min(Tensor input, Dim dim, OutPair out) {
    return Into.call("min.dim_min", out, input, dim.value()).valuesIndices("min");
  }

  /** {@code min(input, dim, keepdim, out=out)} in Python. */
  public static ValuesIndices min(Tensor input, long dim, Keepdim keepdim, OutPair out) {
    return Into.call("min.dim_min", out, input, dim, keepdim.value()).valuesIndices("min");
  }

  /** {@code min(input, dim, keepdim, out=out)} in Python. */
  public static ValuesIndices min(Tensor input, Dim dim, Keepdim keepdim, OutPair out) {
    return Into.call("min.dim_min", out, input, dim.value(), keepdim.value()).valuesIndices("min");
  }

  /** {@code median(input, dim, out=out)} in Python. */
  public static ValuesIndices median(Tensor input, long dim, OutPair out) {
    return Into.call("median.dim_values", out, input, dim).valuesIndices("median");
  }

  /** {@code median(input, dim, out=out)} in Python. */
  public static ValuesIndices median(Tensor input, Dim dim, OutPair out) {
    return Into.call("median.dim_values", out, input, dim.value()).valuesIndices("median");
  }

  /** {@code median(input, dim, keepdim, out=out)} in Python. */
  public static ValuesIndices median(Tensor input, long dim, Keepdim keepdim, OutPair out) {
    return Into.call("median.dim_values", out, input, dim, keepdim.value()).valuesIndices("median");
  }

  /** {@code median(input, dim, keepdim, out=out)} in Python. */
  public static ValuesIndices median(Tensor input, Dim dim, Keepdim keepdim, OutPair out) {
    return Into.call("median.dim_values", out, input, dim.value(), keepdim.value())
        .valuesIndices("median");
  }

  /** {@code nanmedian(input, dim, out=out)} in Python. */
  public static ValuesIndices nanmedian(Tensor input, long dim, OutPair out) {
    return Into.call("nanmedian.dim_values", out, input, dim).valuesIndices("nanmedian");
  }

  /** {@code nanmedian(input, dim, out=out)} in Python. */
  public static ValuesIndices nanmedian(Tensor input, Dim dim, OutPair out) {
    return Into.call("nanmedian.dim_values", out, input, dim.value()).valuesIndices("nanmedian");
  }

  /** {@code nanmedian(input, dim, keepdim, out=out)} in Python. */
  public static ValuesIndices nanmedian(Tensor input, long dim, Keepdim keepdim, OutPair out) {
    return Into.call("nanmedian.dim_values", out, input, dim, keepdim.value())
        .valuesIndices("nanmedian");
  }

  /** {@code nanmedian(input, dim, keepdim, out=out)} in Python. */
  public static ValuesIndices nanmedian(Tensor input, Dim dim, Keepdim keepdim, OutPair out) {
    return Into.call("nanmedian.dim_values", out, input, dim.value(), keepdim.value())
        .valuesIndices("nanmedian");
  }

  /** {@code mode(input, out=out)} in Python. */
  public static ValuesIndices mode(Tensor input, OutPair out) {
    return Into.call("mode.values", out, input).valuesIndices("mode");
  }

  /** {@code mode(input, dim, out=out)} in Python. */
  public static ValuesIndices mode(Tensor input, long dim, OutPair out) {
    return Into.call("mode.values", out, input, dim).valuesIndices("mode");
  }

  /** {@code mode(input, dim, out=out)} in Python. */
  public static ValuesIndices mode(Tensor input, Dim dim, OutPair out) {
    return Into.call("mode.values", out, input, dim.value()).valuesIndices("mode");
  }

  /** {@code kthvalue(input, k, out=out)} in Python. */
  public static ValuesIndices kthvalue(Tensor input, long k, OutPair out) {
    return Into.call("kthvalue.values", out, input, k).valuesIndices("kthvalue");
  }

  /** {@code kthvalue(input, k, dim, out=out)} in Python. */
  public static ValuesIndices kthvalue(Tensor input, long k, long dim, OutPair out) {
    return Into.call("kthvalue.values", out, input, k, dim).valuesIndices("kthvalue");
  }

  /** {@code kthvalue(input, k, dim, out=out)} in Python. */
  public static ValuesIndices kthvalue(Tensor input, long k, Dim dim, OutPair out) {
    return Into.call("kthvalue.values", out, input, k, dim.value()).valuesIndices("kthvalue");
  }

  /** {@code cummax(input, dim, out=out)} in Python. */
  public static ValuesIndices cummax(Tensor input, long dim, OutPair out) {
    return Into.call("cummax.out", out, input, dim).valuesIndices("cummax");
  }

  /** {@code cummax(input, dim, out=out)} in Python. */
  public static ValuesIndices cummax(Tensor input, Dim dim, OutPair out) {
    return Into.call("cummax.out", out, input, dim.value()).valuesIndices("cummax");
  }

  /** {@code cummin(input, dim, out=out)} in Python. */
  public static ValuesIndices cummin(Tensor input, long dim, OutPair out) {
    return Into.call("cummin.out", out, input, dim).valuesIndices("cummin");
  }

  /** {@code cummin(input, dim, out=out)} in Python. */
  public static ValuesIndices cummin(Tensor input, Dim dim, OutPair out) {
    return Into.call("cummin.out", out, input, dim.value()).valuesIndices("cummin");
  }

  /** {@code sort(input, out=out)} in Python. */
  public static ValuesIndices sort(Tensor input, OutPair out) {
    return Into.call("sort.values", out, input).valuesIndices("sort");
  }

  /** {@code sort(input, dim, out=out)} in Python. */
  public static ValuesIndices sort(Tensor input, long dim, OutPair out) {
    return Into.call("sort.values", out, input, dim).valuesIndices("sort");
  }

  /** {@code sort(input, dim, out=out)} in Python. */
  public static ValuesIndices sort(Tensor input, Dim dim, OutPair out) {
    return Into.call("sort.values", out, input, dim.value()).valuesIndices("sort");
  }

  /** {@code sort(input, descending, out=out)} in Python. */
  public static ValuesIndices sort(Tensor input, Descending descending, OutPair out) {
    return Into.call("sort.values", out, input, -1, descending.value()).valuesIndices("sort");
  }

  /** {@code sort(input, dim, descending, out=out)} in Python. */
  public static ValuesIndices sort(Tensor input, long dim, Descending descending, OutPair out) {
    return Into.call("sort.values", out, input, dim, descending.value()).valuesIndices("sort");
  }

  /** {@code sort(input, dim, descending, out=out)} in Python. */
  public static ValuesIndices sort(Tensor input, Dim dim, Descending descending, OutPair out) {
    return Into.call("sort.values", out, input, dim.value(), descending.value())
        .valuesIndices("sort");
  }

  /** {@code sort(input, dim, descending, out=out)} in Python. */
  public static ValuesIndices sort(Tensor input, long dim, boolean descending, OutPair out) {
    return Into.call("sort.values", out, input, dim, descending).valuesIndices("sort");
  }

  /** {@code msort(input, out=out)} in Python. */
  public static Tensor msort(Tensor input, Out out) {
    return Into.call("msort.out", out, input);
  }

  /** {@code topk(input, k, out=out)} in Python. */
  public static ValuesIndices topk(Tensor input, long k, OutPair out) {
    return Into.call("topk.values", out, input, k).valuesIndices("topk");
  }

  /** {@code topk(input, k, dim, out=out)} in Python. */
  public static ValuesIndices topk(Tensor input, long k, long dim, OutPair out) {
    return Into.call("topk.values", out, input, k, dim).valuesIndices("topk");
  }

  /** {@code topk(input, k, dim, out=out)} in Python. */
  public static ValuesIndices topk(Tensor input, long k, Dim dim, OutPair out) {
    return Into.call("topk.values", out, input, k, dim.value()).valuesIndices("topk");
  }

  /** {@code topk(input, k, dim, largest, out=out)} in Python. */
  public static ValuesIndices topk(Tensor input, long k, long dim, Largest largest, OutPair out) {
    return Into.call("topk.values", out, input, k, dim, largest.value()).valuesIndices("topk");
  }

  /** {@code topk(input, k, dim, largest, out=out)} in Python. */
  public static ValuesIndices topk(Tensor input, long k, Dim dim, Largest largest, OutPair out) {
    return topk(input, k, dim.value(), largest, out);
  }

  /** {@code aminmax(input, out=out)} in Python. */
  public static AMinMax aminmax(Tensor input, OutPair out) {
    OutPair written = Into.call("aminmax.out", out, input);
    return new AMinMax(written.first(), written.second());
  }

  /** {@code aminmax(input, dim=dim, out=out)} in Python. */
  public static AMinMax aminmax(Tensor input, Dim dim, OutPair out) {
    OutPair written = Into.call("aminmax.out", out, input, dim.value());
    return new AMinMax(written.first(), written.second());
  }
}
