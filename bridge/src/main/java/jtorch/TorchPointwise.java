package jtorch;

import jtorch.NnKwargs.Eps;
import jtorch.TensorKwargs.Decimals;

/**
 * Functions of each element.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#pointwise-ops">Pointwise ops</a>.
 */
abstract class TorchPointwise extends TorchSized {
  TorchPointwise() {}

  /** As {@link Tensor#abs()}. */
  public static Tensor abs(Tensor input) {
    return input.abs();
  }

  /** As {@link Tensor#neg()}. */
  public static Tensor neg(Tensor input) {
    return input.neg();
  }

  /** As {@link Tensor#exp()}. */
  public static Tensor exp(Tensor input) {
    return input.exp();
  }

  /** As {@link Tensor#exp2()}. */
  public static Tensor exp2(Tensor input) {
    return input.exp2();
  }

  /** As {@link Tensor#expm1()}. */
  public static Tensor expm1(Tensor input) {
    return input.expm1();
  }

  /** As {@link Tensor#log()}. */
  public static Tensor log(Tensor input) {
    return input.log();
  }

  /** As {@link Tensor#log2()}. */
  public static Tensor log2(Tensor input) {
    return input.log2();
  }

  /** As {@link Tensor#log10()}. */
  public static Tensor log10(Tensor input) {
    return input.log10();
  }

  /** As {@link Tensor#log1p()}. */
  public static Tensor log1p(Tensor input) {
    return input.log1p();
  }

  /** As {@link Tensor#sin()}. */
  public static Tensor sin(Tensor input) {
    return input.sin();
  }

  /** As {@link Tensor#cos()}. */
  public static Tensor cos(Tensor input) {
    return input.cos();
  }

  /** As {@link Tensor#tan()}. */
  public static Tensor tan(Tensor input) {
    return input.tan();
  }

  /** As {@link Tensor#asin()}. */
  public static Tensor asin(Tensor input) {
    return input.asin();
  }

  /** As {@link Tensor#acos()}. */
  public static Tensor acos(Tensor input) {
    return input.acos();
  }

  /** As {@link Tensor#atan()}. */
  public static Tensor atan(Tensor input) {
    return input.atan();
  }

  /** As {@link Tensor#sinh()}. */
  public static Tensor sinh(Tensor input) {
    return input.sinh();
  }

  /** As {@link Tensor#cosh()}. */
  public static Tensor cosh(Tensor input) {
    return input.cosh();
  }

  /** As {@link Tensor#tanh()}. */
  public static Tensor tanh(Tensor input) {
    return input.tanh();
  }

  /** As {@link Tensor#asinh()}. */
  public static Tensor asinh(Tensor input) {
    return input.asinh();
  }

  /** As {@link Tensor#acosh()}. */
  public static Tensor acosh(Tensor input) {
    return input.acosh();
  }

  /** As {@link Tensor#atanh()}. */
  public static Tensor atanh(Tensor input) {
    return input.atanh();
  }

  /** As {@link Tensor#sigmoid()}. */
  public static Tensor sigmoid(Tensor input) {
    return input.sigmoid();
  }

  /** As {@link Tensor#logit()}. */
  public static Tensor logit(Tensor input) {
    return input.logit();
  }

  /** As {@link Tensor#logit(Eps)}. */
  public static Tensor logit(Tensor input, Eps eps) {
    return input.logit(eps);
  }

  /** As {@link Tensor#relu()}. */
  public static Tensor relu(Tensor input) {
    return input.relu();
  }

  /** As {@link Tensor#sqrt()}. */
  public static Tensor sqrt(Tensor input) {
    return input.sqrt();
  }

  /** As {@link Tensor#rsqrt()}. */
  public static Tensor rsqrt(Tensor input) {
    return input.rsqrt();
  }

  /** As {@link Tensor#square()}. */
  public static Tensor square(Tensor input) {
    return input.square();
  }

  /** As {@link Tensor#reciprocal()}. */
  public static Tensor reciprocal(Tensor input) {
    return input.reciprocal();
  }

  /** As {@link Tensor#floor()}. */
  public static Tensor floor(Tensor input) {
    return input.floor();
  }

  /** As {@link Tensor#ceil()}. */
  public static Tensor ceil(Tensor input) {
    return input.ceil();
  }

  /** As {@link Tensor#round()}. */
  public static Tensor round(Tensor input) {
    return input.round();
  }

  /** As {@link Tensor#round(Decimals)}. */
  public static Tensor round(Tensor input, Decimals decimals) {
    return input.round(decimals);
  }

  /** As {@link Tensor#trunc()}. */
  public static Tensor trunc(Tensor input) {
    return input.trunc();
  }

  /** As {@link Tensor#frac()}. */
  public static Tensor frac(Tensor input) {
    return input.frac();
  }

  /** As {@link Tensor#sign()}. */
  public static Tensor sign(Tensor input) {
    return input.sign();
  }

  /** As {@link Tensor#erf()}. */
  public static Tensor erf(Tensor input) {
    return input.erf();
  }

  /** As {@link Tensor#erfc()}. */
  public static Tensor erfc(Tensor input) {
    return input.erfc();
  }

  /** As {@link Tensor#erfinv()}. */
  public static Tensor erfinv(Tensor input) {
    return input.erfinv();
  }

  /** As {@link Tensor#lgamma()}. */
  public static Tensor lgamma(Tensor input) {
    return input.lgamma();
  }

  /** As {@link Tensor#digamma()}. */
  public static Tensor digamma(Tensor input) {
    return input.digamma();
  }

  /** As {@link Tensor#i0()}. */
  public static Tensor i0(Tensor input) {
    return input.i0();
  }

  /** As {@link Tensor#sinc()}. */
  public static Tensor sinc(Tensor input) {
    return input.sinc();
  }

  /** As {@link Tensor#deg2rad()}. */
  public static Tensor deg2rad(Tensor input) {
    return input.deg2rad();
  }

  /** As {@link Tensor#rad2deg()}. */
  public static Tensor rad2deg(Tensor input) {
    return input.rad2deg();
  }

  /** As {@link Tensor#logical_not()}. */
  public static Tensor logical_not(Tensor input) {
    return input.logical_not();
  }

  /** As {@link Tensor#bitwise_not()}. */
  public static Tensor bitwise_not(Tensor input) {
    return input.bitwise_not();
  }

  /** As {@link Tensor#isnan()}. */
  public static Tensor isnan(Tensor input) {
    return input.isnan();
  }

  /** As {@link Tensor#isinf()}. */
  public static Tensor isinf(Tensor input) {
    return input.isinf();
  }

  /** As {@link Tensor#isfinite()}. */
  public static Tensor isfinite(Tensor input) {
    return input.isfinite();
  }

  /** As {@link Tensor#isposinf()}. */
  public static Tensor isposinf(Tensor input) {
    return input.isposinf();
  }

  /** As {@link Tensor#isneginf()}. */
  public static Tensor isneginf(Tensor input) {
    return input.isneginf();
  }

  /** As {@link Tensor#signbit()}. */
  public static Tensor signbit(Tensor input) {
    return input.signbit();
  }
}
