package jtorch;

import jtorch.internal.Call;
import jtorch.internal.Natives;

/**
 * Polynomials that are orthogonal to each other; none records a gradient, as in Python.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/special.html">torch.special</a>.
 */
abstract class SpecialPolynomials {
  SpecialPolynomials() {}

  /** Returns Chebyshev's polynomials of the first kind, of the degrees {@code n}, broadcast. */
  public static Tensor chebyshev_polynomial_t(Tensor input, Tensor n) {
    return Call.tensor(
        "chebyshev_polynomial_t",
        () ->
            org.bytedeco.pytorch.global.torch.special_chebyshev_polynomial_t(input.raw(), n.raw()));
  }

  /** As the other, of one degree. */
  public static Tensor chebyshev_polynomial_t(Tensor input, long n) {
    return Call.tensor(
        "chebyshev_polynomial_t",
        () ->
            Natives.withScalar(
                n,
                degree ->
                    org.bytedeco.pytorch.global.torch.special_chebyshev_polynomial_t(
                        input.raw(), degree)));
  }

  /** As the other, of a number. */
  public static Tensor chebyshev_polynomial_t(double input, Tensor n) {
    return Call.tensor(
        "chebyshev_polynomial_t",
        () ->
            Natives.withScalar(
                input,
                x -> org.bytedeco.pytorch.global.torch.special_chebyshev_polynomial_t(x, n.raw())));
  }

  /** Returns Chebyshev's polynomials of the second kind, of the degrees {@code n}, broadcast. */
  public static Tensor chebyshev_polynomial_u(Tensor input, Tensor n) {
    return Call.tensor(
        "chebyshev_polynomial_u",
        () ->
            org.bytedeco.pytorch.global.torch.special_chebyshev_polynomial_u(input.raw(), n.raw()));
  }

  /** As the other, of one degree. */
  public static Tensor chebyshev_polynomial_u(Tensor input, long n) {
    return Call.tensor(
        "chebyshev_polynomial_u",
        () ->
            Natives.withScalar(
                n,
                degree ->
                    org.bytedeco.pytorch.global.torch.special_chebyshev_polynomial_u(
                        input.raw(), degree)));
  }

  /** As the other, of a number. */
  public static Tensor chebyshev_polynomial_u(double input, Tensor n) {
    return Call.tensor(
        "chebyshev_polynomial_u",
        () ->
            Natives.withScalar(
                input,
                x -> org.bytedeco.pytorch.global.torch.special_chebyshev_polynomial_u(x, n.raw())));
  }

  /** Returns Chebyshev's polynomials of the third kind, of the degrees {@code n}, broadcast. */
  public static Tensor chebyshev_polynomial_v(Tensor input, Tensor n) {
    return Call.tensor(
        "chebyshev_polynomial_v",
        () ->
            org.bytedeco.pytorch.global.torch.special_chebyshev_polynomial_v(input.raw(), n.raw()));
  }

  /** As the other, of one degree. */
  public static Tensor chebyshev_polynomial_v(Tensor input, long n) {
    return Call.tensor(
        "chebyshev_polynomial_v",
        () ->
            Natives.withScalar(
                n,
                degree ->
                    org.bytedeco.pytorch.global.torch.special_chebyshev_polynomial_v(
                        input.raw(), degree)));
  }

  /** As the other, of a number. */
  public static Tensor chebyshev_polynomial_v(double input, Tensor n) {
    return Call.tensor(
        "chebyshev_polynomial_v",
        () ->
            Natives.withScalar(
                input,
                x -> org.bytedeco.pytorch.global.torch.special_chebyshev_polynomial_v(x, n.raw())));
  }

  /** Returns Chebyshev's polynomials of the fourth kind, of the degrees {@code n}, broadcast. */
  public static Tensor chebyshev_polynomial_w(Tensor input, Tensor n) {
    return Call.tensor(
        "chebyshev_polynomial_w",
        () ->
            org.bytedeco.pytorch.global.torch.special_chebyshev_polynomial_w(input.raw(), n.raw()));
  }

  /** As the other, of one degree. */
  public static Tensor chebyshev_polynomial_w(Tensor input, long n) {
    return Call.tensor(
        "chebyshev_polynomial_w",
        () ->
            Natives.withScalar(
                n,
                degree ->
                    org.bytedeco.pytorch.global.torch.special_chebyshev_polynomial_w(
                        input.raw(), degree)));
  }

  /** As the other, of a number. */
  public static Tensor chebyshev_polynomial_w(double input, Tensor n) {
    return Call.tensor(
        "chebyshev_polynomial_w",
        () ->
            Natives.withScalar(
                input,
                x -> org.bytedeco.pytorch.global.torch.special_chebyshev_polynomial_w(x, n.raw())));
  }

  /** Returns Hermite's polynomials as physics has them, of the degrees {@code n}, broadcast. */
  public static Tensor hermite_polynomial_h(Tensor input, Tensor n) {
    return Call.tensor(
        "hermite_polynomial_h",
        () -> org.bytedeco.pytorch.global.torch.special_hermite_polynomial_h(input.raw(), n.raw()));
  }

  /** As the other, of one degree. */
  public static Tensor hermite_polynomial_h(Tensor input, long n) {
    return Call.tensor(
        "hermite_polynomial_h",
        () ->
            Natives.withScalar(
                n,
                degree ->
                    org.bytedeco.pytorch.global.torch.special_hermite_polynomial_h(
                        input.raw(), degree)));
  }

  /** As the other, of a number. */
  public static Tensor hermite_polynomial_h(double input, Tensor n) {
    return Call.tensor(
        "hermite_polynomial_h",
        () ->
            Natives.withScalar(
                input,
                x -> org.bytedeco.pytorch.global.torch.special_hermite_polynomial_h(x, n.raw())));
  }

  /** Returns Hermite's polynomials as statistics has them, of the degrees {@code n}, broadcast. */
  public static Tensor hermite_polynomial_he(Tensor input, Tensor n) {
    return Call.tensor(
        "hermite_polynomial_he",
        () ->
            org.bytedeco.pytorch.global.torch.special_hermite_polynomial_he(input.raw(), n.raw()));
  }

  /** As the other, of one degree. */
  public static Tensor hermite_polynomial_he(Tensor input, long n) {
    return Call.tensor(
        "hermite_polynomial_he",
        () ->
            Natives.withScalar(
                n,
                degree ->
                    org.bytedeco.pytorch.global.torch.special_hermite_polynomial_he(
                        input.raw(), degree)));
  }

  /** As the other, of a number. */
  public static Tensor hermite_polynomial_he(double input, Tensor n) {
    return Call.tensor(
        "hermite_polynomial_he",
        () ->
            Natives.withScalar(
                input,
                x -> org.bytedeco.pytorch.global.torch.special_hermite_polynomial_he(x, n.raw())));
  }

  /** Returns Laguerre's polynomials, of the degrees {@code n}, broadcast. */
  public static Tensor laguerre_polynomial_l(Tensor input, Tensor n) {
    return Call.tensor(
        "laguerre_polynomial_l",
        () ->
            org.bytedeco.pytorch.global.torch.special_laguerre_polynomial_l(input.raw(), n.raw()));
  }

  /** As the other, of one degree. */
  public static Tensor laguerre_polynomial_l(Tensor input, long n) {
    return Call.tensor(
        "laguerre_polynomial_l",
        () ->
            Natives.withScalar(
                n,
                degree ->
                    org.bytedeco.pytorch.global.torch.special_laguerre_polynomial_l(
                        input.raw(), degree)));
  }

  /** As the other, of a number. */
  public static Tensor laguerre_polynomial_l(double input, Tensor n) {
    return Call.tensor(
        "laguerre_polynomial_l",
        () ->
            Natives.withScalar(
                input,
                x -> org.bytedeco.pytorch.global.torch.special_laguerre_polynomial_l(x, n.raw())));
  }

  /** Returns Legendre's polynomials, of the degrees {@code n}, broadcast. */
  public static Tensor legendre_polynomial_p(Tensor input, Tensor n) {
    return Call.tensor(
        "legendre_polynomial_p",
        () ->
            org.bytedeco.pytorch.global.torch.special_legendre_polynomial_p(input.raw(), n.raw()));
  }

  /** As the other, of one degree. */
  public static Tensor legendre_polynomial_p(Tensor input, long n) {
    return Call.tensor(
        "legendre_polynomial_p",
        () ->
            Natives.withScalar(
                n,
                degree ->
                    org.bytedeco.pytorch.global.torch.special_legendre_polynomial_p(
                        input.raw(), degree)));
  }

  /** As the other, of a number. */
  public static Tensor legendre_polynomial_p(double input, Tensor n) {
    return Call.tensor(
        "legendre_polynomial_p",
        () ->
            Natives.withScalar(
                input,
                x -> org.bytedeco.pytorch.global.torch.special_legendre_polynomial_p(x, n.raw())));
  }

  /**
   * Returns Chebyshev's polynomials of the first kind, for 0 to 1, of the degrees {@code n},
   * broadcast.
   */
  public static Tensor shifted_chebyshev_polynomial_t(Tensor input, Tensor n) {
    return Call.tensor(
        "shifted_chebyshev_polynomial_t",
        () ->
            org.bytedeco.pytorch.global.torch.special_shifted_chebyshev_polynomial_t(
                input.raw(), n.raw()));
  }

  /** As the other, of one degree. */
  public static Tensor shifted_chebyshev_polynomial_t(Tensor input, long n) {
    return Call.tensor(
        "shifted_chebyshev_polynomial_t",
        () ->
            Natives.withScalar(
                n,
                degree ->
                    org.bytedeco.pytorch.global.torch.special_shifted_chebyshev_polynomial_t(
                        input.raw(), degree)));
  }

  /** As the other, of a number. */
  public static Tensor shifted_chebyshev_polynomial_t(double input, Tensor n) {
    return Call.tensor(
        "shifted_chebyshev_polynomial_t",
        () ->
            Natives.withScalar(
                input,
                x ->
                    org.bytedeco.pytorch.global.torch.special_shifted_chebyshev_polynomial_t(
                        x, n.raw())));
  }

  /**
   * Returns Chebyshev's polynomials of the second kind, for 0 to 1, of the degrees {@code n},
   * broadcast.
   */
  public static Tensor shifted_chebyshev_polynomial_u(Tensor input, Tensor n) {
    return Call.tensor(
        "shifted_chebyshev_polynomial_u",
        () ->
            org.bytedeco.pytorch.global.torch.special_shifted_chebyshev_polynomial_u(
                input.raw(), n.raw()));
  }

  /** As the other, of one degree. */
  public static Tensor shifted_chebyshev_polynomial_u(Tensor input, long n) {
    return Call.tensor(
        "shifted_chebyshev_polynomial_u",
        () ->
            Natives.withScalar(
                n,
                degree ->
                    org.bytedeco.pytorch.global.torch.special_shifted_chebyshev_polynomial_u(
                        input.raw(), degree)));
  }

  /** As the other, of a number. */
  public static Tensor shifted_chebyshev_polynomial_u(double input, Tensor n) {
    return Call.tensor(
        "shifted_chebyshev_polynomial_u",
        () ->
            Natives.withScalar(
                input,
                x ->
                    org.bytedeco.pytorch.global.torch.special_shifted_chebyshev_polynomial_u(
                        x, n.raw())));
  }

  /**
   * Returns Chebyshev's polynomials of the third kind, for 0 to 1, of the degrees {@code n},
   * broadcast.
   */
  public static Tensor shifted_chebyshev_polynomial_v(Tensor input, Tensor n) {
    return Call.tensor(
        "shifted_chebyshev_polynomial_v",
        () ->
            org.bytedeco.pytorch.global.torch.special_shifted_chebyshev_polynomial_v(
                input.raw(), n.raw()));
  }

  /** As the other, of one degree. */
  public static Tensor shifted_chebyshev_polynomial_v(Tensor input, long n) {
    return Call.tensor(
        "shifted_chebyshev_polynomial_v",
        () ->
            Natives.withScalar(
                n,
                degree ->
                    org.bytedeco.pytorch.global.torch.special_shifted_chebyshev_polynomial_v(
                        input.raw(), degree)));
  }

  /** As the other, of a number. */
  public static Tensor shifted_chebyshev_polynomial_v(double input, Tensor n) {
    return Call.tensor(
        "shifted_chebyshev_polynomial_v",
        () ->
            Natives.withScalar(
                input,
                x ->
                    org.bytedeco.pytorch.global.torch.special_shifted_chebyshev_polynomial_v(
                        x, n.raw())));
  }

  /**
   * Returns Chebyshev's polynomials of the fourth kind, for 0 to 1, of the degrees {@code n},
   * broadcast.
   */
  public static Tensor shifted_chebyshev_polynomial_w(Tensor input, Tensor n) {
    return Call.tensor(
        "shifted_chebyshev_polynomial_w",
        () ->
            org.bytedeco.pytorch.global.torch.special_shifted_chebyshev_polynomial_w(
                input.raw(), n.raw()));
  }

  /** As the other, of one degree. */
  public static Tensor shifted_chebyshev_polynomial_w(Tensor input, long n) {
    return Call.tensor(
        "shifted_chebyshev_polynomial_w",
        () ->
            Natives.withScalar(
                n,
                degree ->
                    org.bytedeco.pytorch.global.torch.special_shifted_chebyshev_polynomial_w(
                        input.raw(), degree)));
  }

  /** As the other, of a number. */
  public static Tensor shifted_chebyshev_polynomial_w(double input, Tensor n) {
    return Call.tensor(
        "shifted_chebyshev_polynomial_w",
        () ->
            Natives.withScalar(
                input,
                x ->
                    org.bytedeco.pytorch.global.torch.special_shifted_chebyshev_polynomial_w(
                        x, n.raw())));
  }
}
