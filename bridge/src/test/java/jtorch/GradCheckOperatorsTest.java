package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jtorch.autograd.GradcheckError;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code gradcheck} in double over the tables' operators that have a gradient. */
class GradCheckOperatorsTest {
  /** From where rounding and comparing jump, a difference sees the jump. */
  private static final float BESIDE_THE_EDGES = 0.0625f;

  /** What has another gradient than its differences, as it should, or as PyTorch has it. */
  private static final Map<String, Set<String>> OTHERWISE =
      Map.of(
          "the graph is cut on purpose",
          Set.of("detach", "data", "requires_grad_"),
          "float32 has fewer digits than differences need",
          Set.of("float_", "cfloat"),
          "the values are changed behind the graph's back: Python's gradcheck says the same",
          Set.of("as_strided_scatter"));

  private static Stream<Map.Entry<String, OperatorTable.Case>> rows() {
    return Stream.of(
            OperatorRows.rows(),
            RarerOperatorRows.rows(),
            PlainOperatorRows.rows(),
            InPlaceRows.rows(),
            CreationRows.rows())
        .flatMap(table -> table.cases().entrySet().stream());
  }

  private static boolean isOtherwise(String name) {
    return OTHERWISE.values().stream().anyMatch(names -> names.contains(name));
  }

  @TestFactory
  Stream<DynamicTest> operatorsHaveTheGradientsOfTheirDifferences() {
    return rows()
        .filter(row -> !isOtherwise(row.getKey()))
        .filter(row -> hasGradient(row.getValue()))
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> check(row.getValue())));
  }

  @Test
  void whatIsLeftOutFails() {
    Map<String, OperatorTable.Case> rows = new HashMap<>();
    rows().forEach(row -> rows.put(row.getKey(), row.getValue()));
    for (Set<String> names : OTHERWISE.values()) {
      names.forEach(name ->
          assertThrows(
              GradcheckError.class, () -> check(Objects.requireNonNull(rows.get(name))), name));
    }
  }

  @Test
  void mostRowsHaveAGradient() {
    long with = rows().filter(row -> hasGradient(row.getValue())).count();
    System.out.println("gradcheck of " + with + " operators of " + rows().count());
    assertNotEquals(0, with);
    assertEquals(rows().count(), rows().map(Map.Entry::getKey).distinct().count());
  }

  private static boolean hasGradient(OperatorTable.Case row) {
    return row.operator().apply(row.leaf()).requires_grad();
  }

  private static void check(OperatorTable.Case row) {
    Doubles.run(() -> {
      Tensor x = row.leaf().detach().add(BESIDE_THE_EDGES).requires_grad_();
      torch.autograd.gradcheck(given -> row.operator().apply(given[0]), x);
    });
  }
}
