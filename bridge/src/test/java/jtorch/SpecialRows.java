package jtorch;

import static jtorch.Kwargs.decimals;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.keepdim;
import static jtorch.Kwargs.shape;
import static jtorch.OperatorTable.POSITIVE;
import static jtorch.OperatorTable.UNIT;
import static jtorch.OperatorTable.X;

import java.util.function.UnaryOperator;

/**
 * The functions of {@code torch.special} against Python's values and gradients, which {@code
 * special_functions.py} wrote.
 */
final class SpecialRows {
  private final OperatorTable table = new OperatorTable();

  /** Returns the table. */
  static PythonTable table() {
    return rows().table("special_functions.py", "special-functions.txt");
  }

  /** Returns the operators. */
  static OperatorTable rows() {
    SpecialRows all = new SpecialRows();
    all.fill();
    return all.table;
  }

  private interface OfDegrees {
    Tensor of(Tensor x, Tensor n);
  }

  private interface OfDegree {
    Tensor of(Tensor x, long n);
  }

  private interface OfNumber {
    Tensor of(double x, Tensor n);
  }

  private void row(String name, float[] input, UnaryOperator<Tensor> operator) {
    table.row(name, input, operator);
  }

  private void polynomial(String name, OfDegree one, OfDegrees tensor, OfNumber number) {
    row(name, UNIT, x -> one.of(x, 3));
    row(name + " tensor", X, x -> tensor.of(x, torch.tensor(0.0, 1, 3)));
    row(name + " number", X, x -> number.of(0.25, torch.tensor(0.0, 1, 3)));
  }

  private void fill() {
    ofAnyNumber();
    ofPositive();
    polynomials();
    ofTwo();
    withSettings();
  }

  private void ofAnyNumber() {
    row("airy_ai", X, torch.special::airy_ai);
    row("bessel_j0", X, torch.special::bessel_j0);
    row("bessel_j1", X, torch.special::bessel_j1);
    row("entr", X, torch.special::entr);
    row("erf", X, torch.special::erf);
    row("erfc", X, torch.special::erfc);
    row("erfcx", X, torch.special::erfcx);
    row("exp2", X, torch.special::exp2);
    row("expit", X, torch.special::expit);
    row("expm1", X, torch.special::expm1);
    row("gammaln", X, torch.special::gammaln);
    row("i0", X, torch.special::i0);
    row("i0e", X, torch.special::i0e);
    row("i1", X, torch.special::i1);
    row("i1e", X, torch.special::i1e);
    row("log_ndtr", X, torch.special::log_ndtr);
    row("modified_bessel_i0", X, torch.special::modified_bessel_i0);
    row("modified_bessel_i1", X, torch.special::modified_bessel_i1);
    row("ndtr", X, torch.special::ndtr);
    row("round", X, x -> torch.special.round(x));
    row("round decimals", X, x -> torch.special.round(x, decimals(1)));
    row("round tens", X, x -> torch.round(x.mul(9), decimals(-1)));
    row("round_ decimals", X, x -> x.clone().round_(decimals(1)));
    row("sinc", X, torch.special::sinc);
    row("spherical_bessel_j0", X, torch.special::spherical_bessel_j0);
    row("log_ndtr far", X, x -> torch.special.log_ndtr(x.mul(20)));
    row("entr edge", X, x -> torch.special.entr(torch.tensor(-1.0, 0, 1)));
    row("i0e integers", X, x -> torch.special.i0e(torch.tensor(1L, 2, 3)));
  }

  private void ofPositive() {
    row("bessel_y0", POSITIVE, torch.special::bessel_y0);
    row("bessel_y1", POSITIVE, torch.special::bessel_y1);
    row("digamma", POSITIVE, torch.special::digamma);
    row("log1p", POSITIVE, torch.special::log1p);
    row("modified_bessel_k0", POSITIVE, torch.special::modified_bessel_k0);
    row("modified_bessel_k1", POSITIVE, torch.special::modified_bessel_k1);
    row("psi", POSITIVE, torch.special::psi);
    row("scaled_modified_bessel_k0", POSITIVE, torch.special::scaled_modified_bessel_k0);
    row("scaled_modified_bessel_k1", POSITIVE, torch.special::scaled_modified_bessel_k1);
    row("erfinv", UNIT, torch.special::erfinv);
    row("ndtri", UNIT, x -> torch.special.ndtri(x.abs()));
  }

  private void polynomials() {
    polynomial(
        "chebyshev_polynomial_t",
        torch.special::chebyshev_polynomial_t,
        torch.special::chebyshev_polynomial_t,
        torch.special::chebyshev_polynomial_t);
    polynomial(
        "chebyshev_polynomial_u",
        torch.special::chebyshev_polynomial_u,
        torch.special::chebyshev_polynomial_u,
        torch.special::chebyshev_polynomial_u);
    polynomial(
        "chebyshev_polynomial_v",
        torch.special::chebyshev_polynomial_v,
        torch.special::chebyshev_polynomial_v,
        torch.special::chebyshev_polynomial_v);
    polynomial(
        "chebyshev_polynomial_w",
        torch.special::chebyshev_polynomial_w,
        torch.special::chebyshev_polynomial_w,
        torch.special::chebyshev_polynomial_w);
    polynomial(
        "shifted_chebyshev_polynomial_t",
        torch.special::shifted_chebyshev_polynomial_t,
        torch.special::shifted_chebyshev_polynomial_t,
        torch.special::shifted_chebyshev_polynomial_t);
    polynomial(
        "shifted_chebyshev_polynomial_u",
        torch.special::shifted_chebyshev_polynomial_u,
        torch.special::shifted_chebyshev_polynomial_u,
        torch.special::shifted_chebyshev_polynomial_u);
    polynomial(
        "shifted_chebyshev_polynomial_v",
        torch.special::shifted_chebyshev_polynomial_v,
        torch.special::shifted_chebyshev_polynomial_v,
        torch.special::shifted_chebyshev_polynomial_v);
    polynomial(
        "shifted_chebyshev_polynomial_w",
        torch.special::shifted_chebyshev_polynomial_w,
        torch.special::shifted_chebyshev_polynomial_w,
        torch.special::shifted_chebyshev_polynomial_w);
    polynomial(
        "hermite_polynomial_h",
        torch.special::hermite_polynomial_h,
        torch.special::hermite_polynomial_h,
        torch.special::hermite_polynomial_h);
    polynomial(
        "hermite_polynomial_he",
        torch.special::hermite_polynomial_he,
        torch.special::hermite_polynomial_he,
        torch.special::hermite_polynomial_he);
    polynomial(
        "laguerre_polynomial_l",
        torch.special::laguerre_polynomial_l,
        torch.special::laguerre_polynomial_l,
        torch.special::laguerre_polynomial_l);
    polynomial(
        "legendre_polynomial_p",
        torch.special::legendre_polynomial_p,
        torch.special::legendre_polynomial_p,
        torch.special::legendre_polynomial_p);
  }

  private void ofTwo() {
    row("gammainc", POSITIVE, x -> torch.special.gammainc(torch.full(shape(3), 1.5), x));
    row("gammaincc", POSITIVE, x -> torch.special.gammaincc(torch.full(shape(3), 1.5), x));
    row("xlog1py", POSITIVE, x -> torch.special.xlog1py(x, x.add(1)));
    row("xlog1py number", X, x -> torch.special.xlog1py(x, 0.5));
    row("xlog1py of number", POSITIVE, x -> torch.special.xlog1py(2.5, x));
    row("xlogy", POSITIVE, x -> torch.special.xlogy(x, x.add(1)));
    row("xlogy of number", POSITIVE, x -> torch.special.xlogy(2.5, x));
    row("zeta", POSITIVE, x -> torch.special.zeta(torch.tensor(2.5), x));
    row("zeta number", POSITIVE, x -> torch.special.zeta(x.detach().add(1), 1.5));
    row("zeta of number", POSITIVE, x -> torch.special.zeta(2.5, x));
  }

  private void withSettings() {
    row("multigammaln", POSITIVE, x -> torch.special.multigammaln(x.add(1), 2));
    row("polygamma", POSITIVE, x -> torch.special.polygamma(2, x));
    row("logit", UNIT, x -> torch.special.logit(x.abs()));
    row("logit eps", X, x -> torch.special.logit(x, eps(0.3)));
    row("torch.logit eps", X, x -> torch.logit(x, eps(0.2)));
    row("logit_ eps", X, x -> x.clone().logit_(eps(0.2)));
    row("softmax", X, x -> torch.special.softmax(x, 1).mul(x));
    row("softmax dtype", X, x -> torch.special.softmax(x, 1, dtype(torch.float64)).mul(x));
    row("log_softmax", X, x -> torch.special.log_softmax(x, dim(0)).mul(x));
    row("log_softmax dtype", X, x -> torch.special.log_softmax(x, 0, dtype(torch.float64)).mul(x));
    row("logsumexp", X, x -> torch.special.logsumexp(x, 1));
    row("logsumexp keepdim", X, x -> torch.special.logsumexp(x, dim(0), keepdim(true)));
  }
}
