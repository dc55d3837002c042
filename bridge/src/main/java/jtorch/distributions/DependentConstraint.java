package jtorch.distributions;

import java.util.Arrays;
import jtorch.Tensor;

/** What can't be told without other values. */
final class DependentConstraint extends Constraint {
  @Override
  public boolean is_discrete() {
    throw unknown("is_discrete");
  }

  @Override
  public int event_dim() {
    throw unknown("event_dim");
  }

  private static UnsupportedOperationException unknown(String what) {
    return new UnsupportedOperationException(
        "constraints.dependent has no " + what + "; ask the support() of a distribution.");
  }

  @Override
  public Tensor check(Tensor value) {
    throw new IllegalArgumentException(
        "constraints.dependent can't tell whether a value of shape "
            + Arrays.toString(value.size())
            + " is allowed; ask the support() of a distribution.");
  }

  @Override
  boolean isKnown() {
    return false;
  }

  @Override
  public String toString() {
    return "Dependent()";
  }
}
