package jtorch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;

/** Operators beside the values and gradients that Python wrote for them. */
final class OperatorTable {
  static final float[] X = {-1.25f, -0.5f, 0.25f, 0.75f, 1.5f, 2};
  static final float[] POSITIVE = {0.25f, 0.5f, 0.75f, 1.25f, 2, 3};
  static final float[] UNIT = {-0.75f, -0.5f, -0.25f, 0.25f, 0.5f, 0.75f};

  private final Map<String, Case> cases = new HashMap<>();
  private final List<String[]> expected;

  private record Case(float[] input, UnaryOperator<Tensor> operator) {}

  /** Reads a table of what Python returned, one operator a line. */
  OperatorTable(String file) {
    try (var in = OperatorTable.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      expected = text.lines().map(line -> line.split("\\|", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds an operator with its six input numbers, which are a matrix of two rows. */
  void row(String name, float[] input, UnaryOperator<Tensor> operator) {
    cases.put(name, new Case(input, operator));
  }

  /** Returns a test for each line. */
  List<DynamicTest> tests() {
    return expected.stream()
        .map(line -> DynamicTest.dynamicTest(line[0], () -> check(line)))
        .toList();
  }

  /** Returns the operators that have no line. */
  Set<String> unchecked() {
    Set<String> names = new TreeSet<>(cases.keySet());
    expected.forEach(line -> names.remove(line[0]));
    return names;
  }

  private void check(String... line) {
    Case made = Objects.requireNonNull(cases.get(line[0]), line[0]);
    try (var scope = torch.scope()) {
      assertEquals("TensorScope", scope.getClass().getSimpleName());
      Tensor x = torch.tensor(made.input).view(2, 3).detach().requires_grad_();
      Tensor result = made.operator.apply(x);
      assertEquals(line[1], words(result.shape()));
      near(line[2], result);
      if (result.requires_grad()) {
        result.sum().backward();
        near(line[3], Objects.requireNonNull(x.grad()));
      } else {
        assertEquals("", line[3]);
      }
    }
  }

  private static String words(long... sizes) {
    return String.join(" ", Arrays.stream(sizes).mapToObj(Long::toString).toList());
  }

  private static void near(String expected, Tensor actual) {
    double[] numbers =
        expected.isEmpty()
            ? new double[0]
            : Arrays.stream(expected.split(" ")).mapToDouble(OperatorTable::number).toArray();
    double largest = Arrays.stream(numbers).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    assertArrayEquals(numbers, actual.toDoubles(), 1e-5 * Math.max(1, largest));
  }

  private static double number(String python) {
    return switch (python) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(python);
    };
  }
}
