package jtorch;

import jtorch.TensorKwargs.FactoryKwarg;
import jtorch.TensorKwargs.RandomKwarg;

/**
 * New tensors whose sizes stand before keywords: {@code torch.randn(5, 3, requires_grad=True)}.
 * Java's own {@code long...} can't stand there, so that each number of sizes has a method.
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
}
