package jtorch;

import jtorch.DataKwargs.GeneratorOf;
import jtorch.LayerKwargs.Size;
import jtorch.OutKwargs.Out;

/**
 * Random numbers that are drawn into a tensor of the caller's, whose type they have: {@code out=}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#random-sampling">Random sampling</a>.
 */
abstract class TorchOutRandom extends TorchOutCreation {
  TorchOutRandom() {}

  /** {@code rand(size0, out=out)} in Python. */
  public static Tensor rand(long size0, Out out) {
    return rand(new long[] {size0}, out);
  }

  /** {@code rand(size0, size1, out=out)} in Python. */
  public static Tensor rand(long size0, long size1, Out out) {
    return rand(new long[] {size0, size1}, out);
  }

  /** {@code rand(size0, size1, size2, out=out)} in Python. */
  public static Tensor rand(long size0, long size1, long size2, Out out) {
    return rand(new long[] {size0, size1, size2}, out);
  }

  /** {@code rand(size0, size1, size2, size3, out=out)} in Python. */
  public static Tensor rand(long size0, long size1, long size2, long size3, Out out) {
    return rand(new long[] {size0, size1, size2, size3}, out);
  }

  /** {@code rand(size=size, out=out)} in Python. */
  public static Tensor rand(Size size, Out out) {
    return rand(size.value(), out);
  }

  /** {@code rand(size, out=out)} in Python. */
  public static Tensor rand(long[] size, Out out) {
    return Into.made(Into.draw("rand.generator_out", out, null, size));
  }

  /** {@code rand(size, generator=generator, out=out)} in Python. */
  public static Tensor rand(Size size, GeneratorOf generator, Out out) {
    return Into.made(Into.draw("rand.generator_out", out, generator, size.value()));
  }

  /** {@code randn(size0, out=out)} in Python. */
  public static Tensor randn(long size0, Out out) {
    return randn(new long[] {size0}, out);
  }

  /** {@code randn(size0, size1, out=out)} in Python. */
  public static Tensor randn(long size0, long size1, Out out) {
    return randn(new long[] {size0, size1}, out);
  }

  /** {@code randn(size0, size1, size2, out=out)} in Python. */
  public static Tensor randn(long size0, long size1, long size2, Out out) {
    return randn(new long[] {size0, size1, size2}, out);
  }

  /** {@code randn(size0, size1, size2, size3, out=out)} in Python. */
  public static Tensor randn(long size0, long size1, long size2, long size3, Out out) {
    return randn(new long[] {size0, size1, size2, size3}, out);
  }

  /** {@code randn(size=size, out=out)} in Python. */
  public static Tensor randn(Size size, Out out) {
    return randn(size.value(), out);
  }

  /** {@code randn(size, out=out)} in Python. */
  public static Tensor randn(long[] size, Out out) {
    return Into.made(Into.draw("randn.generator_out", out, null, size));
  }

  /** {@code randn(size, generator=generator, out=out)} in Python. */
  public static Tensor randn(Size size, GeneratorOf generator, Out out) {
    return Into.made(Into.draw("randn.generator_out", out, generator, size.value()));
  }

  /** {@code randint(high, size, out=out)} in Python. */
  public static Tensor randint(long high, Size size, Out out) {
    return Into.made(Into.draw("randint.generator_out", out, null, high, size.value()));
  }

  /** {@code randint(high, size, generator=generator, out=out)} in Python. */
  public static Tensor randint(long high, Size size, GeneratorOf generator, Out out) {
    return Into.made(Into.draw("randint.generator_out", out, generator, high, size.value()));
  }

  /** {@code randint(low, high, size, out=out)} in Python. */
  public static Tensor randint(long low, long high, Size size, Out out) {
    return Into.made(Into.draw("randint.low_generator_out", out, null, low, high, size.value()));
  }

  /** {@code randint(low, high, size, generator=generator, out=out)} in Python. */
  public static Tensor randint(long low, long high, Size size, GeneratorOf generator, Out out) {
    return Into.made(
        Into.draw("randint.low_generator_out", out, generator, low, high, size.value()));
  }

  /** {@code randperm(n, out=out)} in Python. */
  public static Tensor randperm(long n, Out out) {
    return Into.made(Into.draw("randperm.generator_out", out, null, n));
  }

  /** {@code randperm(n, generator=generator, out=out)} in Python. */
  public static Tensor randperm(long n, GeneratorOf generator, Out out) {
    return Into.made(Into.draw("randperm.generator_out", out, generator, n));
  }

  /** {@code normal(mean, std, size, out=out)} in Python. */
  public static Tensor normal(double mean, double std, Size size, Out out) {
    return Into.draw("normal.float_float_out", out, null, mean, std, size.value());
  }

  /** {@code normal(mean, std, size, generator=generator, out=out)} in Python. */
  public static Tensor normal(double mean, double std, Size size, GeneratorOf generator, Out out) {
    return Into.draw("normal.float_float_out", out, generator, mean, std, size.value());
  }

  /** {@code normal(mean, std, out=out)} in Python. */
  public static Tensor normal(Tensor mean, Tensor std, Out out) {
    return Into.draw("normal.Tensor_Tensor_out", out, null, mean, std);
  }

  /** {@code normal(mean, std, generator=generator, out=out)} in Python. */
  public static Tensor normal(Tensor mean, Tensor std, GeneratorOf generator, Out out) {
    return Into.draw("normal.Tensor_Tensor_out", out, generator, mean, std);
  }

  /** {@code normal(mean, std, out=out)} in Python. */
  public static Tensor normal(Tensor mean, double std, Out out) {
    return Into.draw("normal.Tensor_float_out", out, null, mean, std);
  }

  /** {@code normal(mean, std, generator=generator, out=out)} in Python. */
  public static Tensor normal(Tensor mean, double std, GeneratorOf generator, Out out) {
    return Into.draw("normal.Tensor_float_out", out, generator, mean, std);
  }

  /** {@code normal(mean, std, out=out)} in Python. */
  public static Tensor normal(double mean, Tensor std, Out out) {
    return Into.draw("normal.float_Tensor_out", out, null, mean, std);
  }

  /** {@code normal(mean, std, generator=generator, out=out)} in Python. */
  public static Tensor normal(double mean, Tensor std, GeneratorOf generator, Out out) {
    return Into.draw("normal.float_Tensor_out", out, generator, mean, std);
  }

  /** {@code bernoulli(input, out=out)} in Python. */
  public static Tensor bernoulli(Tensor input, Out out) {
    return Probabilities.checked(
        "bernoulli", input, () -> Into.draw("bernoulli.out", out, null, input));
  }

  /** {@code bernoulli(input, generator=generator, out=out)} in Python. */
  public static Tensor bernoulli(Tensor input, GeneratorOf generator, Out out) {
    return Probabilities.checked(
        "bernoulli", input, () -> Into.draw("bernoulli.out", out, generator, input));
  }

  /** {@code multinomial(input, num_samples, out=out)} in Python. */
  public static Tensor multinomial(Tensor input, long num_samples, Out out) {
    return Probabilities.checked(
        "multinomial",
        input,
        () -> Into.draw("multinomial.out", out, null, input, num_samples, false));
  }

  /** {@code multinomial(input, num_samples, generator=generator, out=out)} in Python. */
  public static Tensor multinomial(Tensor input, long num_samples, GeneratorOf generator, Out out) {
    return Probabilities.checked(
        "multinomial",
        input,
        () -> Into.draw("multinomial.out", out, generator, input, num_samples, false));
  }

  /** {@code multinomial(input, num_samples, replacement, out=out)} in Python. */
  public static Tensor multinomial(Tensor input, long num_samples, boolean replacement, Out out) {
    return Probabilities.checked(
        "multinomial",
        input,
        () -> Into.draw("multinomial.out", out, null, input, num_samples, replacement));
  }

  /**
   * {@code multinomial(input, num_samples, replacement, generator=generator, out=out)} in Python.
   */
  public static Tensor multinomial(
      Tensor input, long num_samples, boolean replacement, GeneratorOf generator, Out out) {
    return Probabilities.checked(
        "multinomial",
        input,
        () -> Into.draw("multinomial.out", out, generator, input, num_samples, replacement));
  }
}
