package jtorch.bench.micro;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jtorch.bench.results.Row;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** JMH's results as rows with their baselines. */
final class JmhRows {
  private JmhRows() {}

  static List<Row> of(Collection<RunResult> results) {
    return results.stream().map(JmhRows::row).toList();
  }

  private static Row row(RunResult result) {
    BenchmarkParams params = result.getParams();
    String benchmark = params.getBenchmark();
    int end = benchmark.lastIndexOf('.');
    String method = benchmark.substring(end + 1);
    String type = benchmark.substring(0, end);
    String settings =
        params.getParamsKeys().stream()
            .map(key -> ", " + key + "=" + params.getParam(key))
            .collect(Collectors.joining());
    String unit = result.getPrimaryResult().getScoreUnit().replace("/op", "");
    List<Double> values = new ArrayList<>();
    result
        .getBenchmarkResults()
        .forEach(fork -> {
          for (IterationResult iteration : fork.getIterationResults()) {
            values.add(iteration.getPrimaryResult().getScore());
          }
        });
    String group = type.substring(type.lastIndexOf('.') + 1);
    return new Row(group, method + settings, unit, values, baseline(type, method, settings), "");
  }

  /** On a GPU the same benchmark on the CPU is the baseline. */
  private static String baseline(String type, String method, String settings) {
    if (settings.contains("device=cuda")) {
      return method + settings.replace("device=cuda", "device=cpu");
    }
    return baselineMethod(type, method) + settings;
  }

  /** Returns the benchmark that a benchmark is compared with. */
  static String baselineMethod(String type, String method) {
    try {
      return Arrays.stream(Class.forName(type).getDeclaredMethods())
          .filter(found -> found.getName().equals(method))
          .filter(found -> found.isAnnotationPresent(Baseline.class))
          .map(JmhRows::named)
          .findFirst()
          .orElseThrow(() ->
              new IllegalStateException(type + "." + method + " has no @Baseline; give it one."));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(type + " was measured and is not there.", e);
    }
  }

  private static String named(Method method) {
    return method.getAnnotation(Baseline.class).value();
  }
}
