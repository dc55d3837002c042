package jtorch;

import jtorch.internal.Call;
import jtorch.internal.Natives;

/**
 * Functions that mathematics has a name for.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#pointwise-ops">Pointwise ops</a>.
 */
abstract class TensorSpecialFunctions extends TensorAliases {
  TensorSpecialFunctions() {}

  /** Returns the sizes of the elements with the signs of another's, broadcast. */
  public Tensor copysign(Tensor other) {
    return Call.tensor("copysign", () -> raw().copysign(other.raw()));
  }

  /** Returns the sizes of the elements with the sign of a number. */
  public Tensor copysign(double other) {
    return Call.tensor("copysign", () -> Natives.withScalar(other, s -> raw().copysign(s)));
  }

  /** As {@link #copysign(Tensor)}, in place; returns this tensor. */
  public Tensor copysign_(Tensor other) {
    return change("copysign_", x -> x.copysign_(other.raw()));
  }

  /** As {@link #copysign(double)}, in place; returns this tensor. */
  public Tensor copysign_(double other) {
    return change("copysign_", x -> Natives.withScalar(other, s -> x.copysign_(s)));
  }

  /** Returns the powers in float64, broadcast. */
  public Tensor float_power(Tensor exponent) {
    return Call.tensor("float_power", () -> raw().float_power(exponent.raw()));
  }

  /** Returns the powers in float64. */
  public Tensor float_power(double exponent) {
    return Call.tensor(
        "float_power", () -> Natives.withScalar(exponent, s -> raw().float_power(s)));
  }

  /** As {@link #float_power(Tensor)}, in place on a float64 tensor; returns it. */
  public Tensor float_power_(Tensor exponent) {
    return change("float_power_", x -> x.float_power_(exponent.raw()));
  }

  /** As {@link #float_power(double)}, in place on a float64 tensor; returns it. */
  public Tensor float_power_(double exponent) {
    return change("float_power_", x -> Natives.withScalar(exponent, s -> x.float_power_(s)));
  }

  /** Returns the greatest common divisors of integers, broadcast. */
  public Tensor gcd(Tensor other) {
    return Call.tensor("gcd", () -> raw().gcd(other.raw()));
  }

  /** As {@link #gcd}, in place; returns this tensor. */
  public Tensor gcd_(Tensor other) {
    return change("gcd_", x -> x.gcd_(other.raw()));
  }

  /** Returns the least common multiples of integers, broadcast. */
  public Tensor lcm(Tensor other) {
    return Call.tensor("lcm", () -> raw().lcm(other.raw()));
  }

  /** As {@link #lcm}, in place; returns this tensor. */
  public Tensor lcm_(Tensor other) {
    return change("lcm_", x -> x.lcm_(other.raw()));
  }

  /** Returns 0 for what is negative, 1 for what is positive, and {@code values} for zeros. */
  public Tensor heaviside(Tensor values) {
    return Call.tensor("heaviside", () -> raw().heaviside(values.raw()));
  }

  /** As {@link #heaviside}, in place; returns this tensor. */
  public Tensor heaviside_(Tensor values) {
    return change("heaviside_", x -> x.heaviside_(values.raw()));
  }

  /** Returns the regularized lower incomplete gamma function of two tensors. */
  public Tensor igamma(Tensor other) {
    return Call.tensor("igamma", () -> raw().igamma(other.raw()));
  }

  /** As {@link #igamma}, in place; returns this tensor. */
  public Tensor igamma_(Tensor other) {
    return change("igamma_", x -> x.igamma_(other.raw()));
  }

  /** Returns the regularized upper incomplete gamma function of two tensors. */
  public Tensor igammac(Tensor other) {
    return Call.tensor("igammac", () -> raw().igammac(other.raw()));
  }

  /** As {@link #igammac}, in place; returns this tensor. */
  public Tensor igammac_(Tensor other) {
    return change("igammac_", x -> x.igammac_(other.raw()));
  }

  /** Returns the products with 2 to the power of another's elements. */
  public Tensor ldexp(Tensor other) {
    return Call.tensor("ldexp", () -> raw().ldexp(other.raw()));
  }

  /** As {@link #ldexp}, in place; returns this tensor. */
  public Tensor ldexp_(Tensor other) {
    return change("ldexp_", x -> x.ldexp_(other.raw()));
  }

  /** Returns the logarithm to base 2 of the sum of 2 to the powers of two tensors. */
  public Tensor logaddexp2(Tensor other) {
    return Call.tensor("logaddexp2", () -> raw().logaddexp2(other.raw()));
  }

  /** Returns the next floating-point numbers towards another's. */
  public Tensor nextafter(Tensor other) {
    return Call.tensor("nextafter", () -> raw().nextafter(other.raw()));
  }

  /** As {@link #nextafter}, in place; returns this tensor. */
  public Tensor nextafter_(Tensor other) {
    return change("nextafter_", x -> x.nextafter_(other.raw()));
  }

  /** Returns the products with the logarithms of another's, 0 where this is 0. */
  public Tensor xlogy(Tensor other) {
    return Call.tensor("xlogy", () -> raw().xlogy(other.raw()));
  }

  /** Returns the products with the logarithm of a number, 0 where this is 0. */
  public Tensor xlogy(double other) {
    return Call.tensor("xlogy", () -> Natives.withScalar(other, s -> raw().xlogy(s)));
  }

  /** As {@link #xlogy(Tensor)}, in place; returns this tensor. */
  public Tensor xlogy_(Tensor other) {
    return change("xlogy_", x -> x.xlogy_(other.raw()));
  }

  /** As {@link #xlogy(double)}, in place; returns this tensor. */
  public Tensor xlogy_(double other) {
    return change("xlogy_", x -> Natives.withScalar(other, s -> x.xlogy_(s)));
  }

  /** Returns the logarithm of the gamma function of {@code p} dimensions. */
  public Tensor mvlgamma(long p) {
    return Call.tensor("mvlgamma", () -> raw().mvlgamma(p));
  }

  /** As {@link #mvlgamma}, in place; returns this tensor. */
  public Tensor mvlgamma_(long p) {
    return change("mvlgamma_", x -> x.mvlgamma_(p));
  }

  /** Returns the n-th derivative of the digamma function. */
  public Tensor polygamma(long n) {
    return Call.tensor("polygamma", () -> raw().polygamma(n));
  }

  /** As {@link #polygamma}, in place; returns this tensor. */
  public Tensor polygamma_(long n) {
    return change("polygamma_", x -> x.polygamma_(n));
  }

  /** Returns the signs: -1, 0 or 1; of complex numbers those of size 1 in their direction. */
  public Tensor sgn() {
    return Call.tensor("sgn", () -> raw().sgn());
  }

  /** As {@link #sgn}, in place; returns this tensor. */
  public Tensor sgn_() {
    return change("sgn_", x -> x.sgn_());
  }

  /** Returns this tensor; it must not be of bools. */
  public Tensor positive() {
    return Call.tensor("positive", () -> raw().positive());
  }

  /** Returns the elements, 0 where they are from -lambd to lambd. */
  public Tensor hardshrink(double lambd) {
    return Call.tensor("hardshrink", () -> Natives.withScalar(lambd, s -> raw().hardshrink(s)));
  }

  /** Returns the elements, 0 where they are from -0.5 to 0.5. */
  public Tensor hardshrink() {
    return hardshrink(0.5);
  }

  /** Returns the elements, multiplied by a weight where they are negative. */
  public Tensor prelu(Tensor weight) {
    return Call.tensor("prelu", () -> raw().prelu(weight.raw()));
  }

  /** As {@link #nan_to_num()}, in place; returns this tensor. */
  public Tensor nan_to_num_() {
    return change("nan_to_num_", x -> x.nan_to_num_());
  }

  /** Returns where the elements have no imaginary part. */
  public Tensor isreal() {
    return Call.tensor("isreal", () -> org.bytedeco.pytorch.global.torch.isreal(raw()));
  }

  /** Returns the elements as mantissas, from 0.5 to 1 in size, and exponents of 2, as int32. */
  public Frexp frexp() {
    return Frexp.of(self());
  }
}
