package jtorch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code gradcheck} in double over the tables' operators. */
class OperatorGradCheckTest {
  /** Operators whose gradient is not that of their differences, and why. */
  private static final Map<String, String> WITHOUT = Map.of();

  @TestFactory
  Stream<DynamicTest> operatorsHaveTheGradientsOfTheirDifferences() {
    Map<String, OperatorTable.Case> rows = new LinkedHashMap<>(OperatorRows.rows().cases());
    rows.putAll(RarerOperatorRows.rows().cases());
    rows.keySet().removeAll(WITHOUT.keySet());
    rows.values().removeIf(row -> !row.operator().apply(row.leaf()).requires_grad());
    return rows.entrySet().stream()
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> check(row.getValue())));
  }

  private static void check(OperatorTable.Case row) {
    Doubles.check(row.operator(), () -> row.leaf().detach().double_());
  }
}
