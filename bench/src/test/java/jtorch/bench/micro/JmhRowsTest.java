package jtorch.bench.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Benchmark;

class JmhRowsTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        OperatorCost.class,
        CopyCost.class,
        ScopeCost.class,
        LoaderRate.class,
        RecipeStep.class,
        InferenceLatency.class,
        CheckpointCost.class
      })
  void everyBenchmarkHasABaselineThatIsMeasuredTooAndIsItsOwn(Class<?> type) {
    List<String> names =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Benchmark.class))
            .map(Method::getName)
            .toList();
    assertTrue(names.size() > 1, "alone it is compared with nothing");
    for (String name : names) {
      String baseline = JmhRows.baselineMethod(type.getName(), name);
      assertTrue(names.contains(baseline), name + " has the baseline " + baseline);
      assertEquals(baseline, JmhRows.baselineMethod(type.getName(), baseline));
    }
  }
}
