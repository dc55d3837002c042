package jtorch.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every public layer is compared with Python's: it has a row whose first word is its name. */
class EveryLayerTest {
  static final Map<String, String> WITHOUT =
      Map.of(
          "Module", "the base of all",
          "ModuleDict", "a container that computes nothing",
          "ModuleList", "a container that computes nothing",
          "NonDynamicallyQuantizableLinear", "a part of MultiheadAttention, made only with it",
          "ParameterDict", "a container that computes nothing",
          "ParameterList", "a container that computes nothing",
          "ParametrizationList", "a part of a parametrized module",
          "RNNBase", "the base of RNN, LSTM and GRU",
          "_BatchNorm", "the base of the batch normalizations",
          "_InstanceNorm", "the base of the instance normalizations");

  static Set<String> layers() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Module.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.list(classes.resolve("jtorch/nn"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.contains("-"))
          .map(file -> type(file.substring(0, file.length() - ".class".length())))
          .filter(type -> Module.class.isAssignableFrom(type))
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .map(Class::getSimpleName)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName("jtorch.nn." + name, false, EveryLayerTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyLayerHasARowOrAReason() throws IOException, URISyntaxException {
    Set<String> without = layers();
    assertTrue(without.size() > 100, without.toString());
    Stream.of(LayerRows.CASES.keySet(), NnCallRows.CASES.keySet(), LazyRows.CASES.keySet())
        .flatMap(Set::stream)
        .map(row -> row.split(" ", 2)[0])
        .forEach(without::remove);
    assertEquals(new TreeSet<>(WITHOUT.keySet()), without);
  }

  @Test
  void everyLayerAndLossCanBeExtended() throws Exception {
    for (String name : layers()) {
      Class<?> type = Class.forName("jtorch.nn." + name);
      boolean closed = Modifier.isFinal(type.getModifiers()) || type.isSealed();
      boolean excepted = name.startsWith("Lazy") || name.equals("ParametrizationList");
      assertEquals(excepted, closed, name);
    }
  }

  @Test
  void aRowOfALayerMakesThatLayer() {
    LayerRows.CASES.forEach((name, example) ->
        assertEquals(
            name.split(" ", 2)[0], example.layer().get().getClass().getSimpleName(), name));
  }
}
