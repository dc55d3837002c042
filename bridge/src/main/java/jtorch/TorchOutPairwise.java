package jtorch;

import jtorch.OutKwargs.Out;
import jtorch.TensorKwargs.Alpha;
import jtorch.TensorKwargs.RoundingMode;

/**
 * Functions of two elements that write into a tensor of the caller's: {@code out=}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#pointwise-ops">Pointwise ops</a>.
 */
abstract class TorchOutPairwise extends TorchOutPointwise {
  TorchOutPairwise() {}

  /** {@code add(input, other, out=out)} in Python. */
  public static Tensor add(Tensor input, Tensor other, Out out) {
    return Into.call("add.out", out, input, other);
  }

  /** {@code add(input, other, out=out)} in Python. */
  public static Tensor add(Tensor input, Number other, Out out) {
    return Into.callWithNumber("add.out", out, input, other);
  }

  /** {@code add(input, other, alpha, out=out)} in Python. */
  public static Tensor add(Tensor input, Tensor other, Alpha alpha, Out out) {
    return Into.call("add.out", out, input, other, alpha.value());
  }

  /** {@code sub(input, other, out=out)} in Python. */
  public static Tensor sub(Tensor input, Tensor other, Out out) {
    return Into.call("sub.out", out, input, other);
  }

  /** {@code sub(input, other, out=out)} in Python. */
  public static Tensor sub(Tensor input, Number other, Out out) {
    return Into.callWithNumber("sub.out", out, input, other);
  }

  /** {@code sub(input, other, alpha, out=out)} in Python. */
  public static Tensor sub(Tensor input, Tensor other, Alpha alpha, Out out) {
    return Into.call("sub.out", out, input, other, alpha.value());
  }

  /** {@code subtract(input, other, out=out)} in Python. */
  public static Tensor subtract(Tensor input, Tensor other, Out out) {
    return Into.call("subtract.out", out, input, other);
  }

  /** {@code subtract(input, other, out=out)} in Python. */
  public static Tensor subtract(Tensor input, Number other, Out out) {
    return Into.callWithNumber("subtract.out", out, input, other);
  }

  /** {@code subtract(input, other, alpha, out=out)} in Python. */
  public static Tensor subtract(Tensor input, Tensor other, Alpha alpha, Out out) {
    return Into.call("subtract.out", out, input, other, alpha.value());
  }

  /** {@code mul(input, other, out=out)} in Python. */
  public static Tensor mul(Tensor input, Tensor other, Out out) {
    return Into.call("mul.out", out, input, other);
  }

  /** {@code mul(input, other, out=out)} in Python. */
  public static Tensor mul(Tensor input, Number other, Out out) {
    return Into.callWithNumber("mul.out", out, input, other);
  }

  /** {@code multiply(input, other, out=out)} in Python. */
  public static Tensor multiply(Tensor input, Tensor other, Out out) {
    return Into.call("multiply.out", out, input, other);
  }

  /** {@code multiply(input, other, out=out)} in Python. */
  public static Tensor multiply(Tensor input, Number other, Out out) {
    return Into.callWithNumber("multiply.out", out, input, other);
  }

  /** {@code div(input, other, out=out)} in Python. */
  public static Tensor div(Tensor input, Tensor other, Out out) {
    return Into.call("div.out", out, input, other);
  }

  /** {@code div(input, other, out=out)} in Python. */
  public static Tensor div(Tensor input, Number other, Out out) {
    return Into.callWithNumber("div.out", out, input, other);
  }

  /** {@code divide(input, other, out=out)} in Python. */
  public static Tensor divide(Tensor input, Tensor other, Out out) {
    return Into.call("divide.out", out, input, other);
  }

  /** {@code divide(input, other, out=out)} in Python. */
  public static Tensor divide(Tensor input, Number other, Out out) {
    return Into.callWithNumber("divide.out", out, input, other);
  }

  /** {@code true_divide(input, other, out=out)} in Python. */
  public static Tensor true_divide(Tensor input, Tensor other, Out out) {
    return Into.call("true_divide.out", out, input, other);
  }

  /** {@code true_divide(input, other, out=out)} in Python. */
  public static Tensor true_divide(Tensor input, Number other, Out out) {
    return Into.callWithNumber("true_divide.out", out, input, other);
  }

  /** {@code floor_divide(input, other, out=out)} in Python. */
  public static Tensor floor_divide(Tensor input, Tensor other, Out out) {
    return Into.call("floor_divide.out", out, input, other);
  }

  /** {@code floor_divide(input, other, out=out)} in Python. */
  public static Tensor floor_divide(Tensor input, Number other, Out out) {
    return Into.callWithNumber("floor_divide.out", out, input, other);
  }

  /** {@code div(input, other, rounding_mode, out=out)} in Python. */
  public static Tensor div(Tensor input, Tensor other, RoundingMode rounding_mode, Out out) {
    return Into.call("div.out_mode", out, input, other, rounding_mode.value());
  }

  /** {@code div(input, other, rounding_mode, out=out)} in Python. */
  public static Tensor div(Tensor input, Number other, RoundingMode rounding_mode, Out out) {
    return Into.callWithNumber("div.out_mode", out, input, other, rounding_mode.value());
  }

  /** {@code divide(input, other, rounding_mode, out=out)} in Python. */
  public static Tensor divide(Tensor input, Tensor other, RoundingMode rounding_mode, Out out) {
    return Into.call("divide.out_mode", out, input, other, rounding_mode.value());
  }

  /** {@code divide(input, other, rounding_mode, out=out)} in Python. */
  public static Tensor divide(Tensor input, Number other, RoundingMode rounding_mode, Out out) {
    return Into.callWithNumber("divide.out_mode", out, input, other, rounding_mode.value());
  }

  /** {@code remainder(input, other, out=out)} in Python. */
  public static Tensor remainder(Tensor input, Tensor other, Out out) {
    return Into.call("remainder.Tensor_out", out, input, other);
  }

  /** {@code remainder(input, other, out=out)} in Python. */
  public static Tensor remainder(Tensor input, Number other, Out out) {
    return Into.call("remainder.Scalar_out", out, input, other);
  }

  /** {@code fmod(input, other, out=out)} in Python. */
  public static Tensor fmod(Tensor input, Tensor other, Out out) {
    return Into.call("fmod.Tensor_out", out, input, other);
  }

  /** {@code fmod(input, other, out=out)} in Python. */
  public static Tensor fmod(Tensor input, Number other, Out out) {
    return Into.call("fmod.Scalar_out", out, input, other);
  }

  /** {@code bitwise_and(input, other, out=out)} in Python. */
  public static Tensor bitwise_and(Tensor input, Tensor other, Out out) {
    return Into.call("bitwise_and.Tensor_out", out, input, other);
  }

  /** {@code bitwise_and(input, other, out=out)} in Python. */
  public static Tensor bitwise_and(Tensor input, Number other, Out out) {
    return Into.call("bitwise_and.Scalar_out", out, input, other);
  }

  /** {@code bitwise_or(input, other, out=out)} in Python. */
  public static Tensor bitwise_or(Tensor input, Tensor other, Out out) {
    return Into.call("bitwise_or.Tensor_out", out, input, other);
  }

  /** {@code bitwise_or(input, other, out=out)} in Python. */
  public static Tensor bitwise_or(Tensor input, Number other, Out out) {
    return Into.call("bitwise_or.Scalar_out", out, input, other);
  }

  /** {@code bitwise_xor(input, other, out=out)} in Python. */
  public static Tensor bitwise_xor(Tensor input, Tensor other, Out out) {
    return Into.call("bitwise_xor.Tensor_out", out, input, other);
  }

  /** {@code bitwise_xor(input, other, out=out)} in Python. */
  public static Tensor bitwise_xor(Tensor input, Number other, Out out) {
    return Into.call("bitwise_xor.Scalar_out", out, input, other);
  }

  /** {@code bitwise_left_shift(input, other, out=out)} in Python. */
  public static Tensor bitwise_left_shift(Tensor input, Tensor other, Out out) {
    return Into.call("bitwise_left_shift.Tensor_out", out, input, other);
  }

  /** {@code bitwise_left_shift(input, other, out=out)} in Python. */
  public static Tensor bitwise_left_shift(Tensor input, Number other, Out out) {
    return Into.call("bitwise_left_shift.Tensor_Scalar_out", out, input, other);
  }

  /** {@code bitwise_right_shift(input, other, out=out)} in Python. */
  public static Tensor bitwise_right_shift(Tensor input, Tensor other, Out out) {
    return Into.call("bitwise_right_shift.Tensor_out", out, input, other);
  }

  /** {@code bitwise_right_shift(input, other, out=out)} in Python. */
  public static Tensor bitwise_right_shift(Tensor input, Number other, Out out) {
    return Into.call("bitwise_right_shift.Tensor_Scalar_out", out, input, other);
  }

  /** {@code pow(input, exponent, out=out)} in Python. */
  public static Tensor pow(Tensor input, Tensor exponent, Out out) {
    return Into.call("pow.Tensor_Tensor_out", out, input, exponent);
  }

  /** {@code pow(input, exponent, out=out)} in Python. */
  public static Tensor pow(Tensor input, Number exponent, Out out) {
    return Into.call("pow.Tensor_Scalar_out", out, input, exponent);
  }

  /** {@code pow(self, exponent, out=out)} in Python. */
  public static Tensor pow(Number self, Tensor exponent, Out out) {
    return Into.call("pow.Scalar_out", out, self, exponent);
  }

  /** {@code float_power(input, exponent, out=out)} in Python. */
  public static Tensor float_power(Tensor input, Tensor exponent, Out out) {
    return Into.call("float_power.Tensor_Tensor_out", out, input, exponent);
  }

  /** {@code float_power(input, exponent, out=out)} in Python. */
  public static Tensor float_power(Tensor input, Number exponent, Out out) {
    return Into.call("float_power.Tensor_Scalar_out", out, input, exponent);
  }

  /** {@code float_power(self, exponent, out=out)} in Python. */
  public static Tensor float_power(Number self, Tensor exponent, Out out) {
    return Into.call("float_power.Scalar_out", out, self, exponent);
  }

  /** {@code copysign(input, other, out=out)} in Python. */
  public static Tensor copysign(Tensor input, Tensor other, Out out) {
    return Into.call("copysign.out", out, input, other);
  }

  /** {@code copysign(input, other, out=out)} in Python. */
  public static Tensor copysign(Tensor input, Number other, Out out) {
    return Into.call("copysign.Scalar_out", out, input, other);
  }

  /** {@code xlogy(input, other, out=out)} in Python. */
  public static Tensor xlogy(Tensor input, Tensor other, Out out) {
    return Into.call("xlogy.OutTensor", out, input, other);
  }

  /** {@code xlogy(input, other, out=out)} in Python. */
  public static Tensor xlogy(Tensor input, Number other, Out out) {
    return Into.call("xlogy.OutScalar_Other", out, input, other);
  }

  /** {@code atan2(input, other, out=out)} in Python. */
  public static Tensor atan2(Tensor input, Tensor other, Out out) {
    return Into.call("atan2.out", out, input, other);
  }

  /** {@code arctan2(input, other, out=out)} in Python. */
  public static Tensor arctan2(Tensor input, Tensor other, Out out) {
    return Into.call("arctan2.out", out, input, other);
  }

  /** {@code fmax(input, other, out=out)} in Python. */
  public static Tensor fmax(Tensor input, Tensor other, Out out) {
    return Into.call("fmax.out", out, input, other);
  }

  /** {@code fmin(input, other, out=out)} in Python. */
  public static Tensor fmin(Tensor input, Tensor other, Out out) {
    return Into.call("fmin.out", out, input, other);
  }

  /** {@code gcd(input, other, out=out)} in Python. */
  public static Tensor gcd(Tensor input, Tensor other, Out out) {
    return Into.call("gcd.out", out, input, other);
  }

  /** {@code hypot(input, other, out=out)} in Python. */
  public static Tensor hypot(Tensor input, Tensor other, Out out) {
    return Into.call("hypot.out", out, input, other);
  }

  /** {@code igamma(input, other, out=out)} in Python. */
  public static Tensor igamma(Tensor input, Tensor other, Out out) {
    return Into.call("igamma.out", out, input, other);
  }

  /** {@code igammac(input, other, out=out)} in Python. */
  public static Tensor igammac(Tensor input, Tensor other, Out out) {
    return Into.call("igammac.out", out, input, other);
  }

  /** {@code lcm(input, other, out=out)} in Python. */
  public static Tensor lcm(Tensor input, Tensor other, Out out) {
    return Into.call("lcm.out", out, input, other);
  }

  /** {@code ldexp(input, other, out=out)} in Python. */
  public static Tensor ldexp(Tensor input, Tensor other, Out out) {
    return Into.call("ldexp.out", out, input, other);
  }

  /** {@code logaddexp(input, other, out=out)} in Python. */
  public static Tensor logaddexp(Tensor input, Tensor other, Out out) {
    return Into.call("logaddexp.out", out, input, other);
  }

  /** {@code logaddexp2(input, other, out=out)} in Python. */
  public static Tensor logaddexp2(Tensor input, Tensor other, Out out) {
    return Into.call("logaddexp2.out", out, input, other);
  }

  /** {@code logical_and(input, other, out=out)} in Python. */
  public static Tensor logical_and(Tensor input, Tensor other, Out out) {
    return Into.call("logical_and.out", out, input, other);
  }

  /** {@code logical_or(input, other, out=out)} in Python. */
  public static Tensor logical_or(Tensor input, Tensor other, Out out) {
    return Into.call("logical_or.out", out, input, other);
  }

  /** {@code logical_xor(input, other, out=out)} in Python. */
  public static Tensor logical_xor(Tensor input, Tensor other, Out out) {
    return Into.call("logical_xor.out", out, input, other);
  }

  /** {@code maximum(input, other, out=out)} in Python. */
  public static Tensor maximum(Tensor input, Tensor other, Out out) {
    return Into.call("maximum.out", out, input, other);
  }

  /** {@code minimum(input, other, out=out)} in Python. */
  public static Tensor minimum(Tensor input, Tensor other, Out out) {
    return Into.call("minimum.out", out, input, other);
  }

  /** {@code nextafter(input, other, out=out)} in Python. */
  public static Tensor nextafter(Tensor input, Tensor other, Out out) {
    return Into.call("nextafter.out", out, input, other);
  }

  /** {@code heaviside(input, values, out=out)} in Python. */
  public static Tensor heaviside(Tensor input, Tensor values, Out out) {
    return Into.call("heaviside.out", out, input, values);
  }
}
