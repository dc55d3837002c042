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

  private final Map<String, Case> cases = new LinkedHashMap<>();

  /** An operator and the six numbers that it gets, a matrix of two rows. */
  record Case(float[] input, UnaryOperator<Tensor> operator) {
    /** Returns the input, which requires a gradient. */
    Tensor leaf() {
      return torch.tensor(input).view(2, 3).detach().requires_grad_();
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
