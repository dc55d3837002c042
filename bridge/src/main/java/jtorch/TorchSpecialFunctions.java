package jtorch;

/**
 * Functions that mathematics has a name for.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#pointwise-ops">Pointwise ops</a>.
 */
abstract class TorchSpecialFunctions extends TorchAliases {
  TorchSpecialFunctions() {}

  /** As {@link Tensor#copysign(Tensor)}. */
  public static Tensor copysign(Tensor input, Tensor other) {
    return input.copysign(other);
  }

  /** As {@link Tensor#copysign(double)}. */
  public static Tensor copysign(Tensor input, double other) {
    return input.copysign(other);
  }

  /** As {@link Tensor#float_power(Tensor)}. */
  public static Tensor float_power(Tensor input, Tensor exponent) {
    return input.float_power(exponent);
  }

  /** As {@link Tensor#float_power(double)}. */
  public static Tensor float_power(Tensor input, double exponent) {
    return input.float_power(exponent);
  }

  /** As {@link Tensor#gcd(Tensor)}. */
  public static Tensor gcd(Tensor input, Tensor other) {
    return input.gcd(other);
  }

  /** As {@link Tensor#lcm(Tensor)}. */
  public static Tensor lcm(Tensor input, Tensor other) {
    return input.lcm(other);
  }

  /** As {@link Tensor#heaviside(Tensor)}. */
  public static Tensor heaviside(Tensor input, Tensor values) {
    return input.heaviside(values);
  }

  /** As {@link Tensor#igamma(Tensor)}. */
  public static Tensor igamma(Tensor input, Tensor other) {
    return input.igamma(other);
  }

  /** As {@link Tensor#igammac(Tensor)}. */
  public static Tensor igammac(Tensor input, Tensor other) {
    return input.igammac(other);
  }

  /** As {@link Tensor#ldexp(Tensor)}. */
  public static Tensor ldexp(Tensor input, Tensor other) {
    return input.ldexp(other);
  }

  /** As {@link Tensor#logaddexp2(Tensor)}. */
  public static Tensor logaddexp2(Tensor input, Tensor other) {
    return input.logaddexp2(other);
  }

  /** As {@link Tensor#nextafter(Tensor)}. */
  public static Tensor nextafter(Tensor input, Tensor other) {
    return input.nextafter(other);
  }

  /** As {@link Tensor#xlogy(Tensor)}. */
  public static Tensor xlogy(Tensor input, Tensor other) {
    return input.xlogy(other);
  }

  /** As {@link Tensor#xlogy(double)}. */
  public static Tensor xlogy(Tensor input, double other) {
    return input.xlogy(other);
  }

  /** As {@link Tensor#mvlgamma(long)}. */
  public static Tensor mvlgamma(Tensor input, long p) {
    return input.mvlgamma(p);
  }

  /** As {@link Tensor#sgn()}. */
  public static Tensor sgn(Tensor input) {
    return input.sgn();
  }

  /** As {@link Tensor#positive()}. */
  public static Tensor positive(Tensor input) {
    return input.positive();
  }

  /** As {@link Tensor#hardshrink(double)}. */
  public static Tensor hardshrink(Tensor input, double lambd) {
    return input.hardshrink(lambd);
  }

  /** As {@link Tensor#hardshrink()}. */
  public static Tensor hardshrink(Tensor input) {
    return input.hardshrink();
  }

  /** As {@link Tensor#prelu(Tensor)}. */
  public static Tensor prelu(Tensor input, Tensor weight) {
    return input.prelu(weight);
  }

  /** As {@link Tensor#isreal()}. */
  public static Tensor isreal(Tensor input) {
    return input.isreal();
  }

  /** As {@link Tensor#frexp()}. */
  public static Frexp frexp(Tensor input) {
    return input.frexp();
  }

  /** As {@link Tensor#polygamma}; the order of the arguments is PyTorch's. */
  public static Tensor polygamma(long n, Tensor input) {
    return input.polygamma(n);
  }
}
