package jtorch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.OperatorKwargs.Between;
import jtorch.OperatorKwargs.Sorted;
import jtorch.OperatorKwargs.Stable;
import jtorch.OutKwargs.Out;
import jtorch.OutKwargs.OutPair;
import jtorch.TensorKwargs.Alpha;
import jtorch.TensorKwargs.Correction;
import jtorch.TensorKwargs.Decimals;
import jtorch.TensorKwargs.Descending;
import jtorch.TensorKwargs.DeviceOf;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.Largest;
import jtorch.TensorKwargs.MatrixKwarg;
import jtorch.TensorKwargs.Max;
import jtorch.TensorKwargs.Min;
import jtorch.TensorKwargs.RequiresGrad;
import jtorch.TensorKwargs.RoundingMode;
import jtorch.TensorKwargs.Value;
import org.jspecify.annotations.Nullable;

/** Calls with {@code out=} in any place among their keywords. */
final class Among {
  private final String form;
  private final Object[] keywords;

  private Among(String form, Object[] keywords) {
    this.form = form;
    this.keywords = keywords;
  }

  /** Returns the last keyword of a type, or null. */
  private <K> @Nullable K last(Class<K> type) {
    @Nullable K found = null;
    for (Object keyword : keywords) {
      found = type.isInstance(keyword) ? type.cast(keyword) : found;
    }
    return found;
  }

  private <K> K wanted(Class<K> type) {
    @Nullable K found = last(type);
    if (found == null) {
      throw new IllegalArgumentException(
          form.substring(0, form.indexOf('.'))
              + ": no out(...) stands among the keywords; without it the call has other types.");
    }
    return found;
  }

  private Out out() {
    return wanted(Out.class);
  }

  private boolean keepdim() {
    Keepdim given = last(Keepdim.class);
    return given != null && given.value();
  }

  private @Nullable DType dtype() {
    DtypeOf given = last(DtypeOf.class);
    return given == null ? null : given.value();
  }

  private long dim(long usual) {
    Dim given = last(Dim.class);
    return given == null ? usual : given.value();
  }

  static Tensor reduce(String form, Tensor input, Object dim, Object[] keywords) {
    Among all = new Among(form, keywords);
    return Into.call(form, all.out(), input, dim, all.keepdim(), all.dtype());
  }

  static Tensor reduceKept(String form, Tensor input, Object dim, Object[] keywords) {
    Among all = new Among(form, keywords);
    return Into.call(form, all.out(), input, dim, all.keepdim());
  }

  static OutPair places(String form, Tensor input, long dim, Object[] keywords) {
    Among all = new Among(form, keywords);
    return Into.call(form, all.wanted(OutPair.class), input, dim, all.keepdim());
  }

  static ValuesIndices kth(Tensor input, long k, long dim, Object[] keywords) {
    Among all = new Among("kthvalue.values", keywords);
    return Into.call(all.form, all.wanted(OutPair.class), input, k, dim, all.keepdim())
        .valuesIndices("kthvalue");
  }

  static Tensor scaled(String form, Tensor input, Tensor other, Object[] keywords) {
    Among all = new Among(form, keywords);
    Alpha alpha = all.last(Alpha.class);
    return Into.call(form, all.out(), input, other, alpha == null ? 1L : alpha.value());
  }

  static Tensor divided(Tensor input, Tensor other, Object[] keywords) {
    Among all = new Among("div.out_mode", keywords);
    RoundingMode mode = all.last(RoundingMode.class);
    return mode == null
        ? torch.div(input, other, all.out())
        : torch.div(input, other, mode, all.out());
  }

  static Tensor divided(Tensor input, Number other, Object[] keywords) {
    Among all = new Among("div.out_mode", keywords);
    RoundingMode mode = all.last(RoundingMode.class);
    return mode == null
        ? torch.div(input, other, all.out())
        : torch.div(input, other, mode, all.out());
  }

  static Tensor clamped(Tensor input, Object[] keywords) {
    Among all = new Among("clamp.out", keywords);
    Min min = all.last(Min.class);
    Max max = all.last(Max.class);
    return Into.call(
        all.form,
        all.out(),
        input,
        min == null ? null : min.value(),
        max == null ? null : max.value());
  }

  static Tensor rounded(Tensor input, Object[] keywords) {
    Among all = new Among("round.out", keywords);
    Decimals decimals = all.last(Decimals.class);
    return decimals == null
        ? torch.round(input, all.out())
        : torch.round(input, decimals, all.out());
  }

  static Tensor valued(String form, Tensor input, Tensor one, Tensor other, Object[] keywords) {
    Among all = new Among(form, keywords);
    Value value = all.last(Value.class);
    return Into.call(form, all.out(), input, one, other, value == null ? 1L : value.value());
  }

  static Tensor weighted(String form, Tensor input, Tensor one, Tensor other, Object[] keywords) {
    Among all = new Among(form, keywords);
    List<MatrixKwarg> weights = new ArrayList<>();
    for (Object keyword : keywords) {
      if (keyword instanceof MatrixKwarg weight) {
        weights.add(weight);
      }
    }
    return Into.callWeighted(
        form, all.out(), input, one, other, weights.toArray(MatrixKwarg[]::new));
  }

  static Tensor typed(String form, Tensor input, long dim, Object[] keywords) {
    Among all = new Among(form, keywords);
    return Into.call(form, all.out(), input, dim, all.dtype());
  }

  static Tensor spread(String form, Tensor input, long[] dim, Object[] keywords) {
    Among all = new Among(form, keywords);
    Correction correction = all.last(Correction.class);
    double less = correction == null ? 1 : correction.value();
    return Into.call(form, all.out(), input, dim, less, all.keepdim());
  }

  static Tensor quantile(String form, Tensor input, Object q, @Nullable Long dim, Object[] words) {
    Among all = new Among(form, words);
    Dim named = all.last(Dim.class);
    Between between = all.last(Between.class);
    return Into.call(
        form,
        all.out(),
        input,
        q,
        named == null ? dim : Long.valueOf(named.value()),
        all.keepdim(),
        between == null ? "linear" : between.value());
  }

  static ValuesIndices sorted(Tensor input, long dim, boolean descending, Object[] keywords) {
    Among all = new Among("sort.values_stable", keywords);
    Stable stable = all.last(Stable.class);
    Descending named = all.last(Descending.class);
    return Into.call(
            all.form,
            all.wanted(OutPair.class),
            input,
            stable != null && stable.value(),
            all.dim(dim),
            named == null ? descending : named.value())
        .valuesIndices("sort");
  }

  static ValuesIndices topk(Tensor input, long k, long dim, Object[] keywords) {
    Among all = new Among("topk.values", keywords);
    Largest largest = all.last(Largest.class);
    Sorted sorted = all.last(Sorted.class);
    return Into.call(
            all.form,
            all.wanted(OutPair.class),
            input,
            k,
            all.dim(dim),
            largest == null || largest.value(),
            sorted == null || sorted.value())
        .valuesIndices("topk");
  }

  /** Collects at least two keywords. */
  static Among of(String form, Object first, Object second, Object[] more) {
    List<Object> all = new ArrayList<>(List.of(first, second));
    all.addAll(Arrays.asList(more));
    return new Among(form, all.toArray());
  }

  /** Makes numbers; a type or a device beside {@code out} must be its own, as in Python. */
  Tensor made(Object... arguments) {
    checkPlacement();
    return finished(Into.make(form, out(), arguments));
  }

  /** Draws numbers; as the other. */
  Tensor drawn(Object... arguments) {
    checkPlacement();
    return finished(Into.made(Into.draw(form, out(), last(GeneratorOf.class), arguments)));
  }

  private Tensor finished(Tensor result) {
    RequiresGrad wanted = last(RequiresGrad.class);
    return wanted == null ? result : result.requires_grad_(wanted.value());
  }

  private void checkPlacement() {
    Tensor target = out().value();
    DType type = dtype();
    DeviceOf device = last(DeviceOf.class);
    if (type != null && type != target.dtype()) {
      throw new IllegalArgumentException(
          "dtype: " + type + " is not the type of out, " + target.dtype() + "; leave it out.");
    }
    if (device != null && !device.value().type().equals(target.device().type())) {
      throw new IllegalArgumentException(
          "device: "
              + device.value()
              + " is not where out is, "
              + target.device()
              + "; leave it out.");
    }
  }
}
