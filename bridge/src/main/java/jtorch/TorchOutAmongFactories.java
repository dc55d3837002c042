package jtorch;

import jtorch.LayerKwargs.Size;
import jtorch.OutKwargs.FactoryOutKwarg;
import jtorch.OutKwargs.RandomOutKwarg;

/**
 * New numbers with {@code out=} in any place among their keywords.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#creation-ops">Creation ops</a>.
 */
abstract class TorchOutAmongFactories extends TorchOutAmongOthers {
  TorchOutAmongFactories() {}

  /** {@code zeros(..., out=out, dtype=dtype)} in Python. */
  public static Tensor zeros(
      long size0, FactoryOutKwarg first, FactoryOutKwarg second, FactoryOutKwarg... more) {
    return zeros(new long[] {size0}, first, second, more);
  }

  /** {@code zeros(..., out=out, dtype=dtype)} in Python. */
  public static Tensor zeros(
      long size0,
      long size1,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return zeros(new long[] {size0, size1}, first, second, more);
  }

  /** {@code zeros(..., out=out, dtype=dtype)} in Python. */
  public static Tensor zeros(
      long size0,
      long size1,
      long size2,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return zeros(new long[] {size0, size1, size2}, first, second, more);
  }

  /** {@code zeros(..., out=out, dtype=dtype)} in Python. */
  public static Tensor zeros(
      long size0,
      long size1,
      long size2,
      long size3,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return zeros(new long[] {size0, size1, size2, size3}, first, second, more);
  }

  /** {@code zeros(..., out=out, dtype=dtype)} in Python. */
  public static Tensor zeros(
      Size size, FactoryOutKwarg first, FactoryOutKwarg second, FactoryOutKwarg... more) {
    return zeros(size.value(), first, second, more);
  }

  /** {@code zeros(..., out=out, dtype=dtype)} in Python. */
  public static Tensor zeros(
      long[] size, FactoryOutKwarg first, FactoryOutKwarg second, FactoryOutKwarg... more) {
    return Among.of("zeros.out", first, second, more).made(new Object[] {size});
  }

  /** {@code ones(..., out=out, dtype=dtype)} in Python. */
  public static Tensor ones(
      long size0, FactoryOutKwarg first, FactoryOutKwarg second, FactoryOutKwarg... more) {
    return ones(new long[] {size0}, first, second, more);
  }

  /** {@code ones(..., out=out, dtype=dtype)} in Python. */
  public static Tensor ones(
      long size0,
      long size1,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return ones(new long[] {size0, size1}, first, second, more);
  }

  /** {@code ones(..., out=out, dtype=dtype)} in Python. */
  public static Tensor ones(
      long size0,
      long size1,
      long size2,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return ones(new long[] {size0, size1, size2}, first, second, more);
  }

  /** {@code ones(..., out=out, dtype=dtype)} in Python. */
  public static Tensor ones(
      long size0,
      long size1,
      long size2,
      long size3,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return ones(new long[] {size0, size1, size2, size3}, first, second, more);
  }

  /** {@code ones(..., out=out, dtype=dtype)} in Python. */
  public static Tensor ones(
      Size size, FactoryOutKwarg first, FactoryOutKwarg second, FactoryOutKwarg... more) {
    return ones(size.value(), first, second, more);
  }

  /** {@code ones(..., out=out, dtype=dtype)} in Python. */
  public static Tensor ones(
      long[] size, FactoryOutKwarg first, FactoryOutKwarg second, FactoryOutKwarg... more) {
    return Among.of("ones.out", first, second, more).made(new Object[] {size});
  }

  /** {@code empty(..., out=out, dtype=dtype)} in Python. */
  public static Tensor empty(
      long size0, FactoryOutKwarg first, FactoryOutKwarg second, FactoryOutKwarg... more) {
    return empty(new long[] {size0}, first, second, more);
  }

  /** {@code empty(..., out=out, dtype=dtype)} in Python. */
  public static Tensor empty(
      long size0,
      long size1,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return empty(new long[] {size0, size1}, first, second, more);
  }

  /** {@code empty(..., out=out, dtype=dtype)} in Python. */
  public static Tensor empty(
      long size0,
      long size1,
      long size2,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return empty(new long[] {size0, size1, size2}, first, second, more);
  }

  /** {@code empty(..., out=out, dtype=dtype)} in Python. */
  public static Tensor empty(
      long size0,
      long size1,
      long size2,
      long size3,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return empty(new long[] {size0, size1, size2, size3}, first, second, more);
  }

  /** {@code empty(..., out=out, dtype=dtype)} in Python. */
  public static Tensor empty(
      Size size, FactoryOutKwarg first, FactoryOutKwarg second, FactoryOutKwarg... more) {
    return empty(size.value(), first, second, more);
  }

  /** {@code empty(..., out=out, dtype=dtype)} in Python. */
  public static Tensor empty(
      long[] size, FactoryOutKwarg first, FactoryOutKwarg second, FactoryOutKwarg... more) {
    return Among.of("empty.out", first, second, more).made(new Object[] {size});
  }

  /** {@code rand(..., out=out, dtype=dtype)} in Python. */
  public static Tensor rand(
      long size0, RandomOutKwarg first, RandomOutKwarg second, RandomOutKwarg... more) {
    return rand(new long[] {size0}, first, second, more);
  }

  /** {@code rand(..., out=out, dtype=dtype)} in Python. */
  public static Tensor rand(
      long size0, long size1, RandomOutKwarg first, RandomOutKwarg second, RandomOutKwarg... more) {
    return rand(new long[] {size0, size1}, first, second, more);
  }

  /** {@code rand(..., out=out, dtype=dtype)} in Python. */
  public static Tensor rand(
      long size0,
      long size1,
      long size2,
      RandomOutKwarg first,
      RandomOutKwarg second,
      RandomOutKwarg... more) {
    return rand(new long[] {size0, size1, size2}, first, second, more);
  }

  /** {@code rand(..., out=out, dtype=dtype)} in Python. */
  public static Tensor rand(
      long size0,
      long size1,
      long size2,
      long size3,
      RandomOutKwarg first,
      RandomOutKwarg second,
      RandomOutKwarg... more) {
    return rand(new long[] {size0, size1, size2, size3}, first, second, more);
  }

  /** {@code rand(..., out=out, dtype=dtype)} in Python. */
  public static Tensor rand(
      Size size, RandomOutKwarg first, RandomOutKwarg second, RandomOutKwarg... more) {
    return rand(size.value(), first, second, more);
  }

  /** {@code rand(..., out=out, dtype=dtype)} in Python. */
  public static Tensor rand(
      long[] size, RandomOutKwarg first, RandomOutKwarg second, RandomOutKwarg... more) {
    return Among.of("rand.generator_out", first, second, more).drawn(new Object[] {size});
  }

  /** {@code randn(..., out=out, dtype=dtype)} in Python. */
  public static Tensor randn(
      long size0, RandomOutKwarg first, RandomOutKwarg second, RandomOutKwarg... more) {
    return randn(new long[] {size0}, first, second, more);
  }

  /** {@code randn(..., out=out, dtype=dtype)} in Python. */
  public static Tensor randn(
      long size0, long size1, RandomOutKwarg first, RandomOutKwarg second, RandomOutKwarg... more) {
    return randn(new long[] {size0, size1}, first, second, more);
  }

  /** {@code randn(..., out=out, dtype=dtype)} in Python. */
  public static Tensor randn(
      long size0,
      long size1,
      long size2,
      RandomOutKwarg first,
      RandomOutKwarg second,
      RandomOutKwarg... more) {
    return randn(new long[] {size0, size1, size2}, first, second, more);
  }

  /** {@code randn(..., out=out, dtype=dtype)} in Python. */
  public static Tensor randn(
      long size0,
      long size1,
      long size2,
      long size3,
      RandomOutKwarg first,
      RandomOutKwarg second,
      RandomOutKwarg... more) {
    return randn(new long[] {size0, size1, size2, size3}, first, second, more);
  }

  /** {@code randn(..., out=out, dtype=dtype)} in Python. */
  public static Tensor randn(
      Size size, RandomOutKwarg first, RandomOutKwarg second, RandomOutKwarg... more) {
    return randn(size.value(), first, second, more);
  }

  /** {@code randn(..., out=out, dtype=dtype)} in Python. */
  public static Tensor randn(
      long[] size, RandomOutKwarg first, RandomOutKwarg second, RandomOutKwarg... more) {
    return Among.of("randn.generator_out", first, second, more).drawn(new Object[] {size});
  }

  /** {@code full(..., out=out, dtype=dtype)} in Python. */
  public static Tensor full(
      long[] size,
      long fill_value,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return Among.of("full.out", first, second, more).made(size, fill_value);
  }

  /** {@code arange(..., out=out, dtype=dtype)} in Python. */
  public static Tensor arange(
      long end, FactoryOutKwarg first, FactoryOutKwarg second, FactoryOutKwarg... more) {
    return Among.of("arange.start_out", first, second, more).made(0L, end, 1L);
  }

  /** {@code arange(..., out=out, dtype=dtype)} in Python. */
  public static Tensor arange(
      long start,
      long end,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return Among.of("arange.start_out", first, second, more).made(start, end, 1L);
  }

  /** {@code arange(..., out=out, dtype=dtype)} in Python. */
  public static Tensor arange(
      long start,
      long end,
      long step,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return Among.of("arange.start_out", first, second, more).made(start, end, step);
  }

  /** {@code full(..., out=out, dtype=dtype)} in Python. */
  public static Tensor full(
      long[] size,
      double fill_value,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return Among.of("full.out", first, second, more).made(size, fill_value);
  }

  /** {@code arange(..., out=out, dtype=dtype)} in Python. */
  public static Tensor arange(
      double end, FactoryOutKwarg first, FactoryOutKwarg second, FactoryOutKwarg... more) {
    return Among.of("arange.start_out", first, second, more).made(0L, end, 1L);
  }

  /** {@code arange(..., out=out, dtype=dtype)} in Python. */
  public static Tensor arange(
      double start,
      double end,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return Among.of("arange.start_out", first, second, more).made(start, end, 1L);
  }

  /** {@code arange(..., out=out, dtype=dtype)} in Python. */
  public static Tensor arange(
      double start,
      double end,
      double step,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return Among.of("arange.start_out", first, second, more).made(start, end, step);
  }

  /** {@code linspace(..., out=out, dtype=dtype)} in Python. */
  public static Tensor linspace(
      double start,
      double end,
      long steps,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return Among.of("linspace.out", first, second, more).made(start, end, steps);
  }

  /** {@code logspace(..., out=out, dtype=dtype)} in Python. */
  public static Tensor logspace(
      double start,
      double end,
      long steps,
      FactoryOutKwarg first,
      FactoryOutKwarg second,
      FactoryOutKwarg... more) {
    return Among.of("logspace.out", first, second, more).made(start, end, steps, 10.0);
  }

  /** {@code eye(..., out=out, dtype=dtype)} in Python. */
  public static Tensor eye(
      long n, FactoryOutKwarg first, FactoryOutKwarg second, FactoryOutKwarg... more) {
    return Among.of("eye.out", first, second, more).made(n);
  }

  /** {@code eye(..., out=out, dtype=dtype)} in Python. */
  public static Tensor eye(
      long n, long m, FactoryOutKwarg first, FactoryOutKwarg second, FactoryOutKwarg... more) {
    return Among.of("eye.m_out", first, second, more).made(n, m);
  }
}
