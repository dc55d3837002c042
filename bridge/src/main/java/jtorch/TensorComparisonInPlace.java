package jtorch;

import jtorch.internal.Natives;

/**
 * Comparisons in place.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/tensors.html#tensor-class-reference">torch.Tensor</a>.
 */
abstract class TensorComparisonInPlace extends TensorRandom {
  TensorComparisonInPlace() {}

  /** Sets each element to 1 where it is equal to another's, else to 0; returns this tensor. */
  public Tensor eq_(Tensor other) {
    return change("eq_", x -> x.eq_(other.raw()));
  }

  /** Sets each element to 1 where it is equal to a number, else to 0; returns this tensor. */
  public Tensor eq_(double other) {
    return change("eq_", x -> Natives.withScalar(other, s -> x.eq_(s)));
  }

  /** Sets each element to 1 where it is equal to an integer, else to 0; returns this tensor. */
  public Tensor eq_(long other) {
    return change("eq_", x -> Natives.withScalar(other, s -> x.eq_(s)));
  }

  /**
   * Sets each element to 1 where it is different from another's, else to 0; returns this tensor.
   */
  public Tensor ne_(Tensor other) {
    return change("ne_", x -> x.ne_(other.raw()));
  }

  /** Sets each element to 1 where it is different from a number, else to 0; returns this tensor. */
  public Tensor ne_(double other) {
    return change("ne_", x -> Natives.withScalar(other, s -> x.ne_(s)));
  }

  /**
   * Sets each element to 1 where it is different from an integer, else to 0; returns this tensor.
   */
  public Tensor ne_(long other) {
    return change("ne_", x -> Natives.withScalar(other, s -> x.ne_(s)));
  }

  /** Sets each element to 1 where it is greater than another's, else to 0; returns this tensor. */
  public Tensor gt_(Tensor other) {
    return change("gt_", x -> x.gt_(other.raw()));
  }

  /** Sets each element to 1 where it is greater than a number, else to 0; returns this tensor. */
  public Tensor gt_(double other) {
    return change("gt_", x -> Natives.withScalar(other, s -> x.gt_(s)));
  }

  /** Sets each element to 1 where it is greater than an integer, else to 0; returns this tensor. */
  public Tensor gt_(long other) {
    return change("gt_", x -> Natives.withScalar(other, s -> x.gt_(s)));
  }

  /** Sets each element to 1 where it is at least another's, else to 0; returns this tensor. */
  public Tensor ge_(Tensor other) {
    return change("ge_", x -> x.ge_(other.raw()));
  }

  /** Sets each element to 1 where it is at least a number, else to 0; returns this tensor. */
  public Tensor ge_(double other) {
    return change("ge_", x -> Natives.withScalar(other, s -> x.ge_(s)));
  }

  /** Sets each element to 1 where it is at least an integer, else to 0; returns this tensor. */
  public Tensor ge_(long other) {
    return change("ge_", x -> Natives.withScalar(other, s -> x.ge_(s)));
  }

  /** Sets each element to 1 where it is less than another's, else to 0; returns this tensor. */
  public Tensor lt_(Tensor other) {
    return change("lt_", x -> x.lt_(other.raw()));
  }

  /** Sets each element to 1 where it is less than a number, else to 0; returns this tensor. */
  public Tensor lt_(double other) {
    return change("lt_", x -> Natives.withScalar(other, s -> x.lt_(s)));
  }

  /** Sets each element to 1 where it is less than an integer, else to 0; returns this tensor. */
  public Tensor lt_(long other) {
    return change("lt_", x -> Natives.withScalar(other, s -> x.lt_(s)));
  }

  /** Sets each element to 1 where it is at most another's, else to 0; returns this tensor. */
  public Tensor le_(Tensor other) {
    return change("le_", x -> x.le_(other.raw()));
  }

  /** Sets each element to 1 where it is at most a number, else to 0; returns this tensor. */
  public Tensor le_(double other) {
    return change("le_", x -> Natives.withScalar(other, s -> x.le_(s)));
  }

  /** Sets each element to 1 where it is at most an integer, else to 0; returns this tensor. */
  public Tensor le_(long other) {
    return change("le_", x -> Natives.withScalar(other, s -> x.le_(s)));
  }
}
