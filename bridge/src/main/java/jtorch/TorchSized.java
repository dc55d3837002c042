package jtorch;

import jtorch.InitKwargs.MeanOf;
import jtorch.LayerKwargs.Size;
import jtorch.SignalKwargs.StdOf;
import jtorch.TensorKwargs.FactoryKwarg;
import jtorch.TensorKwargs.RandomKwarg;

/**
 * New tensors whose sizes stand before keywords, {@code torch.randn(5, 3, requires_grad=True)}, or
 * in one: {@code torch.normal(0, 1, size=(2, 3))}. Java's own {@code long...} can't stand there, so
 * that each number of sizes has a method.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#creation-ops">Creation ops</a>.
 */
abstract class TorchSized extends TorchRandom {
  TorchSized() {}

  /** Returns a tensor of zeros: a vector. */
  public static Tensor zeros(long size0, FactoryKwarg first, FactoryKwarg... more) {
    return zeros(new long[] {size0}, joined(first, more));
  }

  /** Returns a tensor of zeros: a matrix. */
  public static Tensor zeros(long size0, long size1, FactoryKwarg first, FactoryKwarg... more) {
    return zeros(new long[] {size0, size1}, joined(first, more));
  }

  /** Returns a tensor of zeros in three dimensions. */
  public static Tensor zeros(
      long size0, long size1, long size2, FactoryKwarg first, FactoryKwarg... more) {
    return zeros(new long[] {size0, size1, size2}, joined(first, more));
  }

  /** Returns a tensor of zeros in four dimensions. */
  public static Tensor zeros(
      long size0, long size1, long size2, long size3, FactoryKwarg first, FactoryKwarg... more) {
    return zeros(new long[] {size0, size1, size2, size3}, joined(first, more));
  }

  /** Returns a tensor of ones: a vector. */
  public static Tensor ones(long size0, FactoryKwarg first, FactoryKwarg... more) {
    return ones(new long[] {size0}, joined(first, more));
  }

  /** Returns a tensor of ones: a matrix. */
  public static Tensor ones(long size0, long size1, FactoryKwarg first, FactoryKwarg... more) {
    return ones(new long[] {size0, size1}, joined(first, more));
  }

  /** Returns a tensor of ones in three dimensions. */
  public static Tensor ones(
      long size0, long size1, long size2, FactoryKwarg first, FactoryKwarg... more) {
    return ones(new long[] {size0, size1, size2}, joined(first, more));
  }

  /** Returns a tensor of ones in four dimensions. */
  public static Tensor ones(
      long size0, long size1, long size2, long size3, FactoryKwarg first, FactoryKwarg... more) {
    return ones(new long[] {size0, size1, size2, size3}, joined(first, more));
  }

  /** Returns a tensor of whatever the memory holds: a vector. */
  public static Tensor empty(long size0, FactoryKwarg first, FactoryKwarg... more) {
    return empty(new long[] {size0}, joined(first, more));
  }

  /** Returns a tensor of whatever the memory holds: a matrix. */
  public static Tensor empty(long size0, long size1, FactoryKwarg first, FactoryKwarg... more) {
    return empty(new long[] {size0, size1}, joined(first, more));
  }

  /** Returns a tensor of whatever the memory holds in three dimensions. */
  public static Tensor empty(
      long size0, long size1, long size2, FactoryKwarg first, FactoryKwarg... more) {
    return empty(new long[] {size0, size1, size2}, joined(first, more));
  }

  /** Returns a tensor of whatever the memory holds in four dimensions. */
  public static Tensor empty(
      long size0, long size1, long size2, long size3, FactoryKwarg first, FactoryKwarg... more) {
    return empty(new long[] {size0, size1, size2, size3}, joined(first, more));
  }

  /** Returns a tensor of numbers drawn uniformly from 0 to 1: a vector. */
  public static Tensor rand(long size0, RandomKwarg first, RandomKwarg... more) {
    return rand(new long[] {size0}, joined(first, more));
  }

  /** Returns a tensor of numbers drawn uniformly from 0 to 1: a matrix. */
  public static Tensor rand(long size0, long size1, RandomKwarg first, RandomKwarg... more) {
    return rand(new long[] {size0, size1}, joined(first, more));
  }

  /** Returns a tensor of numbers drawn uniformly from 0 to 1 in three dimensions. */
  public static Tensor rand(
      long size0, long size1, long size2, RandomKwarg first, RandomKwarg... more) {
    return rand(new long[] {size0, size1, size2}, joined(first, more));
  }

  /** Returns a tensor of numbers drawn uniformly from 0 to 1 in four dimensions. */
  public static Tensor rand(
      long size0, long size1, long size2, long size3, RandomKwarg first, RandomKwarg... more) {
    return rand(new long[] {size0, size1, size2, size3}, joined(first, more));
  }

  /** Returns a tensor of numbers drawn from the normal distribution: a vector. */
  public static Tensor randn(long size0, RandomKwarg first, RandomKwarg... more) {
    return randn(new long[] {size0}, joined(first, more));
  }

  /** Returns a tensor of numbers drawn from the normal distribution: a matrix. */
  public static Tensor randn(long size0, long size1, RandomKwarg first, RandomKwarg... more) {
    return randn(new long[] {size0, size1}, joined(first, more));
  }

  /** Returns a tensor of numbers drawn from the normal distribution in three dimensions. */
  public static Tensor randn(
      long size0, long size1, long size2, RandomKwarg first, RandomKwarg... more) {
    return randn(new long[] {size0, size1, size2}, joined(first, more));
  }

  /** Returns a tensor of numbers drawn from the normal distribution in four dimensions. */
  public static Tensor randn(
      long size0, long size1, long size2, long size3, RandomKwarg first, RandomKwarg... more) {
    return randn(new long[] {size0, size1, size2, size3}, joined(first, more));
  }

  // size=(...)

  /** Returns a tensor of zeros of a size. */
  public static Tensor zeros(Size size, FactoryKwarg... keywords) {
    return zeros(size.value(), keywords);
  }

  /** Returns a tensor of ones of a size. */
  public static Tensor ones(Size size, FactoryKwarg... keywords) {
    return ones(size.value(), keywords);
  }

  /** Returns a tensor of whatever the memory holds of a size. */
  public static Tensor empty(Size size, FactoryKwarg... keywords) {
    return empty(size.value(), keywords);
  }

  /** Returns a tensor of a size that holds one number: of floats, by the default dtype. */
  public static Tensor full(Size size, double fill_value, FactoryKwarg... keywords) {
    return full(size.value(), fill_value, keywords);
  }

  /** Returns a tensor of a size that holds one integer, as int64 unless a keyword differs. */
  public static Tensor full(Size size, long fill_value, FactoryKwarg... keywords) {
    return full(size.value(), fill_value, keywords);
  }

  /** Returns a tensor of a size, drawn uniformly from 0 to 1. */
  public static Tensor rand(Size size, RandomKwarg... keywords) {
    return rand(size.value(), keywords);
  }

  /** Returns a tensor of a size, drawn from the normal distribution. */
  public static Tensor randn(Size size, RandomKwarg... keywords) {
    return randn(size.value(), keywords);
  }

  /** Returns numbers of a size, drawn from a normal distribution. */
  public static Tensor normal(double mean, double std, Size size, RandomKwarg... keywords) {
    return normal(mean, std, size.value(), keywords);
  }

  /** As the other: {@code normal(mean=0.0, std=0.01, size=(5, 1))} in Python. */
  public static Tensor normal(MeanOf mean, StdOf std, Size size, RandomKwarg... keywords) {
    return normal(mean.value(), std.value(), size.value(), keywords);
  }

  /** Returns integers of a size, drawn from 0 to below {@code high}. */
  public static Tensor randint(long high, Size size, RandomKwarg... keywords) {
    return randint(high, size.value(), keywords);
  }

  /** Returns integers of a size, drawn from {@code low} to below {@code high}. */
  public static Tensor randint(long low, long high, Size size, RandomKwarg... keywords) {
    return randint(low, high, size.value(), keywords);
  }
}
