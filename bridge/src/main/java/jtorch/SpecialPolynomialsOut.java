package jtorch;

import jtorch.OutKwargs.Out;

/**
 * Polynomials that mathematics has a name for, written into a tensor of the caller's: {@code out=}.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/special.html">torch.special</a>.
 */
abstract class SpecialPolynomialsOut extends SpecialOut {
  SpecialPolynomialsOut() {}

  /** {@code chebyshev_polynomial_t(input, n, out=out)} in Python. */
  public static Tensor chebyshev_polynomial_t(Tensor input, Tensor n, Out out) {
    return Into.call("special_chebyshev_polynomial_t.out", out, input, n);
  }

  /** {@code chebyshev_polynomial_t(input, n, out=out)} in Python. */
  public static Tensor chebyshev_polynomial_t(Tensor input, Number n, Out out) {
    return Into.call("special_chebyshev_polynomial_t.n_scalar_out", out, input, n);
  }

  /** {@code chebyshev_polynomial_u(input, n, out=out)} in Python. */
  public static Tensor chebyshev_polynomial_u(Tensor input, Tensor n, Out out) {
    return Into.call("special_chebyshev_polynomial_u.out", out, input, n);
  }

  /** {@code chebyshev_polynomial_u(input, n, out=out)} in Python. */
  public static Tensor chebyshev_polynomial_u(Tensor input, Number n, Out out) {
    return Into.call("special_chebyshev_polynomial_u.n_scalar_out", out, input, n);
  }

  /** {@code chebyshev_polynomial_v(input, n, out=out)} in Python. */
  public static Tensor chebyshev_polynomial_v(Tensor input, Tensor n, Out out) {
    return Into.call("special_chebyshev_polynomial_v.out", out, input, n);
  }

  /** {@code chebyshev_polynomial_v(input, n, out=out)} in Python. */
  public static Tensor chebyshev_polynomial_v(Tensor input, Number n, Out out) {
    return Into.call("special_chebyshev_polynomial_v.n_scalar_out", out, input, n);
  }

  /** {@code chebyshev_polynomial_w(input, n, out=out)} in Python. */
  public static Tensor chebyshev_polynomial_w(Tensor input, Tensor n, Out out) {
    return Into.call("special_chebyshev_polynomial_w.out", out, input, n);
  }

  /** {@code chebyshev_polynomial_w(input, n, out=out)} in Python. */
  public static Tensor chebyshev_polynomial_w(Tensor input, Number n, Out out) {
    return Into.call("special_chebyshev_polynomial_w.n_scalar_out", out, input, n);
  }

  /** {@code hermite_polynomial_h(input, n, out=out)} in Python. */
  public static Tensor hermite_polynomial_h(Tensor input, Tensor n, Out out) {
    return Into.call("special_hermite_polynomial_h.out", out, input, n);
  }

  /** {@code hermite_polynomial_h(input, n, out=out)} in Python. */
  public static Tensor hermite_polynomial_h(Tensor input, Number n, Out out) {
    return Into.call("special_hermite_polynomial_h.n_scalar_out", out, input, n);
  }

  /** {@code hermite_polynomial_he(input, n, out=out)} in Python. */
  public static Tensor hermite_polynomial_he(Tensor input, Tensor n, Out out) {
    return Into.call("special_hermite_polynomial_he.out", out, input, n);
  }

  /** {@code hermite_polynomial_he(input, n, out=out)} in Python. */
  public static Tensor hermite_polynomial_he(Tensor input, Number n, Out out) {
    return Into.call("special_hermite_polynomial_he.n_scalar_out", out, input, n);
  }

  /** {@code laguerre_polynomial_l(input, n, out=out)} in Python. */
  public static Tensor laguerre_polynomial_l(Tensor input, Tensor n, Out out) {
    return Into.call("special_laguerre_polynomial_l.out", out, input, n);
  }

  /** {@code laguerre_polynomial_l(input, n, out=out)} in Python. */
  public static Tensor laguerre_polynomial_l(Tensor input, Number n, Out out) {
    return Into.call("special_laguerre_polynomial_l.n_scalar_out", out, input, n);
  }

  /** {@code legendre_polynomial_p(input, n, out=out)} in Python. */
  public static Tensor legendre_polynomial_p(Tensor input, Tensor n, Out out) {
    return Into.call("special_legendre_polynomial_p.out", out, input, n);
  }

  /** {@code legendre_polynomial_p(input, n, out=out)} in Python. */
  public static Tensor legendre_polynomial_p(Tensor input, Number n, Out out) {
    return Into.call("special_legendre_polynomial_p.n_scalar_out", out, input, n);
  }

  /** {@code shifted_chebyshev_polynomial_t(input, n, out=out)} in Python. */
  public static Tensor shifted_chebyshev_polynomial_t(Tensor input, Tensor n, Out out) {
    return Into.call("special_shifted_chebyshev_polynomial_t.out", out, input, n);
  }

  /** {@code shifted_chebyshev_polynomial_t(input, n, out=out)} in Python. */
  public static Tensor shifted_chebyshev_polynomial_t(Tensor input, Number n, Out out) {
    return Into.call("special_shifted_chebyshev_polynomial_t.n_scalar_out", out, input, n);
  }

  /** {@code shifted_chebyshev_polynomial_u(input, n, out=out)} in Python. */
  public static Tensor shifted_chebyshev_polynomial_u(Tensor input, Tensor n, Out out) {
    return Into.call("special_shifted_chebyshev_polynomial_u.out", out, input, n);
  }

  /** {@code shifted_chebyshev_polynomial_u(input, n, out=out)} in Python. */
  public static Tensor shifted_chebyshev_polynomial_u(Tensor input, Number n, Out out) {
    return Into.call("special_shifted_chebyshev_polynomial_u.n_scalar_out", out, input, n);
  }

  /** {@code shifted_chebyshev_polynomial_v(input, n, out=out)} in Python. */
  public static Tensor shifted_chebyshev_polynomial_v(Tensor input, Tensor n, Out out) {
    return Into.call("special_shifted_chebyshev_polynomial_v.out", out, input, n);
  }

  /** {@code shifted_chebyshev_polynomial_v(input, n, out=out)} in Python. */
  public static Tensor shifted_chebyshev_polynomial_v(Tensor input, Number n, Out out) {
    return Into.call("special_shifted_chebyshev_polynomial_v.n_scalar_out", out, input, n);
  }

  /** {@code shifted_chebyshev_polynomial_w(input, n, out=out)} in Python. */
  public static Tensor shifted_chebyshev_polynomial_w(Tensor input, Tensor n, Out out) {
    return Into.call("special_shifted_chebyshev_polynomial_w.out", out, input, n);
  }

  /** {@code shifted_chebyshev_polynomial_w(input, n, out=out)} in Python. */
  public static Tensor shifted_chebyshev_polynomial_w(Tensor input, Number n, Out out) {
    return Into.call("special_shifted_chebyshev_polynomial_w.n_scalar_out", out, input, n);
  }
}
