package jtorch.distributions;

import java.util.Arrays;
import jtorch.Tensor;

/** A constraint of events whose parts another one checks. */
final class IndependentConstraint extends Constraint {
  private final Constraint base;
  private final int dims;

  IndependentConstraint(Constraint base, int dims) {
    if (dims < 0) {
      throw new IllegalArgumentException(
          "independent: reinterpreted_batch_ndims is " + dims + "; give a number of 0 or more.");
    }
    this.base = base;
    this.dims = dims;
  }

  Constraint base() {
    return base;
  }

  int dims() {
    return dims;
  }

  @Override
  public boolean is_discrete() {
    return base.is_discrete();
  }

  @Override
  public int event_dim() {
    return base.event_dim() + dims;
  }

  @Override
  public Tensor check(Tensor value) {
    return all(base.check(value), dims, event_dim(), value);
  }

  /** Tells whether all of the last dimensions are true. */
  static Tensor all(Tensor valid, int dims, int expected, Tensor value) {
    if (valid.dim() < dims) {
      throw new IllegalArgumentException(
          "A value of shape "
              + Arrays.toString(value.size())
              + " has too few dimensions for an event of "
              + expected
              + "; give it as many or more.");
    }
    return dims == 0 ? valid : valid.flatten(valid.dim() - dims).all(-1);
  }

  @Override
  String must() {
    return base.must();
  }

  @Override
  boolean isKnown() {
    return base.isKnown();
  }

  @Override
  public String toString() {
    return "IndependentConstraint(" + base + ", " + dims + ")";
  }
}
