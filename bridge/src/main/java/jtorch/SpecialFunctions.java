package jtorch;

import jtorch.NnKwargs.Eps;
import jtorch.TensorKwargs.Decimals;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.TensorKwargs.Keepdim;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import org.bytedeco.pytorch.DoubleOptional;

/**
 * Functions that mathematics has a name for, of each element: the shape stays, and integers give
 * floats.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/special.html">torch.special</a>.
 */
abstract class SpecialFunctions extends SpecialPolynomials {
  SpecialFunctions() {}

  /** Returns the Airy function, without a gradient. */
  public static Tensor airy_ai(Tensor input) {
    return Call.tensor(
        "airy_ai", () -> org.bytedeco.pytorch.global.torch.special_airy_ai(input.raw()));
  }

  /** Returns the Bessel function of the first kind of order 0, without a gradient. */
  public static Tensor bessel_j0(Tensor input) {
    return Call.tensor(
        "bessel_j0", () -> org.bytedeco.pytorch.global.torch.special_bessel_j0(input.raw()));
  }

  /** Returns the Bessel function of the first kind of order 1, without a gradient. */
  public static Tensor bessel_j1(Tensor input) {
    return Call.tensor(
        "bessel_j1", () -> org.bytedeco.pytorch.global.torch.special_bessel_j1(input.raw()));
  }

  /** Returns the Bessel function of the second kind of order 0, without a gradient. */
  public static Tensor bessel_y0(Tensor input) {
    return Call.tensor(
        "bessel_y0", () -> org.bytedeco.pytorch.global.torch.special_bessel_y0(input.raw()));
  }

  /** Returns the Bessel function of the second kind of order 1, without a gradient. */
  public static Tensor bessel_y1(Tensor input) {
    return Call.tensor(
        "bessel_y1", () -> org.bytedeco.pytorch.global.torch.special_bessel_y1(input.raw()));
  }

  /** Returns the derivative of {@link #gammaln}. */
  public static Tensor digamma(Tensor input) {
    return Call.tensor(
        "digamma", () -> org.bytedeco.pytorch.global.torch.special_digamma(input.raw()));
  }

  /** Returns {@code -x ln(x)}, the entropy: 0 at 0, and -inf below. */
  public static Tensor entr(Tensor input) {
    return Call.tensor("entr", () -> org.bytedeco.pytorch.global.torch.special_entr(input.raw()));
  }

  /** Returns the error function. */
  public static Tensor erf(Tensor input) {
    return Call.tensor("erf", () -> org.bytedeco.pytorch.global.torch.special_erf(input.raw()));
  }

  /** Returns 1 less the error function. */
  public static Tensor erfc(Tensor input) {
    return Call.tensor("erfc", () -> org.bytedeco.pytorch.global.torch.special_erfc(input.raw()));
  }

  /** Returns {@code exp(x * x) * erfc(x)}. */
  public static Tensor erfcx(Tensor input) {
    return Call.tensor("erfcx", () -> org.bytedeco.pytorch.global.torch.special_erfcx(input.raw()));
  }

  /** Returns the inverse of the error function, from -1 to 1. */
  public static Tensor erfinv(Tensor input) {
    return Call.tensor(
        "erfinv", () -> org.bytedeco.pytorch.global.torch.special_erfinv(input.raw()));
  }

  /** Returns 2 to the power of each element. */
  public static Tensor exp2(Tensor input) {
    return Call.tensor("exp2", () -> org.bytedeco.pytorch.global.torch.special_exp2(input.raw()));
  }

  /** Returns {@code 1 / (1 + exp(-x))}, the sigmoid. */
  public static Tensor expit(Tensor input) {
    return Call.tensor("expit", () -> org.bytedeco.pytorch.global.torch.special_expit(input.raw()));
  }

  /** Returns {@code exp(x) - 1}, exact near 0. */
  public static Tensor expm1(Tensor input) {
    return Call.tensor("expm1", () -> org.bytedeco.pytorch.global.torch.special_expm1(input.raw()));
  }

  /** Returns the logarithm of the gamma function's size. */
  public static Tensor gammaln(Tensor input) {
    return Call.tensor(
        "gammaln", () -> org.bytedeco.pytorch.global.torch.special_gammaln(input.raw()));
  }

  /** Returns the modified Bessel function of the first kind of order 0. */
  public static Tensor i0(Tensor input) {
    return Call.tensor("i0", () -> org.bytedeco.pytorch.global.torch.special_i0(input.raw()));
  }

  /** Returns {@code exp(-|x|) * i0(x)}. */
  public static Tensor i0e(Tensor input) {
    return Call.tensor("i0e", () -> org.bytedeco.pytorch.global.torch.special_i0e(input.raw()));
  }

  /** Returns the modified Bessel function of the first kind of order 1. */
  public static Tensor i1(Tensor input) {
    return Call.tensor("i1", () -> org.bytedeco.pytorch.global.torch.special_i1(input.raw()));
  }

  /** Returns {@code exp(-|x|) * i1(x)}. */
  public static Tensor i1e(Tensor input) {
    return Call.tensor("i1e", () -> org.bytedeco.pytorch.global.torch.special_i1e(input.raw()));
  }

  /** Returns {@code ln(1 + x)}, exact near 0. */
  public static Tensor log1p(Tensor input) {
    return Call.tensor("log1p", () -> org.bytedeco.pytorch.global.torch.special_log1p(input.raw()));
  }

  /** Returns the logarithm of {@link #ndtr}, exact far below 0. */
  public static Tensor log_ndtr(Tensor input) {
    return Call.tensor(
        "log_ndtr", () -> org.bytedeco.pytorch.global.torch.special_log_ndtr(input.raw()));
  }

  /** Returns the modified Bessel function of the first kind of order 0, without a gradient. */
  public static Tensor modified_bessel_i0(Tensor input) {
    return Call.tensor(
        "modified_bessel_i0",
        () -> org.bytedeco.pytorch.global.torch.special_modified_bessel_i0(input.raw()));
  }

  /** Returns the modified Bessel function of the first kind of order 1, without a gradient. */
  public static Tensor modified_bessel_i1(Tensor input) {
    return Call.tensor(
        "modified_bessel_i1",
        () -> org.bytedeco.pytorch.global.torch.special_modified_bessel_i1(input.raw()));
  }

  /** Returns the modified Bessel function of the second kind of order 0, without a gradient. */
  public static Tensor modified_bessel_k0(Tensor input) {
    return Call.tensor(
        "modified_bessel_k0",
        () -> org.bytedeco.pytorch.global.torch.special_modified_bessel_k0(input.raw()));
  }

  /** Returns the modified Bessel function of the second kind of order 1, without a gradient. */
  public static Tensor modified_bessel_k1(Tensor input) {
    return Call.tensor(
        "modified_bessel_k1",
        () -> org.bytedeco.pytorch.global.torch.special_modified_bessel_k1(input.raw()));
  }

  /**
   * Returns the probability that a number of the standard normal distribution is below each
   * element.
   */
  public static Tensor ndtr(Tensor input) {
    return Call.tensor("ndtr", () -> org.bytedeco.pytorch.global.torch.special_ndtr(input.raw()));
  }

  /** Returns the inverse of {@link #ndtr}, from 0 to 1. */
  public static Tensor ndtri(Tensor input) {
    return Call.tensor("ndtri", () -> org.bytedeco.pytorch.global.torch.special_ndtri(input.raw()));
  }

  /** As {@link #digamma}. */
  public static Tensor psi(Tensor input) {
    return Call.tensor("psi", () -> org.bytedeco.pytorch.global.torch.special_psi(input.raw()));
  }

  /** Returns {@code exp(x) * modified_bessel_k0(x)}, without a gradient. */
  public static Tensor scaled_modified_bessel_k0(Tensor input) {
    return Call.tensor(
        "scaled_modified_bessel_k0",
        () -> org.bytedeco.pytorch.global.torch.special_scaled_modified_bessel_k0(input.raw()));
  }

  /** Returns {@code exp(x) * modified_bessel_k1(x)}, without a gradient. */
  public static Tensor scaled_modified_bessel_k1(Tensor input) {
    return Call.tensor(
        "scaled_modified_bessel_k1",
        () -> org.bytedeco.pytorch.global.torch.special_scaled_modified_bessel_k1(input.raw()));
  }

  /** Returns {@code sin(pi x) / (pi x)}, 1 at 0. */
  public static Tensor sinc(Tensor input) {
    return Call.tensor("sinc", () -> org.bytedeco.pytorch.global.torch.special_sinc(input.raw()));
  }

  /**
   * Returns the spherical Bessel function of the first kind of order 0: {@code sin(x) / x}, without
   * a gradient.
   */
  public static Tensor spherical_bessel_j0(Tensor input) {
    return Call.tensor(
        "spherical_bessel_j0",
        () -> org.bytedeco.pytorch.global.torch.special_spherical_bessel_j0(input.raw()));
  }

  // Of two tensors, which are broadcast

  /**
   * Returns the regularized lower incomplete gamma function, with a gradient of {@code other} only.
   */
  public static Tensor gammainc(Tensor input, Tensor other) {
    return Call.tensor(
        "gammainc",
        () -> org.bytedeco.pytorch.global.torch.special_gammainc(input.raw(), other.raw()));
  }

  /**
   * Returns the regularized upper incomplete gamma function, with a gradient of {@code other} only.
   */
  public static Tensor gammaincc(Tensor input, Tensor other) {
    return Call.tensor(
        "gammaincc",
        () -> org.bytedeco.pytorch.global.torch.special_gammaincc(input.raw(), other.raw()));
  }

  /** Returns {@code input * ln(1 + other)}, 0 where the input is 0. */
  public static Tensor xlog1py(Tensor input, Tensor other) {
    return Call.tensor(
        "xlog1py",
        () -> org.bytedeco.pytorch.global.torch.special_xlog1py(input.raw(), other.raw()));
  }

  /** As the other, with a number. */
  public static Tensor xlog1py(Tensor input, double other) {
    return Call.tensor(
        "xlog1py",
        () ->
            Natives.withScalar(
                other, n -> org.bytedeco.pytorch.global.torch.special_xlog1py(input.raw(), n)));
  }

  /** As the other, of a number. */
  public static Tensor xlog1py(double input, Tensor other) {
    return Call.tensor(
        "xlog1py",
        () ->
            Natives.withScalar(
                input, n -> org.bytedeco.pytorch.global.torch.special_xlog1py(n, other.raw())));
  }

  /** Returns {@code input * ln(other)}, 0 where the input is 0. */
  public static Tensor xlogy(Tensor input, Tensor other) {
    return Call.tensor(
        "xlogy", () -> org.bytedeco.pytorch.global.torch.special_xlogy(input.raw(), other.raw()));
  }

  /** As the other, with a number. */
  public static Tensor xlogy(Tensor input, double other) {
    return Call.tensor(
        "xlogy",
        () ->
            Natives.withScalar(
                other, n -> org.bytedeco.pytorch.global.torch.special_xlogy(input.raw(), n)));
  }

  /** As the other, of a number. */
  public static Tensor xlogy(double input, Tensor other) {
    return Call.tensor(
        "xlogy",
        () ->
            Natives.withScalar(
                input, n -> org.bytedeco.pytorch.global.torch.special_xlogy(n, other.raw())));
  }

  /**
   * Returns Hurwitz's zeta function: the sum of {@code 1 / (k + other)^input} over k from 0 on,
   * with a gradient of {@code other} only.
   */
  public static Tensor zeta(Tensor input, Tensor other) {
    return Call.tensor(
        "zeta", () -> org.bytedeco.pytorch.global.torch.special_zeta(input.raw(), other.raw()));
  }

  /** As the other, with a number. */
  public static Tensor zeta(Tensor input, double other) {
    return Call.tensor(
        "zeta",
        () ->
            Natives.withScalar(
                other, n -> org.bytedeco.pytorch.global.torch.special_zeta(input.raw(), n)));
  }

  /** As the other, of a number. */
  public static Tensor zeta(double input, Tensor other) {
    return Call.tensor(
        "zeta",
        () ->
            Natives.withScalar(
                input, n -> org.bytedeco.pytorch.global.torch.special_zeta(n, other.raw())));
  }

  // With settings

  /** As {@link Tensor#mvlgamma}. */
  public static Tensor multigammaln(Tensor input, long p) {
    return input.mvlgamma(p);
  }

  /** As {@link torch#polygamma}. */
  public static Tensor polygamma(long n, Tensor input) {
    return input.polygamma(n);
  }

  /** As {@link Tensor#logit()}. */
  public static Tensor logit(Tensor input) {
    return input.logit();
  }

  /** As the other, of the elements limited to {@code eps} to {@code 1 - eps}. */
  public static Tensor logit(Tensor input, double eps) {
    return Call.tensor(
        "logit",
        () -> {
          try (DoubleOptional limit = new DoubleOptional(eps)) {
            return org.bytedeco.pytorch.global.torch.special_logit(input.raw(), limit);
          }
        });
  }

  /** As the other: {@code torch.special.logit(x, eps=1e-6)} in Python. */
  public static Tensor logit(Tensor input, Eps eps) {
    return logit(input, eps.value());
  }

  /** As {@link Tensor#round()}. */
  public static Tensor round(Tensor input) {
    return input.round();
  }

  /** As {@link Tensor#round(TensorKwargs.Decimals)}. */
  public static Tensor round(Tensor input, Decimals decimals) {
    return input.round(decimals);
  }

  /** As {@link Tensor#softmax(long)}. */
  public static Tensor softmax(Tensor input, long dim) {
    return input.softmax(dim);
  }

  /** As the other, computed in another type. */
  public static Tensor softmax(Tensor input, long dim, DtypeOf dtype) {
    return input.to(dtype.value()).softmax(dim);
  }

  /** As the other, with the dimension as a keyword. */
  public static Tensor softmax(Tensor input, Dim dim) {
    return input.softmax(dim);
  }

  /** As {@link Tensor#log_softmax(long)}. */
  public static Tensor log_softmax(Tensor input, long dim) {
    return input.log_softmax(dim);
  }

  /** As the other, computed in another type. */
  public static Tensor log_softmax(Tensor input, long dim, DtypeOf dtype) {
    return input.to(dtype.value()).log_softmax(dim);
  }

  /** As the other, with the dimension as a keyword. */
  public static Tensor log_softmax(Tensor input, Dim dim) {
    return input.log_softmax(dim);
  }

  /** As {@link Tensor#logsumexp(long, Keepdim...)}. */
  public static Tensor logsumexp(Tensor input, long dim, Keepdim... keepdim) {
    return input.logsumexp(dim, keepdim);
  }

  /** As the other, with the dimension as a keyword. */
  public static Tensor logsumexp(Tensor input, Dim dim, Keepdim... keepdim) {
    return input.logsumexp(dim, keepdim);
  }
}
