package jtorch.bench.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jtorch.bench.results.Machine;
import jtorch.bench.results.Results;
import jtorch.sys.LibTorch;
import jtorch.torch;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the JMH benchmarks, on a GPU too where there is one. */
@Command(
    name = "jmh",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs the JMH benchmarks, on the CPU and, where there is one, on a GPU.")
public final class Jmh implements Callable<Integer> {
  private static final List<Class<?>> ON_GPU = List.of(RecipeStep.class, InferenceLatency.class);

  @Option(names = "--filter", defaultValue = ".*", description = "which: a regular expression")
  private String filter;

  @Option(names = "--quick", description = "few sizes and short times: a look, not a measurement")
  private boolean quick;

  @Option(names = "--json", description = "write the rows with their baselines to this file")
  private @Nullable Path json;

  @Option(names = "--jmh-json", description = "write JMH's own JSON to this file")
  private @Nullable Path jmhJson;

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Jmh()).execute(args));
  }

  @Override
  public Integer call() throws RunnerException, IOException {
    LibTorch.load();
    Map<String, String> missing = new LinkedHashMap<>();
    List<RunResult> all = new ArrayList<>(run("jtorch.bench.micro.*" + filter, "cpu", null));
    if (torch.cuda.is_available()) {
      String names = String.join("|", ON_GPU.stream().map(Class::getSimpleName).toList());
      all.addAll(run("jtorch.bench.micro.(" + names + ").*" + filter, "cuda", "presets"));
    } else {
      for (Class<?> type : ON_GPU) {
        missing.put(type.getSimpleName() + ", device=cuda", "LibTorch sees no GPU");
      }
    }
    if (jmhJson != null) {
      Files.createDirectories(jmhJson.toAbsolutePath().resolveSibling(""));
      ResultFormatFactory.getInstance(ResultFormatType.JSON, jmhJson.toString()).writeOut(all);
    }
    if (json != null) {
      Map<String, String> machine = Machine.facts();
      machine.put("jtorch", "LibTorch " + torch.__version__());
      new Results(machine, JmhRows.of(all), missing).write(json);
    }
    missing.forEach((name, reason) -> System.out.println("skipped: " + name + ": " + reason));
    return 0;
  }

  private Collection<RunResult> run(String include, String device, @Nullable String exclude)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder().include(include).param("device", device).shouldFailOnError(true);
    if (exclude != null) {
      options.exclude(exclude);
    }
    if (quick) {
      options
          .param("size", "1", "10000")
          .param("batch", "64")
          .param("recipe", "handbook", "four-layer")
          .warmupIterations(1)
          .warmupTime(TimeValue.milliseconds(300))
          .measurementIterations(3)
          .measurementTime(TimeValue.milliseconds(200));
    }
    return new Runner(options.build()).run();
  }
}
