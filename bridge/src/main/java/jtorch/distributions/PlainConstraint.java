package jtorch.distributions;

import java.util.function.UnaryOperator;
import jtorch.Tensor;

/** A constraint that has no bounds of its own. */
final class PlainConstraint extends Constraint {
  private final String name;
  private final String must;
  private final boolean discrete;
  private final int dims;
  private final UnaryOperator<Tensor> test;

  /**
   * A constraint of a name.
   *
   * @param must ends the sentence that begins with "must be"
   * @param dims how many of the last dimensions the test takes together
   */
  PlainConstraint(
      String name, String must, boolean discrete, int dims, UnaryOperator<Tensor> test) {
    this.name = name;
    this.must = must;
    this.discrete = discrete;
    this.dims = dims;
    this.test = test;
  }

  @Override
  public boolean is_discrete() {
    return discrete;
  }

  @Override
  public int event_dim() {
    return dims;
  }

  @Override
  public Tensor check(Tensor value) {
    return test.apply(value);
  }

  @Override
  String must() {
    return must;
  }

  @Override
  Object kind() {
    return name;
  }

  @Override
  public String toString() {
    return name + "()";
  }
}
