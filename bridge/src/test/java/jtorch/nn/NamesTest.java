package jtorch.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jtorch.Kwargs;
import org.junit.jupiter.api.Test;

/** Compares the names of torch.nn, as nn_names.py wrote them, with what there is in Java. */
class NamesTest {
  /** What is missing, by its section and name, and why. */
  private static final Map<String, String> MISSING =
      Map.of(
          "nn Container|nn NLLLoss2d",
          "PyTorch's page calls them deprecated",
          "nn RNNCellBase",
          "they are what RNN, LSTM and GRU share, not layers",
          "nn CrossMapLRN2d",
          "not on PyTorch's page, and its gradient is not that of its output",
          "nn SyncBatchNorm",
          "there are no groups of processes to synchronize",
          "F (scaled_mm|grouped_mm|scaled_grouped_mm)",
          "kernels of GPUs for 8-bit numbers",
          "init (constant|dirac|eye|kaiming_normal|kaiming_uniform|normal|orthogonal|sparse|uniform"
              + "|xavier_normal|xavier_uniform)",
          "deprecated names of those that end with _",
          "utils clip_grad_norm",
          "deprecated",
          "utils stateless",
          "parameters in the place of parameters are left out",
          "utils convert_.*",
          "layers are made by their constructors, and to(channels_last) takes whole models");

  private static Set<String> names() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(NamesTest.class.getResourceAsStream("names.txt"))) {
      return new TreeSet<>(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  private static boolean exists(String name) {
    String[] parts = name.split(" ", -1);
    return switch (parts[0]) {
      case "nn" -> isPublic("jtorch.nn." + parts[1]);
      case "F" -> hasMethod(F.class, parts[1]);
      case "init" -> hasMethod(init.class, parts[1]);
      case "rnn" -> hasMethod(utils.rnn.class, parts[1]) || isPublic("jtorch.nn." + parts[1]);
      default ->
          hasMethod(utils.class, parts[1])
              || isPublic("jtorch.nn.utils$" + parts[1])
              || isPublic("jtorch.nn." + parts[1]);
    };
  }

  private static boolean isPublic(String name) {
    try {
      return Modifier.isPublic(Class.forName(name).getModifiers());
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return false; // the second where a file system doesn't tell rnn from RNN
    }
  }

  private static boolean hasMethod(Class<?> type, String name) {
    return Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals(name));
  }

  private static boolean isMissing(String name) {
    return MISSING.keySet().stream().anyMatch(pattern -> Pattern.matches(pattern, name));
  }

  @Test
  void everyNameOfTorchNnIsThereOrIsMissingForAReason() throws IOException {
    Set<String> unknown =
        names().stream()
            .filter(name -> !exists(name) && !isMissing(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unknown);
  }

  @Test
  void whatIsThereNeedsNoReason() throws IOException {
    List<String> both = names().stream().filter(n -> exists(n) && isMissing(n)).toList();
    assertEquals(List.of(), both);
    Set<String> names = names();
    List<String> unused =
        MISSING.keySet().stream()
            .filter(pattern -> names.stream().noneMatch(name -> Pattern.matches(pattern, name)))
            .toList();
    assertEquals(List.of(), unused);
  }

  @Test
  void aModuleHidesNoKeywordButItsOwnTrain() {
    Set<String> hidden = new HashSet<>();
    for (Class<?> type = Module.class; type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())
            || Modifier.isProtected(method.getModifiers())) {
          hidden.add(method.getName());
        }
      }
    }
    hidden.retainAll(
        Arrays.stream(Kwargs.class.getMethods())
            .filter(method -> method.getDeclaringClass() != Object.class)
            .map(Method::getName)
            .collect(Collectors.toSet()));
    assertEquals(Set.of("train", "training"), hidden);
    assertEquals(Kwargs.training(false), Module.training(false)); // the one that a network needs
  }
}
