package jtorch;

import jtorch.CallKwargs.RangeStep;
import jtorch.LayerKwargs.Size;
import jtorch.OutKwargs.Out;

/**
 * Numbers that are made in a tensor of the caller's, whose type they have: {@code out=}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#creation-ops">Creation ops</a>.
 */
abstract class TorchOutCreation extends TorchOutJoining {
  TorchOutCreation() {}

  /** {@code zeros(size0, out=out)} in Python. */
  public static Tensor zeros(long size0, Out out) {
    return zeros(new long[] {size0}, out);
  }

  /** {@code zeros(size0, size1, out=out)} in Python. */
  public static Tensor zeros(long size0, long size1, Out out) {
    return zeros(new long[] {size0, size1}, out);
  }

  /** {@code zeros(size0, size1, size2, out=out)} in Python. */
  public static Tensor zeros(long size0, long size1, long size2, Out out) {
    return zeros(new long[] {size0, size1, size2}, out);
  }

  /** {@code zeros(size0, size1, size2, size3, out=out)} in Python. */
  public static Tensor zeros(long size0, long size1, long size2, long size3, Out out) {
    return zeros(new long[] {size0, size1, size2, size3}, out);
  }

  /** {@code zeros(size=size, out=out)} in Python. */
  public static Tensor zeros(Size size, Out out) {
    return zeros(size.value(), out);
  }

  /** {@code zeros(size, out=out)} in Python. */
  public static Tensor zeros(long[] size, Out out) {
    return Into.make("zeros.out", out, size);
  }

  /** {@code ones(size0, out=out)} in Python. */
  public static Tensor ones(long size0, Out out) {
    return ones(new long[] {size0}, out);
  }

  /** {@code ones(size0, size1, out=out)} in Python. */
  public static Tensor ones(long size0, long size1, Out out) {
    return ones(new long[] {size0, size1}, out);
  }

  /** {@code ones(size0, size1, size2, out=out)} in Python. */
  public static Tensor ones(long size0, long size1, long size2, Out out) {
    return ones(new long[] {size0, size1, size2}, out);
  }

  /** {@code ones(size0, size1, size2, size3, out=out)} in Python. */
  public static Tensor ones(long size0, long size1, long size2, long size3, Out out) {
    return ones(new long[] {size0, size1, size2, size3}, out);
  }

  /** {@code ones(size=size, out=out)} in Python. */
  public static Tensor ones(Size size, Out out) {
    return ones(size.value(), out);
  }

  /** {@code ones(size, out=out)} in Python. */
  public static Tensor ones(long[] size, Out out) {
    return Into.make("ones.out", out, size);
  }

  /** {@code empty(size0, out=out)} in Python. */
  public static Tensor empty(long size0, Out out) {
    return empty(new long[] {size0}, out);
  }

  /** {@code empty(size0, size1, out=out)} in Python. */
  public static Tensor empty(long size0, long size1, Out out) {
    return empty(new long[] {size0, size1}, out);
  }

  /** {@code empty(size0, size1, size2, out=out)} in Python. */
  public static Tensor empty(long size0, long size1, long size2, Out out) {
    return empty(new long[] {size0, size1, size2}, out);
  }

  /** {@code empty(size0, size1, size2, size3, out=out)} in Python. */
  public static Tensor empty(long size0, long size1, long size2, long size3, Out out) {
    return empty(new long[] {size0, size1, size2, size3}, out);
  }

  /** {@code empty(size=size, out=out)} in Python. */
  public static Tensor empty(Size size, Out out) {
    return empty(size.value(), out);
  }

  /** {@code empty(size, out=out)} in Python. */
  public static Tensor empty(long[] size, Out out) {
    return Into.make("empty.out", out, size);
  }

  /** {@code full(size, fill_value, out=out)} in Python. */
  public static Tensor full(long[] size, Number fill_value, Out out) {
    return Into.make("full.out", out, size, fill_value);
  }

  /** {@code full(size, fill_value, out=out)} in Python. */
  public static Tensor full(Size size, Number fill_value, Out out) {
    return Into.make("full.out", out, size.value(), fill_value);
  }

  /** {@code arange(end, out=out)} in Python. */
  public static Tensor arange(Number end, Out out) {
    return Into.make("arange.out", out, end);
  }

  /** {@code arange(start, end, out=out)} in Python. */
  public static Tensor arange(Number start, Number end, Out out) {
    return Into.make("arange.start_out", out, start, end);
  }

  /** {@code arange(start, end, step, out=out)} in Python. */
  public static Tensor arange(Number start, Number end, Number step, Out out) {
    return Into.make("arange.start_out", out, start, end, step);
  }

  /** {@code arange(start, end, step, out=out)} in Python. */
  public static Tensor arange(Number start, Number end, RangeStep step, Out out) {
    return Into.make("arange.start_out", out, start, end, step.value());
  }

  /** {@code range(start, end, out=out)} in Python. */
  public static Tensor range(Number start, Number end, Out out) {
    return Into.make("range.out", out, start, end, 1);
  }

  /** {@code range(start, end, step, out=out)} in Python. */
  public static Tensor range(Number start, Number end, Number step, Out out) {
    return Into.make("range.out", out, start, end, step);
  }

  /** {@code linspace(start, end, steps, out=out)} in Python. */
  public static Tensor linspace(Number start, Number end, long steps, Out out) {
    return Into.make("linspace.out", out, start, end, steps);
  }

  /** {@code logspace(start, end, steps, out=out)} in Python. */
  public static Tensor logspace(Number start, Number end, long steps, Out out) {
    return Into.make("logspace.out", out, start, end, steps);
  }

  /** {@code logspace(start, end, steps, base, out=out)} in Python. */
  public static Tensor logspace(Number start, Number end, long steps, double base, Out out) {
    return Into.make("logspace.out", out, start, end, steps, base);
  }

  /** {@code eye(n, out=out)} in Python. */
  public static Tensor eye(long n, Out out) {
    return Into.make("eye.out", out, n);
  }

  /** {@code eye(n, m, out=out)} in Python. */
  public static Tensor eye(long n, long m, Out out) {
    return Into.make("eye.m_out", out, n, m);
  }
}
