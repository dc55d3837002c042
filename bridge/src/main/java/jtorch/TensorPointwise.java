package jtorch;

import jtorch.NnKwargs.Eps;
import jtorch.TensorKwargs.Decimals;
import jtorch.internal.Call;
import jtorch.internal.blocked.Blocks;
import org.bytedeco.pytorch.DoubleOptional;

/**
 * Functions of each element.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#pointwise-ops">Pointwise ops</a>.
 */
abstract class TensorPointwise extends TensorData {
  TensorPointwise() {}

  /** Returns the absolute value of each element. */
  public Tensor abs() {
    return Call.tensor("abs", () -> raw().abs());
  }

  /** Returns the negative of each element. */
  public Tensor neg() {
    return Call.tensor("neg", () -> raw().neg());
  }

  /** Returns e to the power of each element. */
  public Tensor exp() {
    return Call.tensor("exp", () -> raw().exp());
  }

  /** Returns 2 to the power of each element. */
  public Tensor exp2() {
    return Call.tensor("exp2", () -> raw().exp2());
  }

  /** Returns exp(x) - 1 for each element x, exact near 0. */
  public Tensor expm1() {
    return Call.tensor("expm1", () -> raw().expm1());
  }

  /** Returns the natural logarithm of each element. */
  public Tensor log() {
    return Call.tensor("log", () -> raw().log());
  }

  /** Returns the logarithm to base 2 of each element. */
  public Tensor log2() {
    return Call.tensor("log2", () -> raw().log2());
  }

  /** Returns the logarithm to base 10 of each element. */
  public Tensor log10() {
    return Call.tensor("log10", () -> raw().log10());
  }

  /** Returns log(1 + x) for each element x, exact near 0. */
  public Tensor log1p() {
    return Call.tensor("log1p", () -> raw().log1p());
  }

  /** Returns the sine of each element. */
  public Tensor sin() {
    return Call.tensor("sin", () -> raw().sin());
  }

  /** Returns the cosine of each element. */
  public Tensor cos() {
    return Call.tensor("cos", () -> raw().cos());
  }

  /** Returns the tangent of each element. */
  public Tensor tan() {
    return Call.tensor("tan", () -> raw().tan());
  }

  /** Returns the arc sine of each element. */
  public Tensor asin() {
    return Call.tensor("asin", () -> raw().asin());
  }

  /** Returns the arc cosine of each element. */
  public Tensor acos() {
    return Call.tensor("acos", () -> raw().acos());
  }

  /** Returns the arc tangent of each element. */
  public Tensor atan() {
    return Call.tensor("atan", () -> raw().atan());
  }

  /** Returns the hyperbolic sine of each element. */
  public Tensor sinh() {
    return Call.tensor("sinh", () -> raw().sinh());
  }

  /** Returns the hyperbolic cosine of each element. */
  public Tensor cosh() {
    return Call.tensor("cosh", () -> raw().cosh());
  }

  /** Returns the hyperbolic tangent of each element. */
  public Tensor tanh() {
    return Call.tensor("tanh", () -> raw().tanh());
  }

  /** Returns the inverse hyperbolic sine of each element. */
  public Tensor asinh() {
    return Call.tensor("asinh", () -> raw().asinh());
  }

  /** Returns the inverse hyperbolic cosine of each element. */
  public Tensor acosh() {
    return Call.tensor("acosh", () -> raw().acosh());
  }

  /** Returns the inverse hyperbolic tangent of each element. */
  public Tensor atanh() {
    return Call.tensor("atanh", () -> raw().atanh());
  }

  /** Returns 1 / (1 + exp(-x)) for each element x. */
  public Tensor sigmoid() {
    return Call.tensor("sigmoid", () -> raw().sigmoid());
  }

  /** Returns log(x / (1 - x)) for each element x. */
  public Tensor logit() {
    return Call.tensor("logit", () -> raw().logit());
  }

  /** As {@link #logit()} of what is brought between eps and 1 - eps. */
  public Tensor logit(Eps eps) {
    return Call.tensor(
        "logit",
        () -> {
          try (DoubleOptional bound = new DoubleOptional(eps.value())) {
            return raw().logit(bound);
          }
        });
  }

  /** Returns max(x, 0) for each element x. */
  public Tensor relu() {
    Tensor inBlocks = Blocks.relu(self(), false);
    return inBlocks == null ? Call.tensor("relu", () -> raw().relu()) : inBlocks;
  }

  /** Returns the square root of each element. */
  public Tensor sqrt() {
    return Call.tensor("sqrt", () -> raw().sqrt());
  }

  /** Returns 1 divided by the square root of each element. */
  public Tensor rsqrt() {
    return Call.tensor("rsqrt", () -> raw().rsqrt());
  }

  /** Returns the square of each element. */
  public Tensor square() {
    return Call.tensor("square", () -> raw().square());
  }

  /** Returns 1 divided by each element. */
  public Tensor reciprocal() {
    return Call.tensor("reciprocal", () -> raw().reciprocal());
  }

  /** Returns the largest integer not above each element. */
  public Tensor floor() {
    return Call.tensor("floor", () -> raw().floor());
  }

  /** Returns the smallest integer not below each element. */
  public Tensor ceil() {
    return Call.tensor("ceil", () -> raw().ceil());
  }

  /** Returns the integer nearest to each element, half to even. */
  public Tensor round() {
    return Call.tensor("round", () -> raw().round());
  }

  /**
   * Returns the number of so many decimals that is nearest to each element: {@code round(-1)} those
   * of tens.
   *
   * @throws TorchException if the elements are integers
   */
  public Tensor round(Decimals decimals) {
    return Call.tensor("round", () -> raw().round(decimals.value()));
  }

  /** Returns the integer part of each element. */
  public Tensor trunc() {
    return Call.tensor("trunc", () -> raw().trunc());
  }

  /** Returns the part of each element behind the point. */
  public Tensor frac() {
    return Call.tensor("frac", () -> raw().frac());
  }

  /** Returns -1, 0 or 1 by the sign of each element. */
  public Tensor sign() {
    return Call.tensor("sign", () -> raw().sign());
  }

  /** Returns the error function of each element. */
  public Tensor erf() {
    return Call.tensor("erf", () -> raw().erf());
  }

  /** Returns 1 less the error function of each element. */
  public Tensor erfc() {
    return Call.tensor("erfc", () -> raw().erfc());
  }

  /** Returns the inverse of the error function of each element. */
  public Tensor erfinv() {
    return Call.tensor("erfinv", () -> raw().erfinv());
  }

  /** Returns the logarithm of the gamma function's absolute value of each element. */
  public Tensor lgamma() {
    return Call.tensor("lgamma", () -> raw().lgamma());
  }

  /** Returns the derivative of {@link #lgamma()} at each element. */
  public Tensor digamma() {
    return Call.tensor("digamma", () -> raw().digamma());
  }

  /** Returns the modified Bessel function of order 0 of each element. */
  public Tensor i0() {
    return Call.tensor("i0", () -> raw().i0());
  }

  /** Returns sin(pi x) / (pi x) for each element x. */
  public Tensor sinc() {
    return Call.tensor("sinc", () -> raw().sinc());
  }

  /** Returns each element in radians, from degrees. */
  public Tensor deg2rad() {
    return Call.tensor("deg2rad", () -> raw().deg2rad());
  }

  /** Returns each element in degrees, from radians. */
  public Tensor rad2deg() {
    return Call.tensor("rad2deg", () -> raw().rad2deg());
  }

  /** Returns whether each element is zero, as bool. */
  public Tensor logical_not() {
    return Call.tensor("logical_not", () -> raw().logical_not());
  }

  /** Returns each element with all its bits turned. */
  public Tensor bitwise_not() {
    return Call.tensor("bitwise_not", () -> raw().bitwise_not());
  }

  /** Returns whether each element is not a number, as bool. */
  public Tensor isnan() {
    return Call.tensor("isnan", () -> raw().isnan());
  }

  /** Returns whether each element is infinite, as bool. */
  public Tensor isinf() {
    return Call.tensor("isinf", () -> raw().isinf());
  }

  /** Returns whether each element is a number and finite, as bool. */
  public Tensor isfinite() {
    return Call.tensor("isfinite", () -> raw().isfinite());
  }

  /** Returns whether each element is positive infinity, as bool. */
  public Tensor isposinf() {
    return Call.tensor("isposinf", () -> raw().isposinf());
  }

  /** Returns whether each element is negative infinity, as bool. */
  public Tensor isneginf() {
    return Call.tensor("isneginf", () -> raw().isneginf());
  }

  /** Returns whether the sign of each element is negative, as bool. */
  public Tensor signbit() {
    return Call.tensor("signbit", () -> raw().signbit());
  }
}
