package jtorch;

import jtorch.TensorKwargs.Alpha;
import jtorch.TensorKwargs.ClampKwarg;
import jtorch.TensorKwargs.Descending;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.Largest;
import jtorch.TensorKwargs.RoundingMode;
import jtorch.TensorKwargs.Value;
import org.jspecify.annotations.Nullable;

/**
 * Order, limits and running sums.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#comparison-ops">Comparison ops</a>.
 */
abstract class TorchSorting extends TorchReduction {
  TorchSorting() {}

  /** As {@link Tensor#sort()}. */
  public static ValuesIndices sort(Tensor input) {
    return input.sort();
  }

  /** As {@link Tensor#sort(long, Descending...)}. */
  public static ValuesIndices sort(Tensor input, long dim, Descending... descending) {
    return input.sort(dim, descending);
  }

  /** As {@link Tensor#sort(Dim, Descending...)}. */
  public static ValuesIndices sort(Tensor input, Dim dim, Descending... descending) {
    return input.sort(dim, descending);
  }

  /** As {@link Tensor#argsort()}. */
  public static Tensor argsort(Tensor input) {
    return input.argsort();
  }

  /** As {@link Tensor#argsort(long, Descending...)}. */
  public static Tensor argsort(Tensor input, long dim, Descending... descending) {
    return input.argsort(dim, descending);
  }

  /** As {@link Tensor#argsort(Dim, Descending...)}. */
  public static Tensor argsort(Tensor input, Dim dim, Descending... descending) {
    return input.argsort(dim, descending);
  }

  /** As {@link Tensor#topk(long)}. */
  public static ValuesIndices topk(Tensor input, long k) {
    return input.topk(k);
  }

  /** As {@link Tensor#topk(long, long, Largest...)}. */
  public static ValuesIndices topk(Tensor input, long k, long dim, Largest... largest) {
    return input.topk(k, dim, largest);
  }

  /** As {@link Tensor#topk(long, long, boolean, boolean)}. */
  public static ValuesIndices topk(
      Tensor input, long k, long dim, boolean largest, boolean sorted) {
    return input.topk(k, dim, largest, sorted);
  }

  /** As {@link Tensor#topk(long, Dim, Largest...)}. */
  public static ValuesIndices topk(Tensor input, long k, Dim dim, Largest... largest) {
    return input.topk(k, dim, largest);
  }

  /** As {@link Tensor#kthvalue(long, long, Keepdim...)}. */
  public static ValuesIndices kthvalue(Tensor input, long k, long dim, Keepdim... keepdim) {
    return input.kthvalue(k, dim, keepdim);
  }

  /** As {@link Tensor#cumsum(long)}. */
  public static Tensor cumsum(Tensor input, long dim) {
    return input.cumsum(dim);
  }

  /** As {@link Tensor#cumsum(Dim)}. */
  public static Tensor cumsum(Tensor input, Dim dim) {
    return input.cumsum(dim);
  }

  /** As {@link Tensor#cumprod(long)}. */
  public static Tensor cumprod(Tensor input, long dim) {
    return input.cumprod(dim);
  }

  /** As {@link Tensor#cumprod(Dim)}. */
  public static Tensor cumprod(Tensor input, Dim dim) {
    return input.cumprod(dim);
  }

  /** As {@link Tensor#softmax(long)}. */
  public static Tensor softmax(Tensor input, long dim) {
    return input.softmax(dim);
  }

  /** As {@link Tensor#log_softmax(long)}. */
  public static Tensor log_softmax(Tensor input, long dim) {
    return input.log_softmax(dim);
  }

  /** As {@link Tensor#softmax(Dim)}. */
  public static Tensor softmax(Tensor input, Dim dim) {
    return input.softmax(dim);
  }

  /** As {@link Tensor#log_softmax(Dim)}. */
  public static Tensor log_softmax(Tensor input, Dim dim) {
    return input.log_softmax(dim);
  }

  /** As {@link Tensor#cummax(long)}. */
  public static ValuesIndices cummax(Tensor input, long dim) {
    return input.cummax(dim);
  }

  /** As {@link Tensor#cummin(long)}. */
  public static ValuesIndices cummin(Tensor input, long dim) {
    return input.cummin(dim);
  }

  /** As {@link Tensor#diff()}. */
  public static Tensor diff(Tensor input) {
    return input.diff();
  }

  /** As {@link Tensor#clamp(double, double)}. */
  public static Tensor clamp(Tensor input, double min, double max) {
    return input.clamp(min, max);
  }

  /** As {@link Tensor#clip(double, double)}. */
  public static Tensor clip(Tensor input, double min, double max) {
    return input.clip(min, max);
  }

  /** As {@link Tensor#clamp(long, long)}. */
  public static Tensor clamp(Tensor input, long min, long max) {
    return input.clamp(min, max);
  }

  /** As {@link Tensor#clip(long, long)}. */
  public static Tensor clip(Tensor input, long min, long max) {
    return input.clip(min, max);
  }

  /** As {@link Tensor#clamp(Tensor, Tensor)}. */
  public static Tensor clamp(Tensor input, @Nullable Tensor min, @Nullable Tensor max) {
    return input.clamp(min, max);
  }

  /** As {@link Tensor#clamp(TensorKwargs.ClampKwarg...)}. */
  public static Tensor clamp(Tensor input, ClampKwarg... limits) {
    return input.clamp(limits);
  }

  /** As {@link Tensor#clip(TensorKwargs.ClampKwarg...)}. */
  public static Tensor clip(Tensor input, ClampKwarg... limits) {
    return input.clip(limits);
  }

  /** As {@link Tensor#nan_to_num()}. */
  public static Tensor nan_to_num(Tensor input) {
    return input.nan_to_num();
  }

  /** As {@link Tensor#lerp(Tensor, double)}. */
  public static Tensor lerp(Tensor input, Tensor end, double weight) {
    return input.lerp(end, weight);
  }

  /** As {@link Tensor#addcmul(Tensor, Tensor)}. */
  public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2) {
    return input.addcmul(tensor1, tensor2);
  }

  /** As {@link Tensor#addcdiv(Tensor, Tensor)}. */
  public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2) {
    return input.addcdiv(tensor1, tensor2);
  }

  /** As {@link Tensor#addcmul(Tensor, Tensor, Value)}. */
  public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Value value) {
    return input.addcmul(tensor1, tensor2, value);
  }

  /** As {@link Tensor#addcdiv(Tensor, Tensor, Value)}. */
  public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Value value) {
    return input.addcdiv(tensor1, tensor2, value);
  }

  /** As {@link Tensor#add(Tensor, Alpha)}. */
  public static Tensor add(Tensor input, Tensor other, Alpha alpha) {
    return input.add(other, alpha);
  }

  /** As {@link Tensor#sub(Tensor, Alpha)}. */
  public static Tensor sub(Tensor input, Tensor other, Alpha alpha) {
    return input.sub(other, alpha);
  }

  /** As {@link Tensor#rsub(Tensor)}. */
  public static Tensor rsub(Tensor input, Tensor other) {
    return input.rsub(other);
  }

  /** As {@link Tensor#rsub(double)}. */
  public static Tensor rsub(Tensor input, double other) {
    return input.rsub(other);
  }

  /** As {@link Tensor#rsub(long)}. */
  public static Tensor rsub(Tensor input, long other) {
    return input.rsub(other);
  }

  /** As {@link Tensor#rsub(Tensor, Alpha)}. */
  public static Tensor rsub(Tensor input, Tensor other, Alpha alpha) {
    return input.rsub(other, alpha);
  }

  /** As {@link Tensor#div(double, RoundingMode)}. */
  public static Tensor div(Tensor input, double other, RoundingMode rounding_mode) {
    return input.div(other, rounding_mode);
  }

  /** As {@link Tensor#div(long, RoundingMode)}. */
  public static Tensor div(Tensor input, long other, RoundingMode rounding_mode) {
    return input.div(other, rounding_mode);
  }

  /** As {@link Tensor#div(Tensor, RoundingMode)}. */
  public static Tensor div(Tensor input, Tensor other, RoundingMode rounding_mode) {
    return input.div(other, rounding_mode);
  }
}
