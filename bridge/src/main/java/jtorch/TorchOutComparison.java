package jtorch;

import jtorch.CallKwargs.LeastOfEach;
import jtorch.CallKwargs.MostOfEach;
import jtorch.OutKwargs.Out;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Max;
import jtorch.TensorKwargs.Min;
import jtorch.TensorKwargs.Value;

/**
 * Comparisons, limits and mixtures that write into a tensor of the caller's: {@code out=}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#comparison-ops">Comparison ops</a>.
 */
abstract class TorchOutComparison extends TorchOutPairwise {
  TorchOutComparison() {}

  /** {@code eq(input, other, out=out)} in Python. */
  public static Tensor eq(Tensor input, Tensor other, Out out) {
    return Into.call("eq.Tensor_out", out, input, other);
  }

  /** {@code eq(input, other, out=out)} in Python. */
  public static Tensor eq(Tensor input, Number other, Out out) {
    return Into.call("eq.Scalar_out", out, input, other);
  }

  /** {@code ne(input, other, out=out)} in Python. */
  public static Tensor ne(Tensor input, Tensor other, Out out) {
    return Into.call("ne.Tensor_out", out, input, other);
  }

  /** {@code ne(input, other, out=out)} in Python. */
  public static Tensor ne(Tensor input, Number other, Out out) {
    return Into.call("ne.Scalar_out", out, input, other);
  }

  /** {@code lt(input, other, out=out)} in Python. */
  public static Tensor lt(Tensor input, Tensor other, Out out) {
    return Into.call("lt.Tensor_out", out, input, other);
  }

  /** {@code lt(input, other, out=out)} in Python. */
  public static Tensor lt(Tensor input, Number other, Out out) {
    return Into.call("lt.Scalar_out", out, input, other);
  }

  /** {@code le(input, other, out=out)} in Python. */
  public static Tensor le(Tensor input, Tensor other, Out out) {
    return Into.call("le.Tensor_out", out, input, other);
  }

  /** {@code le(input, other, out=out)} in Python. */
  public static Tensor le(Tensor input, Number other, Out out) {
    return Into.call("le.Scalar_out", out, input, other);
  }

  /** {@code gt(input, other, out=out)} in Python. */
  public static Tensor gt(Tensor input, Tensor other, Out out) {
    return Into.call("gt.Tensor_out", out, input, other);
  }

  /** {@code gt(input, other, out=out)} in Python. */
  public static Tensor gt(Tensor input, Number other, Out out) {
    return Into.call("gt.Scalar_out", out, input, other);
  }

  /** {@code ge(input, other, out=out)} in Python. */
  public static Tensor ge(Tensor input, Tensor other, Out out) {
    return Into.call("ge.Tensor_out", out, input, other);
  }

  /** {@code ge(input, other, out=out)} in Python. */
  public static Tensor ge(Tensor input, Number other, Out out) {
    return Into.call("ge.Scalar_out", out, input, other);
  }

  /** {@code greater(input, other, out=out)} in Python. */
  public static Tensor greater(Tensor input, Tensor other, Out out) {
    return Into.call("greater.Tensor_out", out, input, other);
  }

  /** {@code greater(input, other, out=out)} in Python. */
  public static Tensor greater(Tensor input, Number other, Out out) {
    return Into.call("greater.Scalar_out", out, input, other);
  }

  /** {@code greater_equal(input, other, out=out)} in Python. */
  public static Tensor greater_equal(Tensor input, Tensor other, Out out) {
    return Into.call("greater_equal.Tensor_out", out, input, other);
  }

  /** {@code greater_equal(input, other, out=out)} in Python. */
  public static Tensor greater_equal(Tensor input, Number other, Out out) {
    return Into.call("greater_equal.Scalar_out", out, input, other);
  }

  /** {@code less(input, other, out=out)} in Python. */
  public static Tensor less(Tensor input, Tensor other, Out out) {
    return Into.call("less.Tensor_out", out, input, other);
  }

  /** {@code less(input, other, out=out)} in Python. */
  public static Tensor less(Tensor input, Number other, Out out) {
    return Into.call("less.Scalar_out", out, input, other);
  }

  /** {@code less_equal(input, other, out=out)} in Python. */
  public static Tensor less_equal(Tensor input, Tensor other, Out out) {
    return Into.call("less_equal.Tensor_out", out, input, other);
  }

  /** {@code less_equal(input, other, out=out)} in Python. */
  public static Tensor less_equal(Tensor input, Number other, Out out) {
    return Into.call("less_equal.Scalar_out", out, input, other);
  }

  /** {@code not_equal(input, other, out=out)} in Python. */
  public static Tensor not_equal(Tensor input, Tensor other, Out out) {
    return Into.call("not_equal.Tensor_out", out, input, other);
  }

  /** {@code not_equal(input, other, out=out)} in Python. */
  public static Tensor not_equal(Tensor input, Number other, Out out) {
    return Into.call("not_equal.Scalar_out", out, input, other);
  }

  /** {@code isin(elements, test_elements, out=out)} in Python. */
  public static Tensor isin(Tensor elements, Tensor test_elements, Out out) {
    return Into.call("isin.Tensor_Tensor_out", out, elements, test_elements);
  }

  /** {@code clamp(input, min, max, out=out)} in Python. */
  public static Tensor clamp(Tensor input, Number min, Number max, Out out) {
    return Into.call("clamp.out", out, input, min, max);
  }

  /** {@code clamp(input, min, out=out)} in Python. */
  public static Tensor clamp(Tensor input, Min min, Out out) {
    return Into.call("clamp.out", out, input, min.value());
  }

  /** {@code clamp(input, max, out=out)} in Python. */
  public static Tensor clamp(Tensor input, Max max, Out out) {
    return Into.call("clamp.out", out, input, null, max.value());
  }

  /** {@code clamp(input, min, max, out=out)} in Python. */
  public static Tensor clamp(Tensor input, Min min, Max max, Out out) {
    return Into.call("clamp.out", out, input, min.value(), max.value());
  }

  /** {@code clamp(input, min, max, out=out)} in Python. */
  public static Tensor clamp(Tensor input, Tensor min, Tensor max, Out out) {
    return Into.call("clamp.Tensor_out", out, input, min, max);
  }

  /** {@code clip(input, min, max, out=out)} in Python. */
  public static Tensor clip(Tensor input, Number min, Number max, Out out) {
    return Into.call("clip.out", out, input, min, max);
  }

  /** {@code clip(input, min, out=out)} in Python. */
  public static Tensor clip(Tensor input, Min min, Out out) {
    return Into.call("clip.out", out, input, min.value());
  }

  /** {@code clip(input, max, out=out)} in Python. */
  public static Tensor clip(Tensor input, Max max, Out out) {
    return Into.call("clip.out", out, input, null, max.value());
  }

  /** {@code clip(input, min, max, out=out)} in Python. */
  public static Tensor clip(Tensor input, Min min, Max max, Out out) {
    return Into.call("clip.out", out, input, min.value(), max.value());
  }

  /** {@code clip(input, min, max, out=out)} in Python. */
  public static Tensor clip(Tensor input, Tensor min, Tensor max, Out out) {
    return Into.call("clip.Tensor_out", out, input, min, max);
  }

  /** {@code clamp(input, min, out=out)} in Python. */
  public static Tensor clamp(Tensor input, LeastOfEach min, Out out) {
    return Into.call("clamp.Tensor_out", out, input, min.value());
  }

  /** {@code clamp(input, max, out=out)} in Python. */
  public static Tensor clamp(Tensor input, MostOfEach max, Out out) {
    return Into.call("clamp.Tensor_out", out, input, null, max.value());
  }

  /** {@code lerp(input, end, weight, out=out)} in Python. */
  public static Tensor lerp(Tensor input, Tensor end, Tensor weight, Out out) {
    return Into.call("lerp.Tensor_out", out, input, end, weight);
  }

  /** {@code lerp(input, end, weight, out=out)} in Python. */
  public static Tensor lerp(Tensor input, Tensor end, Number weight, Out out) {
    return Into.call("lerp.Scalar_out", out, input, end, weight);
  }

  /** {@code addcmul(input, tensor1, tensor2, out=out)} in Python. */
  public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Out out) {
    return Into.call("addcmul.out", out, input, tensor1, tensor2);
  }

  /** {@code addcmul(input, tensor1, tensor2, value, out=out)} in Python. */
  public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Value value, Out out) {
    return Into.call("addcmul.out", out, input, tensor1, tensor2, value.value());
  }

  /** {@code addcdiv(input, tensor1, tensor2, out=out)} in Python. */
  public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Out out) {
    return Into.call("addcdiv.out", out, input, tensor1, tensor2);
  }

  /** {@code addcdiv(input, tensor1, tensor2, value, out=out)} in Python. */
  public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Value value, Out out) {
    return Into.call("addcdiv.out", out, input, tensor1, tensor2, value.value());
  }

  /** {@code where(condition, input, other, out=out)} in Python. */
  public static Tensor where(Tensor condition, Tensor input, Tensor other, Out out) {
    return Into.call("where.self_out", out, condition, input, other);
  }

  /** {@code complex(real, imag, out=out)} in Python. */
  public static Tensor complex(Tensor real, Tensor imag, Out out) {
    return Into.call("complex.out", out, real, imag);
  }

  /** {@code polar(abs, angle, out=out)} in Python. */
  public static Tensor polar(Tensor abs, Tensor angle, Out out) {
    return Into.call("polar.out", out, abs, angle);
  }

  /** {@code softmax(input, dim, out=out)} in Python. */
  public static Tensor softmax(Tensor input, long dim, Out out) {
    return Into.call("softmax.int_out", out, input, dim);
  }

  /** {@code softmax(input, dim, out=out)} in Python. */
  public static Tensor softmax(Tensor input, Dim dim, Out out) {
    return Into.call("softmax.int_out", out, input, dim.value());
  }

  /** {@code log_softmax(input, dim, out=out)} in Python. */
  public static Tensor log_softmax(Tensor input, long dim, Out out) {
    return Into.call("log_softmax.int_out", out, input, dim);
  }

  /** {@code log_softmax(input, dim, out=out)} in Python. */
  public static Tensor log_softmax(Tensor input, Dim dim, Out out) {
    return Into.call("log_softmax.int_out", out, input, dim.value());
  }
}
