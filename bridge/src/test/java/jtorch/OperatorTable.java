package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Operators beside the values and gradients that Python wrote for them. */
final class OperatorTable {
  static final float[] X = {-1.25f, -0.5f, 0.25f, 0.75f, 1.5f, 2};
  static final float[] POSITIVE = {0.25f, 0.5f, 0.75f, 1.25f, 2, 3};
  static final float[] UNIT = {-0.75f, -0.5f, -0.25f, 0.25f, 0.5f, 0.75f};

  /** Whole numbers. */
  static Tensor i() {
    return torch.tensor(new long[][] {{4, 6, 9}, {10, 12, 8}});
  }

  /** Places of a row's elements. */
  static Tensor places() {
    return torch.tensor(new long[][] {{2, 0}, {1, 1}});
  }

  /** Numbers that grow. */
  static Tensor edges() {
    return torch.tensor(-1.0, 0, 1);
  }

  /** Other numbers for a row. */
  static Tensor next() {
    return torch.tensor(0.5, -1, 2);
  }

  /** Numbers, some of which are none. */
  static Tensor holes() {
    return torch.tensor(new double[][] {{1, Double.NaN, 3}, {4, 5, Double.NaN}});
  }

  /** A matrix that is symmetric and positive definite. */
  static Tensor square(Tensor x) {
    return x.matmul(x.mT()).add(torch.eye(2));
  }

  private final Map<String, Case> cases = new LinkedHashMap<>();

  /** An operator and the six numbers that it gets, a matrix of two rows. */
  record Case(float[] input, UnaryOperator<Tensor> operator) {
    /** Returns the input, which requires a gradient, in the default type. */
    Tensor leaf() {
      return torch.tensor(input).to(torch.get_default_dtype()).view(2, 3).detach().requires_grad_();
    }
  }

  /** Adds an operator with its six input numbers, which are a matrix of two rows. */
  void row(String name, float[] input, UnaryOperator<Tensor> operator) {
    cases.put(name, new Case(input, operator));
  }

  /** Returns the operators by name. */
  Map<String, Case> cases() {
    return cases;
  }

  /** Returns the table that a script prints of the operators. */
  PythonTable table(String script, String file) {
    return new PythonTable(script, OperatorTable.class, file, "|", cases.keySet(), this::check);
  }

  private void check(String... line) {
    Case made = Objects.requireNonNull(cases.get(line[0]), line[0]);
    Tensor x = made.leaf();
    Tensor result = made.operator.apply(x);
    assertEquals(line[1], PythonTable.words(result.shape()));
    PythonTable.assertClose("result", line[2], result);
    if (result.requires_grad()) {
      result.sum().backward();
      PythonTable.assertClose("gradient", line[3], Objects.requireNonNull(x.grad()));
    } else {
      assertEquals("", line[3]);
    }
  }
}
