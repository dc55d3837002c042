package jtorch;

import jtorch.NnKwargs.Eps;
import jtorch.OutKwargs.Out;
import jtorch.OutKwargs.OutPair;
import jtorch.TensorKwargs.Decimals;

/**
 * Functions of each element that write into a tensor of the caller's: {@code out=}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#pointwise-ops">Pointwise ops</a>.
 */
abstract class TorchOutPointwise extends TorchKeywords {
  TorchOutPointwise() {}

  /** {@code abs(input, out=out)} in Python. */
  public static Tensor abs(Tensor input, Out out) {
    return Into.call("abs.out", out, input);
  }

  /** {@code absolute(input, out=out)} in Python. */
  public static Tensor absolute(Tensor input, Out out) {
    return Into.call("absolute.out", out, input);
  }

  /** {@code acos(input, out=out)} in Python. */
  public static Tensor acos(Tensor input, Out out) {
    return Into.call("acos.out", out, input);
  }

  /** {@code arccos(input, out=out)} in Python. */
  public static Tensor arccos(Tensor input, Out out) {
    return Into.call("arccos.out", out, input);
  }

  /** {@code acosh(input, out=out)} in Python. */
  public static Tensor acosh(Tensor input, Out out) {
    return Into.call("acosh.out", out, input);
  }

  /** {@code arccosh(input, out=out)} in Python. */
  public static Tensor arccosh(Tensor input, Out out) {
    return Into.call("arccosh.out", out, input);
  }

  /** {@code angle(input, out=out)} in Python. */
  public static Tensor angle(Tensor input, Out out) {
    return Into.call("angle.out", out, input);
  }

  /** {@code asin(input, out=out)} in Python. */
  public static Tensor asin(Tensor input, Out out) {
    return Into.call("asin.out", out, input);
  }

  /** {@code arcsin(input, out=out)} in Python. */
  public static Tensor arcsin(Tensor input, Out out) {
    return Into.call("arcsin.out", out, input);
  }

  /** {@code asinh(input, out=out)} in Python. */
  public static Tensor asinh(Tensor input, Out out) {
    return Into.call("asinh.out", out, input);
  }

  /** {@code arcsinh(input, out=out)} in Python. */
  public static Tensor arcsinh(Tensor input, Out out) {
    return Into.call("arcsinh.out", out, input);
  }

  /** {@code atan(input, out=out)} in Python. */
  public static Tensor atan(Tensor input, Out out) {
    return Into.call("atan.out", out, input);
  }

  /** {@code arctan(input, out=out)} in Python. */
  public static Tensor arctan(Tensor input, Out out) {
    return Into.call("arctan.out", out, input);
  }

  /** {@code atanh(input, out=out)} in Python. */
  public static Tensor atanh(Tensor input, Out out) {
    return Into.call("atanh.out", out, input);
  }

  /** {@code arctanh(input, out=out)} in Python. */
  public static Tensor arctanh(Tensor input, Out out) {
    return Into.call("arctanh.out", out, input);
  }

  /** {@code bitwise_not(input, out=out)} in Python. */
  public static Tensor bitwise_not(Tensor input, Out out) {
    return Into.call("bitwise_not.out", out, input);
  }

  /** {@code ceil(input, out=out)} in Python. */
  public static Tensor ceil(Tensor input, Out out) {
    return Into.call("ceil.out", out, input);
  }

  /** {@code cos(input, out=out)} in Python. */
  public static Tensor cos(Tensor input, Out out) {
    return Into.call("cos.out", out, input);
  }

  /** {@code cosh(input, out=out)} in Python. */
  public static Tensor cosh(Tensor input, Out out) {
    return Into.call("cosh.out", out, input);
  }

  /** {@code deg2rad(input, out=out)} in Python. */
  public static Tensor deg2rad(Tensor input, Out out) {
    return Into.call("deg2rad.out", out, input);
  }

  /** {@code digamma(input, out=out)} in Python. */
  public static Tensor digamma(Tensor input, Out out) {
    return Into.call("digamma.out", out, input);
  }

  /** {@code erf(input, out=out)} in Python. */
  public static Tensor erf(Tensor input, Out out) {
    return Into.call("erf.out", out, input);
  }

  /** {@code erfc(input, out=out)} in Python. */
  public static Tensor erfc(Tensor input, Out out) {
    return Into.call("erfc.out", out, input);
  }

  /** {@code erfinv(input, out=out)} in Python. */
  public static Tensor erfinv(Tensor input, Out out) {
    return Into.call("erfinv.out", out, input);
  }

  /** {@code exp(input, out=out)} in Python. */
  public static Tensor exp(Tensor input, Out out) {
    return Into.call("exp.out", out, input);
  }

  /** {@code exp2(input, out=out)} in Python. */
  public static Tensor exp2(Tensor input, Out out) {
    return Into.call("exp2.out", out, input);
  }

  /** {@code expm1(input, out=out)} in Python. */
  public static Tensor expm1(Tensor input, Out out) {
    return Into.call("expm1.out", out, input);
  }

  /** {@code fix(input, out=out)} in Python. */
  public static Tensor fix(Tensor input, Out out) {
    return Into.call("fix.out", out, input);
  }

  /** {@code floor(input, out=out)} in Python. */
  public static Tensor floor(Tensor input, Out out) {
    return Into.call("floor.out", out, input);
  }

  /** {@code frac(input, out=out)} in Python. */
  public static Tensor frac(Tensor input, Out out) {
    return Into.call("frac.out", out, input);
  }

  /** {@code i0(input, out=out)} in Python. */
  public static Tensor i0(Tensor input, Out out) {
    return Into.call("i0.out", out, input);
  }

  /** {@code isneginf(input, out=out)} in Python. */
  public static Tensor isneginf(Tensor input, Out out) {
    return Into.call("isneginf.out", out, input);
  }

  /** {@code isposinf(input, out=out)} in Python. */
  public static Tensor isposinf(Tensor input, Out out) {
    return Into.call("isposinf.out", out, input);
  }

  /** {@code lgamma(input, out=out)} in Python. */
  public static Tensor lgamma(Tensor input, Out out) {
    return Into.call("lgamma.out", out, input);
  }

  /** {@code log(input, out=out)} in Python. */
  public static Tensor log(Tensor input, Out out) {
    return Into.call("log.out", out, input);
  }

  /** {@code log10(input, out=out)} in Python. */
  public static Tensor log10(Tensor input, Out out) {
    return Into.call("log10.out", out, input);
  }

  /** {@code log1p(input, out=out)} in Python. */
  public static Tensor log1p(Tensor input, Out out) {
    return Into.call("log1p.out", out, input);
  }

  /** {@code log2(input, out=out)} in Python. */
  public static Tensor log2(Tensor input, Out out) {
    return Into.call("log2.out", out, input);
  }

  /** {@code logical_not(input, out=out)} in Python. */
  public static Tensor logical_not(Tensor input, Out out) {
    return Into.call("logical_not.out", out, input);
  }

  /** {@code neg(input, out=out)} in Python. */
  public static Tensor neg(Tensor input, Out out) {
    return Into.call("neg.out", out, input);
  }

  /** {@code negative(input, out=out)} in Python. */
  public static Tensor negative(Tensor input, Out out) {
    return Into.call("negative.out", out, input);
  }

  /** {@code rad2deg(input, out=out)} in Python. */
  public static Tensor rad2deg(Tensor input, Out out) {
    return Into.call("rad2deg.out", out, input);
  }

  /** {@code reciprocal(input, out=out)} in Python. */
  public static Tensor reciprocal(Tensor input, Out out) {
    return Into.call("reciprocal.out", out, input);
  }

  /** {@code round(input, out=out)} in Python. */
  public static Tensor round(Tensor input, Out out) {
    return Into.call("round.out", out, input);
  }

  /** {@code rsqrt(input, out=out)} in Python. */
  public static Tensor rsqrt(Tensor input, Out out) {
    return Into.call("rsqrt.out", out, input);
  }

  /** {@code sgn(input, out=out)} in Python. */
  public static Tensor sgn(Tensor input, Out out) {
    return Into.call("sgn.out", out, input);
  }

  /** {@code sigmoid(input, out=out)} in Python. */
  public static Tensor sigmoid(Tensor input, Out out) {
    return Into.call("sigmoid.out", out, input);
  }

  /** {@code sign(input, out=out)} in Python. */
  public static Tensor sign(Tensor input, Out out) {
    return Into.call("sign.out", out, input);
  }

  /** {@code signbit(input, out=out)} in Python. */
  public static Tensor signbit(Tensor input, Out out) {
    return Into.call("signbit.out", out, input);
  }

  /** {@code sin(input, out=out)} in Python. */
  public static Tensor sin(Tensor input, Out out) {
    return Into.call("sin.out", out, input);
  }

  /** {@code sinc(input, out=out)} in Python. */
  public static Tensor sinc(Tensor input, Out out) {
    return Into.call("sinc.out", out, input);
  }

  /** {@code sinh(input, out=out)} in Python. */
  public static Tensor sinh(Tensor input, Out out) {
    return Into.call("sinh.out", out, input);
  }

  /** {@code sqrt(input, out=out)} in Python. */
  public static Tensor sqrt(Tensor input, Out out) {
    return Into.call("sqrt.out", out, input);
  }

  /** {@code square(input, out=out)} in Python. */
  public static Tensor square(Tensor input, Out out) {
    return Into.call("square.out", out, input);
  }

  /** {@code tan(input, out=out)} in Python. */
  public static Tensor tan(Tensor input, Out out) {
    return Into.call("tan.out", out, input);
  }

  /** {@code tanh(input, out=out)} in Python. */
  public static Tensor tanh(Tensor input, Out out) {
    return Into.call("tanh.out", out, input);
  }

  /** {@code trunc(input, out=out)} in Python. */
  public static Tensor trunc(Tensor input, Out out) {
    return Into.call("trunc.out", out, input);
  }

  /** {@code round(input, decimals, out=out)} in Python. */
  public static Tensor round(Tensor input, Decimals decimals, Out out) {
    return Into.call("round.decimals_out", out, input, decimals.value());
  }

  /** {@code logit(input, out=out)} in Python. */
  public static Tensor logit(Tensor input, Out out) {
    return Into.call("logit.out", out, input);
  }

  /** {@code logit(input, eps, out=out)} in Python. */
  public static Tensor logit(Tensor input, Eps eps, Out out) {
    return Into.call("logit.out", out, input, eps.value());
  }

  /** {@code nan_to_num(input, out=out)} in Python. */
  public static Tensor nan_to_num(Tensor input, Out out) {
    return Into.call("nan_to_num.out", out, input);
  }

  /** {@code nan_to_num(input, nan, out=out)} in Python. */
  public static Tensor nan_to_num(Tensor input, double nan, Out out) {
    return Into.call("nan_to_num.out", out, input, nan);
  }

  /** {@code mvlgamma(input, p, out=out)} in Python. */
  public static Tensor mvlgamma(Tensor input, long p, Out out) {
    return Into.call("mvlgamma.out", out, input, p);
  }

  /** {@code polygamma(n, input, out=out)} in Python. */
  public static Tensor polygamma(long n, Tensor input, Out out) {
    return Into.call("polygamma.out", out, n, input);
  }

  /** {@code frexp(input, out=out)} in Python. */
  public static Frexp frexp(Tensor input, OutPair out) {
    return new Frexp(Into.call("frexp.Tensor_out", out, input).first(), out.second());
  }
}
