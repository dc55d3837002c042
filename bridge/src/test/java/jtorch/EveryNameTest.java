package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jtorch.distributions.Distribution;
import jtorch.distributions.DistributionRows;
import jtorch.nn.F;
import jtorch.nn.FunctionRows;
import jtorch.nn.NamedArgumentRows;
import jtorch.nn.NnCallRows;
import jtorch.nn.WeightRows;
import jtorch.nn.init;
import jtorch.optim.Optimizer;
import jtorch.optim.OptimizerRows;
import jtorch.optim.lr_scheduler.LRScheduler;
import jtorch.optim.lr_scheduler.SchedulerTest;
import org.junit.jupiter.api.Test;

/**
 * Every public operator, function, optimizer and scheduler has a row that compares it with Python;
 * EveryLayerTest says it of layers and losses.
 */
class EveryNameTest {
  /** Names of no row, and what they are instead. */
  private static final Map<String, String> WITHOUT =
      Map.of(
          "(no|enable|set)_grad(_enabled)?|inference_mode|autocast|is_(grad|inference_mode)_enabled",
          "modes: their blocks' tests look at what is recorded",
          "backward|register_hook|register_post_accumulate_grad_hook|retain_grad",
          "every row's gradient comes from backward; hooks return nothing to compare",
          ".*deterministic_algorithms.*|[gs]et_(default_(dtype|device)|float32_matmul_precision)"
              + "|[gs]et_num_(interop_)?threads|set_(printoptions|flush_denormal)",
          "settings: what is set is read again",
          "seed|random_seed|[gs]et_rng_state|Generator",
          "seeds and states: any of them will do, and the draws after them have rows",
          "load|save",
          "files: they have tests of their own, with Python's",
          "close|keep|scope|isClosed|initialize|live_tensors|data_ptr|device|cuda|pin_memory"
              + "|is_pinned|is_meta|is_neg",
          "memory and places",
          "to[A-Z]\\w*|tolist|copyFrom\\w*|segment|from_(bytes|segment)|iterator",
          "Java's own arrays, loops, memory and text",
          "ops|library|parallel_for|record_stream|__version__",
          "they hold no operator of their own",
          "vmap",
          "it computes what it is given: FuncTest compares that with Python",
          "sampled_addmm",
          "on the CPU it needs MKL, which the packaged LibTorch is built without");

  private static Set<String> methods(Class<?>... owners) {
    return Arrays.stream(owners)
        .flatMap(owner -> Arrays.stream(owner.getMethods()))
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> method.getDeclaringClass() != Iterable.class)
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the rows are named for: the first word, or the second after linalg. */
  private static Set<String> rows(PythonTable... tables) {
    return Arrays.stream(tables)
        .flatMap(table -> table.names().stream())
        .map(name -> name.replaceFirst("^linalg ", "").split(" ", 2)[0])
        .collect(Collectors.toSet());
  }

  /** What the rows call that are named for a call as it is typed in Python. */
  private static Set<String> called(PythonTable table) {
    return table.names().stream()
        .flatMap(name -> Pattern.compile("\\w+(?=\\()").matcher(name).results())
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static boolean isLeftOut(String name) {
    return WITHOUT.keySet().stream().anyMatch(pattern -> Pattern.matches(pattern, name));
  }

  private static Set<String> operators() {
    return methods(
        torch.class,
        Tensor.class,
        linalg.class,
        torch.fft.class,
        torch.special.class,
        torch.sparse.class,
        torch.signal.windows.class);
  }

  private static Set<String> operatorRows() {
    return rows(
        OperatorRows.table(),
        RarerOperatorRows.table(),
        PlainOperatorRows.table(),
        SignalRows.table(),
        SpecialRows.table(),
        SparseRows.table(),
        InPlaceRows.table(),
        CreationRows.table(),
        NamedArgumentRows.table(),
        ProgramRows.table(),
        CourseRows.table());
  }

  @Test
  void everyOperatorHasARowOrAReason() {
    Set<String> without = operators();
    assertTrue(without.size() > 500, "only " + without.size() + " names");
    without.removeAll(operatorRows());
    without.removeAll(called(RarerFormRows.table()));
    without.removeIf(EveryNameTest::isLeftOut);
    assertEquals(Set.of(), without);
  }

  @Test
  void whatHasARowNeedsNoReason() {
    Set<String> both = operators();
    both.retainAll(operatorRows());
    both.removeIf(name -> !isLeftOut(name));
    assertEquals(Set.of(), both);
  }

  @Test
  void everyFunctionHasARow() {
    Set<String> without = methods(F.class, init.class);
    assertTrue(without.size() > 100, "only " + without.size() + " names");
    without.removeAll(rows(NnCallRows.table(), FunctionRows.table()));
    assertEquals(Set.of(), without);
  }

  @Test
  void everyOptimizerAndSchedulerHasARow() throws IOException, URISyntaxException {
    Set<String> without = classes("optim", Optimizer.class);
    without.addAll(classes("optim/lr_scheduler", LRScheduler.class));
    assertTrue(without.size() > 25, without.toString());
    without.removeAll(
        rows(
            OptimizerRows.table(), SchedulerTest.table(), WeightRows.table(), ProgramRows.table()));
    assertEquals(Set.of(), without);
  }

  @Test
  void everyDistributionHasARow() throws IOException, URISyntaxException {
    Set<String> without = classes("distributions", Distribution.class);
    assertTrue(without.size() > 25, without.toString());
    without.removeAll(rows(DistributionRows.table()));
    assertEquals(Set.of(), without);
  }

  private static Set<String> classes(String folder, Class<?> base)
      throws IOException, URISyntaxException {
    Path root = Path.of(base.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.list(root.resolve("jtorch").resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.contains("-"))
          .map(file -> type(base.getPackageName(), file.replace(".class", "")))
          .filter(base::isAssignableFrom)
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .filter(type -> !Modifier.isAbstract(type.getModifiers()))
          .map(Class::getSimpleName)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Class<?> type(String packageName, String name) {
    try {
      return Class.forName(packageName + "." + name, false, EveryNameTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
