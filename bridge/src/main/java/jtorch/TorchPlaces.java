package jtorch;

import java.util.List;
import jtorch.ActivationKwargs.KOf;
import jtorch.CallKwargs.LeastOfEach;
import jtorch.CallKwargs.MostOfEach;
import jtorch.CallKwargs.NormName;
import jtorch.CallKwargs.SampleDistance;
import jtorch.NnKwargs.P;
import jtorch.OperatorKwargs.DimsOf;
import jtorch.OperatorKwargs.Offset;
import jtorch.OperatorKwargs.Sorted;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.SpreadKwarg;
import jtorch.TensorKwargs.UniqueKwarg;
import jtorch.internal.Call;
import jtorch.internal.Natives;

/**
 * Functions whose arguments have a name, where the plain form has them in a place, or need no name.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/torch.html">torch</a>.
 */
abstract class TorchPlaces extends TorchRarerPlaces {
  TorchPlaces() {}

  /** As {@link Tensor#clamp(LeastOfEach)}. */
  public static Tensor clamp(Tensor input, LeastOfEach min) {
    return input.clamp(min);
  }

  /** As {@link Tensor#clamp(MostOfEach)}. */
  public static Tensor clamp(Tensor input, MostOfEach max) {
    return input.clamp(max);
  }

  /** As {@link Tensor#clamp(LeastOfEach, MostOfEach)}. */
  public static Tensor clamp(Tensor input, LeastOfEach min, MostOfEach max) {
    return input.clamp(min, max);
  }

  /** As {@link Tensor#norm(NormName)}. */
  public static Tensor norm(Tensor input, NormName p) {
    return input.norm(p);
  }

  /** As {@link Tensor#norm(NormName, Dims, Keepdim...)}. */
  public static Tensor norm(Tensor input, NormName p, Dims dim, Keepdim... keepdim) {
    return input.norm(p, dim, keepdim);
  }

  /** As {@link Tensor#norm(P, Dims, Keepdim...)}. */
  public static Tensor norm(Tensor input, P p, Dims dim, Keepdim... keepdim) {
    return input.norm(p, dim, keepdim);
  }

  /** As {@link Tensor#norm(Dims, Keepdim...)}. */
  public static Tensor norm(Tensor input, Dims dim, Keepdim... keepdim) {
    return input.norm(dim, keepdim);
  }

  /** As {@link Tensor#movedim(long[], long[])}. */
  public static Tensor movedim(Tensor input, long[] source, long[] destination) {
    return input.movedim(source, destination);
  }

  /** As {@link Tensor#moveaxis(long[], long[])}. */
  public static Tensor moveaxis(Tensor input, long[] source, long[] destination) {
    return input.moveaxis(source, destination);
  }

  /** As {@link Tensor#diagonal(long)}. */
  public static Tensor diagonal(Tensor input, long offset) {
    return input.diagonal(offset);
  }

  /** As {@link Tensor#nan_to_num(double)}. */
  public static Tensor nan_to_num(Tensor input, double nan) {
    return input.nan_to_num(nan);
  }

  /** As {@link Tensor#unique(Dim)}. */
  public static Tensor unique(Tensor input, Dim dim) {
    return input.unique(dim);
  }

  /** As {@link Tensor#unique(Dim, UniqueKwarg, UniqueKwarg...)}. */
  public static Unique unique(Tensor input, Dim dim, UniqueKwarg first, UniqueKwarg... more) {
    return input.unique(dim, first, more);
  }

  /** As {@link Tensor#unique(Sorted)}. */
  public static Tensor unique(Tensor input, Sorted sorted) {
    return input.unique(sorted);
  }

  /** As {@link Tensor#lerp(Tensor, Tensor)}. */
  public static Tensor lerp(Tensor input, Tensor end, Tensor weight) {
    return input.lerp(end, weight);
  }

  /** As {@link torch#std_mean(Tensor, long, SpreadKwarg...)}: {@code dim=1} in Python. */
  public static SpreadMean std_mean(Tensor input, Dim dim, SpreadKwarg... keywords) {
    return torch.std_mean(input, dim.value(), keywords);
  }

  /** As {@link torch#var_mean(Tensor, long, SpreadKwarg...)}: {@code dim=1} in Python. */
  public static SpreadMean var_mean(Tensor input, Dim dim, SpreadKwarg... keywords) {
    return torch.var_mean(input, dim.value(), keywords);
  }

  /** As {@link torch#diag_embed(Tensor, long, long, long)}: {@code offset=1} in Python. */
  public static Tensor diag_embed(Tensor input, Offset offset) {
    return torch.diag_embed(input, offset.value(), -2, -1);
  }

  /** As {@link torch#rot90(Tensor, long, long...)}: {@code k=1, dims=(0, 1)} in Python. */
  public static Tensor rot90(Tensor input, KOf k, DimsOf dims) {
    return torch.rot90(input, CallKwargs.whole("rot90: k", k.value()), dims.value());
  }

  /** As {@link torch#combinations(Tensor, long, boolean)}: {@code torch.combinations(x, r=3)}. */
  public static Tensor combinations(Tensor input, long r) {
    return torch.combinations(input, r, false);
  }

  /** As {@link torch#trapezoid(Tensor)}, of samples at a distance: {@code dx=0.5} in Python. */
  public static Tensor trapezoid(Tensor y, SampleDistance dx) {
    return Call.tensor(
        "trapezoid",
        () ->
            Natives.withScalar(
                dx.value(), s -> org.bytedeco.pytorch.global.torch.trapezoid(y.raw(), s, -1)));
  }

  /** As {@link torch#gradient(Tensor)}, of samples at a distance: {@code spacing=0.5} in Python. */
  public static List<Tensor> gradient(Tensor input, SampleDistance spacing) {
    return torch.gradient(input).stream().map(g -> g.div(spacing.value())).toList();
  }
}
