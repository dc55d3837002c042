package jtorch;

import jtorch.internal.Call;
import jtorch.internal.Natives;

/**
 * Comparison: the results are bool, and tensors are broadcast.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#comparison-ops">Comparison ops</a>.
 */
abstract class TensorComparison extends TensorMath {
  private static final double RTOL = 1e-5; // PyTorch's defaults
  private static final double ATOL = 1e-8;

  TensorComparison() {}

  /** Returns where this tensor equals another. */
  public Tensor eq(Tensor other) {
    return Call.tensor("eq", () -> raw().eq(other.raw()));
  }

  /** Returns where this tensor equals a number. */
  public Tensor eq(double other) {
    return Call.tensor("eq", () -> Natives.withScalar(other, s -> raw().eq(s)));
  }

  /** Returns where this tensor equals an integer. */
  public Tensor eq(long other) {
    return Call.tensor("eq", () -> Natives.withScalar(other, s -> raw().eq(s)));
  }

  /** Returns where this tensor differs from another. */
  public Tensor ne(Tensor other) {
    return Call.tensor("ne", () -> raw().ne(other.raw()));
  }

  /** Returns where this tensor differs from a number. */
  public Tensor ne(double other) {
    return Call.tensor("ne", () -> Natives.withScalar(other, s -> raw().ne(s)));
  }

  /** Returns where this tensor differs from an integer. */
  public Tensor ne(long other) {
    return Call.tensor("ne", () -> Natives.withScalar(other, s -> raw().ne(s)));
  }

  /** Returns where this tensor is below another. */
  public Tensor lt(Tensor other) {
    return Call.tensor("lt", () -> raw().lt(other.raw()));
  }

  /** Returns where this tensor is below a number. */
  public Tensor lt(double other) {
    return Call.tensor("lt", () -> Natives.withScalar(other, s -> raw().lt(s)));
  }

  /** Returns where this tensor is below an integer. */
  public Tensor lt(long other) {
    return Call.tensor("lt", () -> Natives.withScalar(other, s -> raw().lt(s)));
  }

  /** Returns where this tensor is at most another. */
  public Tensor le(Tensor other) {
    return Call.tensor("le", () -> raw().le(other.raw()));
  }

  /** Returns where this tensor is at most a number. */
  public Tensor le(double other) {
    return Call.tensor("le", () -> Natives.withScalar(other, s -> raw().le(s)));
  }

  /** Returns where this tensor is at most an integer. */
  public Tensor le(long other) {
    return Call.tensor("le", () -> Natives.withScalar(other, s -> raw().le(s)));
  }

  /** Returns where this tensor is above another. */
  public Tensor gt(Tensor other) {
    return Call.tensor("gt", () -> raw().gt(other.raw()));
  }

  /** Returns where this tensor is above a number. */
  public Tensor gt(double other) {
    return Call.tensor("gt", () -> Natives.withScalar(other, s -> raw().gt(s)));
  }

  /** Returns where this tensor is above an integer. */
  public Tensor gt(long other) {
    return Call.tensor("gt", () -> Natives.withScalar(other, s -> raw().gt(s)));
  }

  /** Returns where this tensor is at least another. */
  public Tensor ge(Tensor other) {
    return Call.tensor("ge", () -> raw().ge(other.raw()));
  }

  /** Returns where this tensor is at least a number. */
  public Tensor ge(double other) {
    return Call.tensor("ge", () -> Natives.withScalar(other, s -> raw().ge(s)));
  }

  /** Returns where this tensor is at least an integer. */
  public Tensor ge(long other) {
    return Call.tensor("ge", () -> Natives.withScalar(other, s -> raw().ge(s)));
  }

  /** Returns whether both have the same shape and the same elements. */
  public boolean equal(Tensor other) {
    return Call.value("equal", () -> raw().equal(other.raw()));
  }

  /** Returns whether all elements are close to another's: within 1e-8 + 1e-5 of its size. */
  public boolean allclose(Tensor other) {
    return allclose(other, RTOL, ATOL);
  }

  /** Returns whether all elements are within {@code atol + rtol * abs(other)} of another's. */
  public boolean allclose(Tensor other, double rtol, double atol) {
    return Call.value("allclose", () -> raw().allclose(other.raw(), rtol, atol, false));
  }

  /** Returns where elements are close to another's: within 1e-8 + 1e-5 of its size. */
  public Tensor isclose(Tensor other) {
    return isclose(other, RTOL, ATOL);
  }

  /** Returns where elements are within {@code atol + rtol * abs(other)} of another's. */
  public Tensor isclose(Tensor other, double rtol, double atol) {
    return Call.tensor("isclose", () -> raw().isclose(other.raw(), rtol, atol, false));
  }
}
