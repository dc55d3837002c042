package jtorch;

import jtorch.NnKwargs.Eps;
import jtorch.OutKwargs.Out;
import jtorch.TensorKwargs.Decimals;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Keepdim;

/**
 * Functions that mathematics has a name for, written into a tensor of the caller's: {@code out=}.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/special.html">torch.special</a>.
 */
abstract class SpecialOut extends SpecialFunctions {
  SpecialOut() {}

  /** {@code airy_ai(input, out=out)} in Python. */
  public static Tensor airy_ai(Tensor input, Out out) {
    return Into.call("special_airy_ai.out", out, input);
  }

  /** {@code bessel_j0(input, out=out)} in Python. */
  public static Tensor bessel_j0(Tensor input, Out out) {
    return Into.call("special_bessel_j0.out", out, input);
  }

  /** {@code bessel_j1(input, out=out)} in Python. */
  public static Tensor bessel_j1(Tensor input, Out out) {
    return Into.call("special_bessel_j1.out", out, input);
  }

  /** {@code bessel_y0(input, out=out)} in Python. */
  public static Tensor bessel_y0(Tensor input, Out out) {
    return Into.call("special_bessel_y0.out", out, input);
  }

  /** {@code bessel_y1(input, out=out)} in Python. */
  public static Tensor bessel_y1(Tensor input, Out out) {
    return Into.call("special_bessel_y1.out", out, input);
  }

  /** {@code digamma(input, out=out)} in Python. */
  public static Tensor digamma(Tensor input, Out out) {
    return Into.call("special_digamma.out", out, input);
  }

  /** {@code entr(input, out=out)} in Python. */
  public static Tensor entr(Tensor input, Out out) {
    return Into.call("special_entr.out", out, input);
  }

  /** {@code erf(input, out=out)} in Python. */
  public static Tensor erf(Tensor input, Out out) {
    return Into.call("special_erf.out", out, input);
  }

  /** {@code erfc(input, out=out)} in Python. */
  public static Tensor erfc(Tensor input, Out out) {
    return Into.call("special_erfc.out", out, input);
  }

  /** {@code erfcx(input, out=out)} in Python. */
  public static Tensor erfcx(Tensor input, Out out) {
    return Into.call("special_erfcx.out", out, input);
  }

  /** {@code erfinv(input, out=out)} in Python. */
  public static Tensor erfinv(Tensor input, Out out) {
    return Into.call("special_erfinv.out", out, input);
  }

  /** {@code exp2(input, out=out)} in Python. */
  public static Tensor exp2(Tensor input, Out out) {
    return Into.call("special_exp2.out", out, input);
  }

  /** {@code expit(input, out=out)} in Python. */
  public static Tensor expit(Tensor input, Out out) {
    return Into.call("special_expit.out", out, input);
  }

  /** {@code expm1(input, out=out)} in Python. */
  public static Tensor expm1(Tensor input, Out out) {
    return Into.call("special_expm1.out", out, input);
  }

  /** {@code gammaln(input, out=out)} in Python. */
  public static Tensor gammaln(Tensor input, Out out) {
    return Into.call("special_gammaln.out", out, input);
  }

  /** {@code i0(input, out=out)} in Python. */
  public static Tensor i0(Tensor input, Out out) {
    return Into.call("special_i0.out", out, input);
  }

  /** {@code i0e(input, out=out)} in Python. */
  public static Tensor i0e(Tensor input, Out out) {
    return Into.call("special_i0e.out", out, input);
  }

  /** {@code i1(input, out=out)} in Python. */
  public static Tensor i1(Tensor input, Out out) {
    return Into.call("special_i1.out", out, input);
  }

  /** {@code i1e(input, out=out)} in Python. */
  public static Tensor i1e(Tensor input, Out out) {
    return Into.call("special_i1e.out", out, input);
  }

  /** {@code log1p(input, out=out)} in Python. */
  public static Tensor log1p(Tensor input, Out out) {
    return Into.call("special_log1p.out", out, input);
  }

  /** {@code log_ndtr(input, out=out)} in Python. */
  public static Tensor log_ndtr(Tensor input, Out out) {
    return Into.call("special_log_ndtr.out", out, input);
  }

  /** {@code modified_bessel_i0(input, out=out)} in Python. */
  public static Tensor modified_bessel_i0(Tensor input, Out out) {
    return Into.call("special_modified_bessel_i0.out", out, input);
  }

  /** {@code modified_bessel_i1(input, out=out)} in Python. */
  public static Tensor modified_bessel_i1(Tensor input, Out out) {
    return Into.call("special_modified_bessel_i1.out", out, input);
  }

  /** {@code modified_bessel_k0(input, out=out)} in Python. */
  public static Tensor modified_bessel_k0(Tensor input, Out out) {
    return Into.call("special_modified_bessel_k0.out", out, input);
  }

  /** {@code modified_bessel_k1(input, out=out)} in Python. */
  public static Tensor modified_bessel_k1(Tensor input, Out out) {
    return Into.call("special_modified_bessel_k1.out", out, input);
  }

  /** {@code ndtr(input, out=out)} in Python. */
  public static Tensor ndtr(Tensor input, Out out) {
    return Into.call("special_ndtr.out", out, input);
  }

  /** {@code ndtri(input, out=out)} in Python. */
  public static Tensor ndtri(Tensor input, Out out) {
    return Into.call("special_ndtri.out", out, input);
  }

  /** {@code psi(input, out=out)} in Python. */
  public static Tensor psi(Tensor input, Out out) {
    return Into.call("special_psi.out", out, input);
  }

  /** {@code scaled_modified_bessel_k0(input, out=out)} in Python. */
  public static Tensor scaled_modified_bessel_k0(Tensor input, Out out) {
    return Into.call("special_scaled_modified_bessel_k0.out", out, input);
  }

  /** {@code scaled_modified_bessel_k1(input, out=out)} in Python. */
  public static Tensor scaled_modified_bessel_k1(Tensor input, Out out) {
    return Into.call("special_scaled_modified_bessel_k1.out", out, input);
  }

  /** {@code sinc(input, out=out)} in Python. */
  public static Tensor sinc(Tensor input, Out out) {
    return Into.call("special_sinc.out", out, input);
  }

  /** {@code spherical_bessel_j0(input, out=out)} in Python. */
  public static Tensor spherical_bessel_j0(Tensor input, Out out) {
    return Into.call("special_spherical_bessel_j0.out", out, input);
  }

  /** {@code gammainc(input, other, out=out)} in Python. */
  public static Tensor gammainc(Tensor input, Tensor other, Out out) {
    return Into.call("special_gammainc.out", out, input, other);
  }

  /** {@code gammaincc(input, other, out=out)} in Python. */
  public static Tensor gammaincc(Tensor input, Tensor other, Out out) {
    return Into.call("special_gammaincc.out", out, input, other);
  }

  /** {@code xlog1py(input, other, out=out)} in Python. */
  public static Tensor xlog1py(Tensor input, Tensor other, Out out) {
    return Into.call("special_xlog1py.out", out, input, other);
  }

  /** {@code xlog1py(input, other, out=out)} in Python. */
  public static Tensor xlog1py(Tensor input, Number other, Out out) {
    return Into.call("special_xlog1py.other_scalar_out", out, input, other);
  }

  /** {@code xlog1py(input, other, out=out)} in Python. */
  public static Tensor xlog1py(Number input, Tensor other, Out out) {
    return Into.call("special_xlog1py.self_scalar_out", out, input, other);
  }

  /** {@code xlogy(input, other, out=out)} in Python. */
  public static Tensor xlogy(Tensor input, Tensor other, Out out) {
    return Into.call("special_xlogy.out", out, input, other);
  }

  /** {@code xlogy(input, other, out=out)} in Python. */
  public static Tensor xlogy(Tensor input, Number other, Out out) {
    return Into.call("special_xlogy.other_scalar_out", out, input, other);
  }

  /** {@code xlogy(input, other, out=out)} in Python. */
  public static Tensor xlogy(Number input, Tensor other, Out out) {
    return Into.call("special_xlogy.self_scalar_out", out, input, other);
  }

  /** {@code zeta(input, other, out=out)} in Python. */
  public static Tensor zeta(Tensor input, Tensor other, Out out) {
    return Into.call("special_zeta.out", out, input, other);
  }

  /** {@code zeta(input, other, out=out)} in Python. */
  public static Tensor zeta(Tensor input, Number other, Out out) {
    return Into.call("special_zeta.other_scalar_out", out, input, other);
  }

  /** {@code zeta(input, other, out=out)} in Python. */
  public static Tensor zeta(Number input, Tensor other, Out out) {
    return Into.call("special_zeta.self_scalar_out", out, input, other);
  }

  /** {@code multigammaln(input, p, out=out)} in Python. */
  public static Tensor multigammaln(Tensor input, long p, Out out) {
    return Into.call("special_multigammaln.out", out, input, p);
  }

  /** {@code polygamma(n, input, out=out)} in Python. */
  public static Tensor polygamma(long n, Tensor input, Out out) {
    return Into.call("special_polygamma.out", out, n, input);
  }

  /** {@code logit(input, out=out)} in Python. */
  public static Tensor logit(Tensor input, Out out) {
    return Into.call("special_logit.out", out, input);
  }

  /** {@code logit(input, eps, out=out)} in Python. */
  public static Tensor logit(Tensor input, double eps, Out out) {
    return Into.call("special_logit.out", out, input, eps);
  }

  /** {@code logit(input, eps, out=out)} in Python. */
  public static Tensor logit(Tensor input, Eps eps, Out out) {
    return Into.call("special_logit.out", out, input, eps.value());
  }

  /** {@code round(input, out=out)} in Python. */
  public static Tensor round(Tensor input, Out out) {
    return Into.call("special_round.out", out, input);
  }

  /** {@code round(input, decimals, out=out)} in Python. */
  public static Tensor round(Tensor input, Decimals decimals, Out out) {
    return Into.call("special_round.out", out, input, decimals.value());
  }

  /** {@code logsumexp(input, dim, out=out)} in Python. */
  public static Tensor logsumexp(Tensor input, long dim, Out out) {
    return Into.call("special_logsumexp.out", out, input, new long[] {dim});
  }

  /** {@code logsumexp(input, dim, out=out)} in Python. */
  public static Tensor logsumexp(Tensor input, Dim dim, Out out) {
    return Into.call("special_logsumexp.out", out, input, new long[] {dim.value()});
  }

  /** {@code logsumexp(input, dim, keepdim, out=out)} in Python. */
  public static Tensor logsumexp(Tensor input, long dim, Keepdim keepdim, Out out) {
    return Into.call("special_logsumexp.out", out, input, new long[] {dim}, keepdim.value());
  }

  /** {@code logsumexp(input, dim, keepdim, out=out)} in Python. */
  public static Tensor logsumexp(Tensor input, Dim dim, Keepdim keepdim, Out out) {
    return Into.call(
        "special_logsumexp.out", out, input, new long[] {dim.value()}, keepdim.value());
  }
}
